package gradientlab.export.code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the networks of a program differ in: these become parameters of what makes a network, everything
 * else is written into it.
 *
 * @param <T> what is said of a network
 */
public final class Differing<T> {

    private final List<T> all;
    private final List<String> parameters = new ArrayList<>();
    private final List<List<String>> arguments = new ArrayList<>();

    public Differing(List<T> all) {
        this.all = all;
        all.forEach(each -> arguments.add(new ArrayList<>()));
    }

    /** Whether all have the same. */
    public boolean agree(Function<T, String> of) {
        return all.stream().map(of).distinct().count() == 1;
    }

    /** What all have, or the name of the parameter that it becomes. */
    public String same(String name, Function<T, String> of) {
        if (agree(of)) {
            return of.apply(all.get(0));
        }
        parameters.add(name);
        for (int i = 0; i < all.size(); i++) {
            arguments.get(i).add(of.apply(all.get(i)));
        }
        return name;
    }

    /** The names of the parameters. */
    public List<String> parameters() {
        return parameters;
    }

    /** The arguments of a network. */
    public String[] arguments(int network) {
        return arguments.get(network).toArray(String[]::new);
    }
}
