package gradientlab.core.validation;

import gradientlab.core.regression.Family;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Every fold left out once, and every model of a family judged on it (Stone 1974).
 *
 * @param errors [folds][models]: mean squared error on the fold of the fit to all other points; NaN where
 *            the model cannot be fitted to them
 * @param curves [folds][models][queries]: what the same fits predict elsewhere
 */
public record FoldErrors(double[][] errors, double[][][] curves) {

    /** Fits every model once a fold. */
    public static FoldErrors of(Family family, double[] x, double[] y, Folds folds) {
        return of(family, x, y, folds, new double[0]);
    }

    /** The same, and what the fits predict at {@code queries}. */
    public static FoldErrors of(Family family, double[] x, double[] y, Folds folds, double[] queries) {
        double[][] errors = new double[folds.count()][];
        double[][][] curves = new double[folds.count()][][];
        for (int fold = 0; fold < errors.length; fold++) {
            int[] within = folds.within(fold);
            int[] without = folds.without(fold);
            double[][] predictions = new double[family.size()][within.length + queries.length];
            family.at(Points.choose(x, without), Points.joined(Points.choose(x, within), queries))
                    .predict(Points.choose(y, without), predictions);
            errors[fold] = Points.meanSquares(predictions, Points.choose(y, within));
            curves[fold] = Points.parts(predictions, within.length, queries.length);
        }
        return new FoldErrors(errors, curves);
    }

    /** The plain mean of the folds' errors. */
    public double mean(int model) {
        return of(model).sum() / errors.length;
    }

    /** The standard error of that mean: sd / √k. */
    public double standardError(int model) {
        double mean = mean(model);
        double squares = of(model).map(error -> (error - mean) * (error - mean)).sum();
        return Math.sqrt(squares / (errors.length - 1) / errors.length);
    }

    /** The model with the least mean, of equal ones the first; -1 where none could be fitted. */
    public int chosen() {
        return Points.least(IntStream.range(0, errors[0].length).mapToDouble(this::mean).toArray());
    }

    private DoubleStream of(int model) {
        return IntStream.range(0, errors.length).mapToDouble(fold -> errors[fold][model]);
    }
}
