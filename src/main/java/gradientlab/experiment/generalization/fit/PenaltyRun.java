package gradientlab.experiment.generalization.fit;

import gradientlab.core.regression.ElasticNet;
import gradientlab.core.regression.Interval;
import gradientlab.core.regression.PolynomialFits;
import gradientlab.core.regression.Polynomials;
import gradientlab.core.validation.Points;
import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.data.CurvePoints;
import java.util.Arrays;
import java.util.Optional;

/**
 * A polynomial of one degree without a penalty, with the ridge penalty and with the lasso's, at every
 * strength.
 *
 * @param x where curves are drawn
 * @param none without a penalty; no fit where there are too few points
 * @param ridge at every strength of {@link #RIDGE}, then at the recipe's own
 * @param lasso the same of {@link #LASSO}
 */
public record PenaltyRun(FitRecipe recipe, CurvePoints points, double[] x, Fit none, Path ridge, Path lasso) {

    /** Strengths from strong to weak, four a decade. */
    public static final double[] RIDGE = falling(100, 1e-8, 40);
    /** Strengths from strong to weak, ten a decade. */
    public static final double[] LASSO = falling(1, 1e-4, 40);

    /**
     * One fit.
     *
     * @param alpha its penalty
     * @param coefficients c_0 to c_d of the powers of z
     * @param curve [x]
     * @param train mean squared error
     * @param test the same on test points, NaN without any
     */
    public record Fit(double alpha, double[] coefficients, double[] curve, double train, double test) {

        /** How many of c_1 to c_d are not 0. */
        public int notZero() {
            return (int) Arrays.stream(coefficients).skip(1).filter(c -> c != 0).count();
        }
    }

    /**
     * Fits at one strength after the other.
     *
     * @param own at the recipe's strength; none where that is 0
     */
    public record Path(Fit[] fits, Fit own) {

        /** Whether the recipe has this penalty. */
        public boolean on() {
            return own != null;
        }
    }

    private static double[] falling(double from, double to, int steps) {
        double[] values = new double[steps + 1];
        Arrays.setAll(values, i -> Math.exp(Math.log(from) + i * (Math.log(to) - Math.log(from)) / steps));
        return values;
    }

    /** Fits. */
    public static PenaltyRun of(FitRecipe recipe) {
        return new Maker(recipe).make();
    }

    /** What the penalty's view of a recipe shows; nothing in other views and of other models. */
    public static Optional<PenaltyRun> in(FitRecipe recipe) {
        return recipe.view() == FitRecipe.View.PENALTY && recipe.model().kind() == Kind.POLYNOMIAL
                ? Optional.of(of(recipe))
                : Optional.empty();
    }

    /** The step of a ridge strength, or of the nearest there is; 0 for none. */
    public static int step(double alpha) {
        double log = Math.log(Math.max(alpha, RIDGE[RIDGE.length - 1]));
        double share = (log - Math.log(RIDGE[0])) / (Math.log(RIDGE[RIDGE.length - 1]) - Math.log(RIDGE[0]));
        return (int) Math.round(Math.max(0, share) * (RIDGE.length - 1));
    }

    /** Whether it holds for another recipe. */
    public boolean answers(FitRecipe other) {
        return recipe.data().equals(other.data()) && recipe.model().equals(other.model());
    }

    private static final class Maker {

        private final FitRecipe recipe;
        private final ModelChoice model;
        private final Interval domain;
        private final CurvePoints points;
        private final double[] x;

        Maker(FitRecipe recipe) {
            this.recipe = recipe;
            model = recipe.model();
            domain = recipe.data().domain();
            points = CurvePoints.of(recipe.data());
            x = FitRun.drawn(recipe.data());
        }

        PenaltyRun make() {
            Fit[] ridge = Arrays.stream(RIDGE).mapToObj(this::ridge).toArray(Fit[]::new);
            Fit[] lasso = lasso(LASSO);
            Path ridgePath = new Path(ridge, model.l2() > 0 ? ridge(model.l2()) : null);
            Path lassoPath = new Path(lasso, model.l1() > 0 ? lasso(new double[] {model.l1()})[0] : null);
            return new PenaltyRun(recipe, points, x, ridge(0), ridgePath, lassoPath);
        }

        private Fit ridge(double alpha) {
            PolynomialFits fits =
                    new Polynomials(domain, model.capacity(), alpha).at(points.x(), new double[0]);
            boolean enough = fits.fitted() > model.capacity();
            double[] c = enough ? fits.coefficients(points.y(), model.capacity()) : nothing();
            return fit(alpha, c);
        }

        private double[] nothing() {
            double[] c = new double[model.capacity() + 1];
            Arrays.fill(c, Double.NaN);
            return c;
        }

        private Fit[] lasso(double[] alphas) {
            ElasticNet net = new ElasticNet(domain, model.capacity(), alphas[0], model.ratio());
            double[][] path = net.path(points.x(), points.y(), alphas);
            Fit[] fits = new Fit[alphas.length];
            Arrays.setAll(fits, a -> fit(alphas[a], path[a]));
            return fits;
        }

        private Fit fit(double alpha, double[] c) {
            double[] curve = values(c, x);
            return new Fit(alpha, c, curve, error(c, points.x(), points.y()),
                    error(c, points.testX(), points.testY()));
        }

        private double error(double[] c, double[] places, double[] y) {
            return y.length == 0 ? Double.NaN
                    : Points.meanSquares(new double[][] {values(c, places)}, y)[0];
        }

        private double[] values(double[] c, double[] places) {
            return Arrays.stream(places).map(domain::z).map(z -> {
                double sum = 0;
                for (int k = c.length - 1; k >= 0; k--) {
                    sum = sum * z + c[k];
                }
                return sum;
            }).toArray();
        }
    }
}
