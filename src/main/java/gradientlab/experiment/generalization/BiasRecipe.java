package gradientlab.experiment.generalization;

import java.util.List;
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
    public static final BiasRecipe DEFAULT = new BiasRecipe(CurveData.DEFAULT, 50, List.of(), false,
            ModelChoice.polynomial(12),
            IntStream.of(1, 3, 9, 12).mapToObj(ModelChoice::polynomial).toList(), 0.06, List.of(),
            List.of());

    public BiasRecipe {
        given = given.stream().map(List::copyOf).toList();
        samples = given.isEmpty() ? samples : given.size();
        compare = List.copyOf(compare);
        grid = List.copyOf(grid);
        truth = List.copyOf(truth);
    }

    /** On other points; what they do not allow is lowered. */
    public BiasRecipe withData(CurveData other) {
        return new BiasRecipe(other, samples, given, bootstrap, model.fitting(other),
                compare.stream().map(choice -> choice.fitting(other)).toList(), x, grid, truth);
    }

    public BiasRecipe withSamples(int other) {
        return new BiasRecipe(data, other, given, bootstrap, model, compare, x, grid, truth);
    }

    public BiasRecipe withGiven(List<List<Double>> other) {
        return new BiasRecipe(data, samples, other, bootstrap, model, compare, x, grid, truth);
    }

    public BiasRecipe withBootstrap(boolean other) {
        return new BiasRecipe(data, samples, given, other, model, compare, x, grid, truth);
    }

    /** Of another model, as far as the points allow it. */
    public BiasRecipe withModel(ModelChoice other) {
        return new BiasRecipe(data, samples, given, bootstrap, other.fitting(data), compare, x, grid, truth);
    }

    public BiasRecipe withCompare(List<ModelChoice> other) {
        return new BiasRecipe(data, samples, given, bootstrap, model, other, x, grid, truth);
    }

    public BiasRecipe withX(double other) {
        return new BiasRecipe(data, samples, given, bootstrap, model, compare, other, grid, truth);
    }

    public BiasRecipe withGrid(List<Double> places, List<Double> values) {
        return new BiasRecipe(data, samples, given, bootstrap, model, compare, x, places, values);
    }
}
