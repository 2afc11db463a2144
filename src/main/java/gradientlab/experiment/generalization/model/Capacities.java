package gradientlab.experiment.generalization.model;

import gradientlab.core.ensemble.TreeGrower;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The capacities of a kind of model in the order from simple to flexible: the steps of a chart and of a
 * timeline.
 *
 * @param values degree, neighbours (falling), depth, units or features
 */
public record Capacities(Kind kind, List<Integer> values) {

    private static final List<Integer> UNITS = List.of(1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64);
    private static final List<Integer> FEATURES =
            List.of(1, 2, 3, 5, 7, 10, 14, 30, 50, 70, 100, 140, 200, 300, 500, 700, 1000);
    private static final int FEW_NEIGHBOURS = 20;
    /** Around as many features as points the error changes fast. */
    private static final List<Integer> AROUND = List.of(-3, -1, 0, 1, 2, 4);

    /** Copies the list. */
    public Capacities {
        values = List.copyOf(values);
    }

    /**
     * All that are tried on these points; the model's own is among them.
     */
    public static Capacities of(ModelChoice model, CurveData data) {
        int own = model.capacity();
        int n = data.n();
        return new Capacities(model.kind(), switch (model.kind()) {
            case POLYNOMIAL -> upTo(Kind.POLYNOMIAL.least(), Math.max(own, model.most(data)));
            case KNN -> neighbours(n, own);
            case TREE, BAGGING, BOOSTING -> with(upTo(model.kind().least(), model.kind().most()), own);
            case NETWORK -> with(UNITS, own);
            case RANDOM_FEATURES -> {
                TreeSet<Integer> all = new TreeSet<>(with(FEATURES, own));
                AROUND.stream().map(p -> n + p).filter(p -> p > 0 && p <= model.kind().most())
                        .forEach(all::add);
                yield List.copyOf(all);
            }
        });
    }

    /** From n down: all of few, of many those up to some and some of the rest. */
    private static List<Integer> neighbours(int n, int own) {
        TreeSet<Integer> all = new TreeSet<>(List.of(Math.min(own, n), n));
        int each = Math.max(1, (n - FEW_NEIGHBOURS) / FEW_NEIGHBOURS);
        for (int k = 1; k < n; k += k < FEW_NEIGHBOURS ? 1 : each) {
            all.add(k);
        }
        return List.copyOf(all.descendingSet());
    }

    private static List<Integer> upTo(int least, int most) {
        return IntStream.rangeClosed(least, most).boxed().toList();
    }

    private static List<Integer> with(List<Integer> all, int own) {
        TreeSet<Integer> sorted = new TreeSet<>(all);
        sorted.add(own);
        return List.copyOf(sorted);
    }

    public int size() {
        return values.size();
    }

    /** The capacity at a step, from 0. */
    public int at(int step) {
        return values.get(Math.max(0, Math.min(step, values.size() - 1)));
    }

    /** The step of a capacity, or of the nearest one there is. */
    public int step(int capacity) {
        int best = 0;
        for (int i = 1; i < values.size(); i++) {
            if (Math.abs((long) at(i) - capacity) < Math.abs((long) at(best) - capacity)) {
                best = i;
            }
        }
        return best;
    }

    /** Whether a chart spaces them by their logarithm. */
    public boolean logarithmic() {
        return kind == Kind.NETWORK || kind == Kind.RANDOM_FEATURES;
    }

    /** Where a capacity lies along a chart, from simple to flexible. */
    public double place(int step) {
        return logarithmic() ? Math.log10(at(step)) : step;
    }

    /** Whether the capacity is a depth without end. */
    public static boolean full(int capacity) {
        return capacity == TreeGrower.FULL;
    }
}
