package gradientlab.paint.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Names that lines can be told apart by: alike ones get the words that tell them, failing all a number. */
public final class DistinctNames {

    private final List<String> names;

    /** @param names in order, perhaps alike */
    public DistinctNames(List<String> names) {
        this.names = new ArrayList<>(names);
    }

    /** Adds their word to the names that are alike, if it is not the same for all of them. */
    public void apart(List<String> words) {
        List<String> plain = List.copyOf(names);
        for (int i = 0; i < plain.size(); i++) {
            String name = plain.get(i);
            String added = words.get(i);
            boolean tells = IntStream.range(0, plain.size())
                    .anyMatch(other -> plain.get(other).equals(name) && !words.get(other).equals(added));
            if (tells && !added.isEmpty()) {
                names.set(i, name + " " + added);
            }
        }
    }

    /** The names, no two alike. */
    public List<String> numbered() {
        List<String> all = new ArrayList<>(names);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (names.stream().filter(name::equals).count() > 1) {
                long nth = names.subList(0, i + 1).stream().filter(name::equals).count();
                all.set(i, name + " " + nth);
            }
        }
        return all;
    }
}
