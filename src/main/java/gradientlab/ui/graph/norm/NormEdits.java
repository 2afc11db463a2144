package gradientlab.ui.graph.norm;

import gradientlab.core.graph.Value;
import gradientlab.experiment.graph.NormRecipe;
import gradientlab.experiment.graph.NormRecipe.Points;
import gradientlab.experiment.graph.NormRecipe.Statistics;
import gradientlab.experiment.graph.NormRun;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What hands and buttons make of a batch norm's recipe. */
final class NormEdits {

    /** c of an example that is added. */
    static final double WEIGHT = 0.5;
    /** As far as a stem turns c. */
    private static final double LARGEST_WEIGHT = 100;
    /** Parts of the stretch that is seen that a drag tells apart. */
    private static final double FINE = 1000;

    private NormEdits() {}

    /**
     * An example's number on z's line at another place, to as many decimals as a drag tells apart.
     *
     * @param seen how much of the line is seen: its right end less its left
     */
    static NormRecipe moved(NormRecipe recipe, int example, double to, double seen) {
        Points points = recipe.points();
        List<Double> z = new ArrayList<>(points.z());
        z.set(example, entered(points, to, seen));
        return recipe.withPoints(new Points(z, points.weights(), points.scale(), points.shift()));
    }

    /** The z that scale and shift bring to a place. */
    private static double entered(Points points, double place, double seen) {
        double z = (place - points.shift()) / points.scale();
        int places = (int) Math.ceil(-Math.log10(seen / points.scale() / FINE));
        double factor = Math.pow(10, Math.max(-6, Math.min(12, places)));
        return bounded(Math.rint(z * factor) / factor, Value.LARGEST);
    }

    /** An example's z raised by so much. */
    static NormRecipe raised(NormRecipe recipe, int example, double by) {
        Points points = recipe.points();
        List<Double> z = new ArrayList<>(points.z());
        z.set(example, bounded(rounded(z.get(example) + by, 12), Value.LARGEST));
        return recipe.withPoints(new Points(z, points.weights(), points.scale(), points.shift()));
    }

    /**
     * An example with another weight c.
     *
     * @param to rounded to three digits
     */
    static NormRecipe weighed(NormRecipe recipe, int example, double to) {
        if (!Double.isFinite(to)) {
            return recipe;
        }
        Points points = recipe.points();
        List<Double> weights = new ArrayList<>(points.weights());
        weights.set(example, bounded(rounded(to, 3), LARGEST_WEIGHT));
        return recipe.withPoints(new Points(points.z(), weights, points.scale(), points.shift()));
    }

    /** One example more, which is then the clicked one; the same if there are eight. */
    static NormRecipe added(NormRecipe recipe, double at, double seen) {
        Points points = recipe.points();
        if (points.rows() >= NormRecipe.MAX_ROWS) {
            return recipe;
        }
        List<Double> z = new ArrayList<>(points.z());
        List<Double> weights = new ArrayList<>(points.weights());
        z.add(entered(points, at, seen));
        weights.add(WEIGHT);
        return recipe.withPoints(new Points(z, weights, points.scale(), points.shift()))
                .withExample(z.size());
    }

    /** Without the clicked example; the same if there are two. */
    static NormRecipe removed(NormRecipe recipe) {
        Points points = recipe.points();
        if (points.rows() <= NormRecipe.LEAST_ROWS) {
            return recipe;
        }
        List<Double> z = new ArrayList<>(points.z());
        List<Double> weights = new ArrayList<>(points.weights());
        z.remove(recipe.example() - 1);
        weights.remove(recipe.example() - 1);
        return recipe.withPoints(new Points(z, weights, points.scale(), points.shift()));
    }

    /**
     * The next batch of the stream, counted in the running statistics; the first one settles what batches are
     * drawn from. Its weights are those there are, again and again.
     */
    static NormRecipe next(NormRun run) {
        return drawn(run, run.recipe().statistics().batches() + 1);
    }

    /** The batch of that number; the same for more than a thousand. */
    static NormRecipe drawn(NormRun run, int number) {
        NormRecipe recipe = run.recipe();
        if (number > Statistics.MAX_BATCHES) {
            return recipe;
        }
        Points points = recipe.points();
        List<Double> z = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (double each : run.batch(number)) {
            weights.add(points.weights().get(z.size() % points.rows()));
            z.add(bounded(each, Value.LARGEST));
        }
        return counted(run, number)
                .withPoints(new Points(z, weights, points.scale(), points.shift()));
    }

    /** Running statistics of so many batches, while the batch that is shown stays. */
    static NormRecipe counted(NormRun run, int batches) {
        Statistics now = run.recipe().statistics();
        return run.recipe().withStatistics(new Statistics(
                now.source(), now.rho(), now.seed(), batches, Optional.of(run.drawnFrom())));
    }

    private static double bounded(double value, double most) {
        return Math.max(-most, Math.min(most, value));
    }

    private static double rounded(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits)).doubleValue();
    }
}
