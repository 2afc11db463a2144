package gradientlab.experiment.generalization.bias;

import gradientlab.core.regression.Family;
import gradientlab.core.regression.Fits;

/**
 * What bias and variance of a linear smoother are in expectation: with S (G x n), mean (Sf - f)² and
 * σ² mean |S_g|².
 *
 * @param bias2 [models]
 * @param variance [models]
 */
public record Theory(double[] bias2, double[] variance) {

    /**
     * @param family a linear one
     * @param atPlaces f at x
     * @param truth f at the grid
     */
    static Theory of(Family family, double[] x, double[] atPlaces, double[] grid, double[] truth,
            double sigma) {
        Fits fits = family.at(x, grid);
        double[][] out = new double[family.size()][grid.length];
        fits.predict(atPlaces, out);
        double[] bias2 = new double[family.size()];
        double[] variance = new double[family.size()];
        for (int c = 0; c < bias2.length; c++) {
            for (int g = 0; g < grid.length; g++) {
                bias2[c] += (out[c][g] - truth[g]) * (out[c][g] - truth[g]) / grid.length;
            }
        }
        double[] unit = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            unit[i] = 1;
            fits.predict(unit, out);
            unit[i] = 0;
            for (int c = 0; c < variance.length; c++) {
                for (double weight : out[c]) {
                    variance[c] += sigma * sigma * weight * weight / grid.length;
                }
            }
        }
        return new Theory(bias2, variance);
    }
}
