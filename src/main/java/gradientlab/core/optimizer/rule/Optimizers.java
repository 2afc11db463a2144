package gradientlab.core.optimizer.rule;

import gradientlab.core.optimizer.Optimizer;
import java.util.List;
import java.util.Optional;

/** The catalogue of optimizers: add one line here and it is in pickers, recipes, lists and tests. */
public final class Optimizers {

    private static final List<Optimizer> ALL = List.of(
            new Sgd(),
            new Momentum(),
            new Nag(),
            new AdaGrad(),
            new AdaDelta(),
            new RmsProp(),
            new Adam(),
            new AmsGrad(),
            new AdamW(),
            new NAdam(),
            new AdaMax(),
            new RAdam(),
            new Lion(),
            new Yogi(),
            new AdaBelief(),
            new LineSearch(),
            new Newton());

    private Optimizers() {}

    /** All of them, in the order pickers show. */
    public static List<Optimizer> all() {
        return ALL;
    }

    /** The optimizer of that id, if there is one. */
    public static Optional<Optimizer> find(String id) {
        return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /**
     * The optimizer of that id.
     *
     * @throws IllegalArgumentException for an unknown id
     */
    public static Optimizer get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no optimizer " + id));
    }
}
