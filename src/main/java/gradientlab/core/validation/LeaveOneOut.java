package gradientlab.core.validation;

import gradientlab.core.regression.Family;
import gradientlab.core.regression.Fits;

/** The mean squared error of points, each left out of its fit. */
public final class LeaveOneOut {

    private LeaveOneOut() {}

    /**
     * mean (e_i / (1 - h_ii))² for each model of least squares, with a ridge penalty or without (Allen
     * 1974): no fit is repeated.
     *
     * @return NaN for a model that passes through a point whatever its value
     */
    public static double[] byHat(Family family, double[] x, double[] y) {
        Fits fits = family.at(x, x);
        double[][] predictions = new double[family.size()][x.length];
        double[][] column = new double[family.size()][x.length];
        double[] errors = new double[family.size()];
        double[] unit = new double[x.length];
        fits.predict(y, predictions);
        for (int i = 0; i < x.length; i++) {
            unit[i] = 1;
            fits.predict(unit, column);
            unit[i] = 0;
            for (int c = 0; c < errors.length; c++) {
                errors[c] += squareLeftOut(y[i] - predictions[c][i], 1 - column[c][i]) / x.length;
            }
        }
        return errors;
    }

    private static double squareLeftOut(double residual, double rest) {
        double miss = rest > 1e-12 ? residual / rest : Double.NaN;
        return miss * miss;
    }

    /** The same by n refits, for any family. */
    public static double[] byRefits(Family family, double[] x, double[] y) {
        FoldErrors left = FoldErrors.of(family, x, y, Folds.everyKth(x.length, x.length));
        double[] errors = new double[family.size()];
        for (int c = 0; c < errors.length; c++) {
            errors[c] = left.mean(c);
        }
        return errors;
    }
}
