package gradientlab.experiment.generalization.bias;

import gradientlab.core.Lcg;
import gradientlab.core.regression.Family;
import gradientlab.core.regression.Fits;
import gradientlab.core.validation.BiasVariance;
import gradientlab.experiment.generalization.BiasRecipe;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.data.CurvePoints;
import gradientlab.experiment.generalization.model.Capacities;
import gradientlab.experiment.generalization.model.Families;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Everything that comes of fitting a recipe's model to its samples, at every capacity, told by its step in
 * {@link #capacities}.
 *
 * @param grid the places averaged over
 * @param truth the true function there; empty where it is not known, and of bootstrap samples, which do not
 *            show it
 * @param noise σ², 0 where it is not known
 * @param terms [steps]
 * @param theory in expectation; of models without a hat matrix and of samples at other places, none
 * @param compared the models side by side
 */
public record BiasRun(BiasRecipe recipe, CurvePoints points, Samples samples, Capacities capacities,
        double[] grid, double[] truth, double noise, List<BiasTerms> terms, Optional<Theory> theory,
        List<BiasTerms> compared) {

    /** Places that are averaged over, unless the recipe says which. */
    public static final int GRID = 200;
    private static final long MEASURED = 300;
    private static final int FEW = 50;

    /** Fits, and compares. Takes seconds for networks, features and many trees. */
    public static BiasRun of(BiasRecipe recipe) {
        return new Draft(recipe).done();
    }

    /** Whether all of it is made within a frame; the others are for a thread of their own. */
    public static boolean quick(BiasRecipe recipe) {
        return recipe.data().n() <= FEW && recipe.samples() <= 2 * FEW && Families.quick(recipe.model())
                && recipe.compare().stream().allMatch(Families::quick);
    }

    /** Whether it holds for another recipe, which then asks for another capacity or x at most. */
    public boolean answers(BiasRecipe other) {
        return recipe.equals(other.withX(recipe.x()).withModel(
                other.model().withCapacity(recipe.model().capacity())))
                && capacities.values().contains(other.model().capacity());
    }

    /** The step of a recipe's capacity. */
    public int step(BiasRecipe other) {
        return capacities.step(other.model().capacity());
    }

    /** Whether there is a true function to compare with. */
    public boolean knows() {
        return truth.length > 0;
    }

    /** The step with the least sum of the terms; none without a true function. */
    public OptionalInt least() {
        return knows() ? IntStream.range(0, terms.size()).filter(c -> terms.get(c).curves().length > 1)
                .reduce((a, b) -> terms.get(b).sum(noise) < terms.get(a).sum(noise) ? b : a)
                : OptionalInt.empty();
    }

    /** [fits][places]: what a model, fitted to every sample, predicts at some places. */
    public double[][] at(ModelChoice model, double... places) {
        if (Families.repeats(model)) {
            Families.One one = Families.one(model, recipe.data());
            return Arrays.stream(fits(one.family(), samples, places)[one.index()])
                    .filter(curve -> !Double.isNaN(curve[0])).toArray(double[][]::new);
        }
        double[][] curves = terms.get(capacities.step(model.capacity())).curves();
        return Arrays.stream(curves).map(curve -> between(curve, places)).toArray(double[][]::new);
    }

    /** [models][samples][places] */
    private static double[][][] fits(Family family, Samples samples, double[] places) {
        double[][][] all = new double[family.size()][samples.count()][];
        Fits fits = samples.samePlaces() ? family.at(samples.x()[0], places) : null;
        double[][] out = new double[family.size()][places.length];
        for (int r = 0; r < samples.count(); r++) {
            Fits here = fits == null ? family.at(samples.x()[r], places) : fits;
            here.predict(samples.y()[r], out);
            for (int c = 0; c < out.length; c++) {
                all[c][r] = out[c].clone();
            }
        }
        return all;
    }

    private double[] between(double[] curve, double[] places) {
        return Arrays.stream(places).map(x -> {
            int g = 1;
            while (g < grid.length - 1 && grid[g] < x) {
                g++;
            }
            double share = (x - grid[g - 1]) / (grid[g] - grid[g - 1]);
            return curve[g - 1] + share * (curve[g] - curve[g - 1]);
        }).toArray();
    }

    /** What comes of a recipe, one after the other. */
    private static final class Draft {

        final BiasRecipe recipe;
        final CurvePoints points;
        final Samples samples;
        final Capacities capacities;
        final double[] grid;
        final double[] truth;
        final List<BiasTerms> terms;
        final Optional<Theory> theory;
        final List<BiasTerms> compared = new ArrayList<>();
        private final double sigma;
        private final double[][] fresh;

        Draft(BiasRecipe recipe) {
            this.recipe = recipe;
            points = CurvePoints.of(recipe.data());
            samples = Samples.of(recipe);
            grid = recipe.grid().isEmpty() ? recipe.data().domain().midpoints(GRID) : array(recipe.grid());
            truth = recipe.bootstrap() ? new double[0] : truth();
            sigma = recipe.data().sigma().orElse(0.0);
            fresh = fresh();
            ModelChoice model = recipe.model();
            capacities = Capacities.of(model, recipe.data());
            Family family = Families.of(model, recipe.data(), capacities);
            terms = Arrays.stream(fits(family, samples, grid)).map(this::terms).toList();
            for (ModelChoice each : recipe.compare()) {
                boolean among = each.withCapacity(model.capacity()).equals(model)
                        && capacities.values().contains(each.capacity());
                compared.add(among ? terms.get(capacities.step(each.capacity())) : alone(each));
            }
            theory = theory(family);
        }

        private static double[] array(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }

        private double[] truth() {
            return !recipe.truth().isEmpty() ? array(recipe.truth())
                    : recipe.data().truth().map(f -> Arrays.stream(grid).map(f::at).toArray())
                            .orElse(new double[0]);
        }

        /** Values at the grid that no fit has seen, for each sample its own, all of Lcg(seed + 300). */
        private double[][] fresh() {
            Lcg numbers = new Lcg(recipe.data().seed() + MEASURED);
            double[][] values = new double[samples.count()][truth.length];
            for (double[] row : values) {
                for (int g = 0; g < row.length; g++) {
                    row[g] = truth[g] + sigma * numbers.normal();
                }
            }
            return values;
        }

        BiasRun done() {
            return new BiasRun(
                    recipe, points, samples, capacities, grid, truth, sigma * sigma, terms, theory, compared);
        }

        private BiasTerms alone(ModelChoice model) {
            Families.One one = Families.one(model, recipe.data());
            return terms(fits(one.family(), samples, grid)[one.index()]);
        }

        private BiasTerms terms(double[][] curves) {
            int[] fitted = IntStream.range(0, curves.length).filter(r -> !Double.isNaN(curves[r][0]))
                    .toArray();
            double[][] kept = Arrays.stream(fitted).mapToObj(r -> curves[r]).toArray(double[][]::new);
            int leftOut = curves.length - kept.length;
            if (kept.length < 2) {
                return new BiasTerms(kept, BiasVariance.NONE, Double.NaN, leftOut);
            }
            if (truth.length == 0) {
                BiasVariance spread = BiasVariance.of(kept, BiasVariance.mean(kept));
                return new BiasTerms(kept, spread.withoutTruth(), Double.NaN, leftOut);
            }
            return new BiasTerms(kept, BiasVariance.of(kept, truth), measured(kept, fitted), leftOut);
        }

        private double measured(double[][] kept, int[] fitted) {
            double sum = 0;
            for (int r = 0; r < kept.length; r++) {
                for (int g = 0; g < truth.length; g++) {
                    double miss = kept[r][g] - fresh[fitted[r]][g];
                    sum += miss * miss;
                }
            }
            return sum / kept.length / grid.length;
        }

        private Optional<Theory> theory(Family family) {
            if (!family.linear() || !samples.samePlaces() || recipe.data().truth().isEmpty()
                    || truth.length == 0) {
                return Optional.empty();
            }
            double[] atPlaces = Arrays.stream(points.x()).map(recipe.data().truth().get()::at).toArray();
            return Optional.of(Theory.of(family, points.x(), atPlaces, grid, truth, sigma));
        }
    }
}
