package gradientlab.experiment.generalization;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * One model fitted to many samples. Immutable; a change makes a new one.
 *
 * @param data the places, the function and the noise of every sample; the one sample of a bootstrap
 * @param samples R, {@link #MIN_SAMPLES} to {@link #MAX_SAMPLES}
 * @param given [R][n] targets in the place of drawn ones; empty for drawn ones
 * @param bootstrap whether the fits are of bootstrap samples of one sample, not of fresh ones
 * @param model what is fitted
 * @param compare four models side by side below
 * @param x where the values of all fits are looked at, in the domain
 * @param grid x at which a typed recipe averages; empty for the 200 midpoints
 * @param truth the true function there; empty for the data's own
 */
public record BiasRecipe(CurveData data, int samples, List<List<Double>> given, boolean bootstrap,
        ModelChoice model, List<ModelChoice> compare, double x, List<Double> grid, List<Double> truth) {

    public static final int MIN_SAMPLES = 2;
    public static final int MAX_SAMPLES = 200;
    /** How many models stand side by side. */
    public static final int COMPARED = 4;

    /** Degree 12 on fifty samples beside three other degrees. */
    public static final BiasRecipe DEFAULT = new Draft().done();

    public BiasRecipe {
        given = given.stream().map(List::copyOf).toList();
        samples = given.isEmpty() ? samples : given.size();
        compare = List.copyOf(compare);
        grid = List.copyOf(grid);
        truth = List.copyOf(truth);
    }

    /** On other points; what they do not allow is lowered. */
    public BiasRecipe withData(CurveData other) {
        return change(draft -> {
            draft.data = other;
            draft.model = model.fitting(other);
            draft.compare = compare.stream().map(choice -> choice.fitting(other)).toList();
        });
    }

    public BiasRecipe withSamples(int other) {
        return change(draft -> draft.samples = other);
    }

    public BiasRecipe withGiven(List<List<Double>> other) {
        return change(draft -> draft.given = other);
    }

    public BiasRecipe withBootstrap(boolean other) {
        return change(draft -> draft.bootstrap = other);
    }

    /** Of another model, as far as the points allow it. */
    public BiasRecipe withModel(ModelChoice other) {
        return change(draft -> draft.model = other.fitting(data));
    }

    public BiasRecipe withCompare(List<ModelChoice> other) {
        return change(draft -> draft.compare = other);
    }

    public BiasRecipe withX(double other) {
        return change(draft -> draft.x = other);
    }

    public BiasRecipe withGrid(List<Double> places, List<Double> values) {
        return change(draft -> {
            draft.grid = places;
            draft.truth = values;
        });
    }

    private BiasRecipe change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** All components, to change one; at first the defaults. */
    private static final class Draft {
        CurveData data = CurveData.DEFAULT;
        int samples = 50;
        List<List<Double>> given = List.of();
        boolean bootstrap;
        ModelChoice model = ModelChoice.polynomial(12);
        List<ModelChoice> compare = IntStream.of(1, 3, 9, 12).mapToObj(ModelChoice::polynomial).toList();
        double x = 0.06;
        List<Double> grid = List.of();
        List<Double> truth = List.of();

        Draft() {}

        Draft(BiasRecipe from) {
            data = from.data;
            samples = from.samples;
            given = from.given;
            bootstrap = from.bootstrap;
            model = from.model;
            compare = from.compare;
            x = from.x;
            grid = from.grid;
            truth = from.truth;
        }

        BiasRecipe done() {
            return new BiasRecipe(data, samples, given, bootstrap, model, compare, x, grid, truth);
        }
    }
}
