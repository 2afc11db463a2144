package gradientlab.experiment.generalization.fit;

import gradientlab.core.regression.ElasticNet;
import gradientlab.core.regression.Family;
import gradientlab.core.regression.Polynomials;
import gradientlab.core.validation.Copies;
import gradientlab.core.validation.FoldErrors;
import gradientlab.core.validation.Folds;
import gradientlab.core.validation.LeaveOneOut;
import gradientlab.core.validation.Points;
import gradientlab.experiment.generalization.CrossValidation;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.data.CurvePoints;
import gradientlab.experiment.generalization.model.Capacities;
import gradientlab.experiment.generalization.model.Families;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything that comes of a recipe, at every capacity. A capacity is told by its step in
 * {@link #capacities}; an error where there is no fit is NaN.
 *
 * @param x where curves are drawn, {@link #DRAWN} places from one end of the domain to the other
 * @param curves [steps][x]
 * @param grid [steps][the recipe's grid]
 * @param train [steps] mean squared errors
 * @param test the same on the test points, empty without any
 * @param verdict empty without test points
 * @param copied the points that were split into folds, copies included
 * @param folds which of these points is where
 * @param foldErrors of each fold, NaN where its fit has too few points; with at most {@link #KEPT_FOLDS} the
 *            curves at x, then at the copied points
 * @param leaveOneOut [steps]; empty for models that would be trained n times
 */
public record FitRun(
        FitRecipe recipe, CurvePoints points, Capacities capacities, double[] x, double[][] curves,
        double[][] grid, double[] train, double[] test, Optional<FitVerdict> verdict, Copies copied,
        Folds folds, FoldErrors foldErrors, double[] leaveOneOut) {

    public static final int DRAWN = 401;

    /** The most folds whose curves are kept. */
    public static final int KEPT_FOLDS = 20;

    private static final int FEW = 60;

    /** Fits, and judges. Takes seconds for networks and many features. */
    public static FitRun of(FitRecipe recipe) {
        return new Draft(recipe).done();
    }

    /** {@link #DRAWN} places from one end of the domain to the other. */
    static double[] drawn(CurveData data) {
        double from = data.from();
        double step = (data.to() - from) / (DRAWN - 1);
        double[] x = new double[DRAWN];
        Arrays.setAll(x, i -> from + i * step);
        return x;
    }

    private static boolean byHat(ModelChoice model, Family family) {
        return model.kind().penalised() && family.linear();
    }

    /** How many fits {@link #leaveOneOut} took at a capacity: 1 where e / (1 − h) gives the errors. */
    public int refits() {
        return leaveOneOut.length == 0 ? 0
                : byHat(recipe.model(), Families.of(recipe.model(), recipe.data(), capacities)) ? 1
                        : points.n();
    }

    /** Whether all of it is made within a frame; the others are for a thread of their own. */
    public static boolean quick(FitRecipe recipe) {
        return recipe.data().n() <= FEW && Families.quick(recipe.model());
    }

    /** Whether all of it holds for another recipe, which then asks for another capacity at most. */
    public boolean answers(FitRecipe other) {
        return recipe.data().equals(other.data()) && recipe.validation().equals(other.validation())
                && recipe.grid().equals(other.grid())
                && recipe.model().equals(other.model().withCapacity(recipe.model().capacity()))
                && capacities.values().contains(other.model().capacity());
    }

    /** The step of a recipe's capacity. */
    public int step(FitRecipe other) {
        return capacities.step(other.model().capacity());
    }

    /** The test error at a step. */
    public OptionalDouble testAt(int step) {
        return test.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(test[step]);
    }

    /** c_0 to c_d of the recipe's own fit, p(x) = Σ c_k z^k; empty for what is no polynomial. */
    public double[] coefficients() {
        int degree = recipe.model().capacity();
        Family family = Families.one(recipe.model(), recipe.data()).family();
        if (family instanceof Polynomials polynomials) {
            return polynomials.at(points.x(), new double[0]).coefficients(points.y(), degree);
        }
        return family instanceof ElasticNet net
                ? net.path(points.x(), points.y(), new double[] {net.alpha()})[0]
                : new double[0];
    }

    /** What comes of a recipe, one after the other. */
    private static final class Draft {
        final FitRecipe recipe;
        final CurvePoints points;
        final Capacities capacities;
        final double[] x;
        final double[][] curves;
        final double[][] grid;
        final double[] train;
        final double[] test;
        final Optional<FitVerdict> verdict;
        final Copies copied;
        final Folds folds;
        final FoldErrors foldErrors;
        final double[] leaveOneOut;

        Draft(FitRecipe recipe) {
            this.recipe = recipe;
            points = CurvePoints.of(recipe.data());
            capacities = Capacities.of(recipe.model(), recipe.data());
            x = drawn(recipe.data());
            Family family = Families.of(recipe.model(), recipe.data(), capacities);
            int n = points.n();
            int tests = points.testX().length;
            double[] asked = recipe.grid().stream().mapToDouble(Double::doubleValue).toArray();
            double[][] all = new double[family.size()][n + tests + DRAWN + asked.length];
            family.at(points.x(), Points.joined(points.x(), points.testX(), x, asked))
                    .predict(points.y(), all);
            double[][] atTests = Points.parts(all, n, tests);
            curves = Points.parts(all, n + tests, DRAWN);
            grid = Points.parts(all, n + tests + DRAWN, asked.length);
            train = Points.meanSquares(all, points.y());
            test = tests == 0 ? new double[0] : Points.meanSquares(atTests, points.testY());
            verdict = verdict(atTests);
            copied = copies(recipe.validation());
            folds = folds(recipe.validation());
            double[] kept = folds.count() <= KEPT_FOLDS ? Points.joined(x, copied.x()) : new double[0];
            foldErrors = FoldErrors.of(family, copied.x(), copied.y(), folds, kept);
            leaveOneOut = leaveOneOut(family);
        }

        private Optional<FitVerdict> verdict(double[][] atTests) {
            int least = Points.least(test);
            return least < 0 || test.length == 0 ? Optional.empty()
                    : Optional.of(FitVerdict.of(
                            test, Points.errorOfMeanSquare(atTests[least], points.testY())));
        }

        private Copies copies(CrossValidation asked) {
            return asked.copies().map(each -> Copies.of(
                    points.x(), points.y(), each.times(), each.jitter(), each.seed()))
                    .orElseGet(() -> new Copies(points.x(), points.y()));
        }

        private Folds folds(CrossValidation asked) {
            int count = asked.folds();
            return switch (asked.assignment()) {
                case SHUFFLED -> Folds.shuffled(copied.x().length, count, recipe.data().seed());
                case SORTED -> Folds.sorted(copied.x(), count);
                case MODULO -> Folds.everyKth(copied.x().length, count);
            };
        }

        private double[] leaveOneOut(Family family) {
            return byHat(recipe.model(), family)
                    ? LeaveOneOut.byHat(family, points.x(), points.y())
                    : recipe.model().kind() == Kind.NETWORK ? new double[0]
                            : LeaveOneOut.byRefits(family, points.x(), points.y());
        }

        FitRun done() {
            return new FitRun(recipe, points, capacities, x, curves, grid, train, test, verdict, copied,
                    folds, foldErrors, leaveOneOut);
        }
    }
}
