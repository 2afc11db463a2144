package gradientlab.experiment.graph;

import gradientlab.core.Lcg;
import gradientlab.core.graph.activation.Curve;
import gradientlab.core.graph.norm.Norm;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.core.graph.norm.NormPasses;
import gradientlab.core.graph.norm.RunningStatistics;
import gradientlab.experiment.graph.NormRecipe.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * What comes of a batch and a batch norm: both passes, and the running statistics over batches that are drawn
 * from a normal distribution.
 */
public final class NormRun {

    /** So many batches are known ahead at least, which is enough for ρ = 0.1 to come close. */
    public static final int AHEAD = 60;

    /** A drawn batch has so many numbers. */
    public static final int DRAWN_ROWS = NormRecipe.MAX_ROWS;

    /** Deviations on both sides, and steps in one, over which a mean of f is summed. */
    private static final int REACH = 8;
    private static final int FINE = 100;

    private final NormRecipe recipe;
    private final Curve curve;
    private final List<Norm.Statistics> running;
    private final Norm.Statistics drawnFrom;
    private final NormPasses passes;

    /** @throws IllegalArgumentException for an activation that is not in the catalogue */
    public NormRun(NormRecipe recipe) {
        this.recipe = recipe;
        curve = Curve.find(recipe.activation())
                .orElseThrow(() -> new IllegalArgumentException("no activation " + recipe.activation()));
        drawnFrom = recipe.statistics().drawnFrom().orElseGet(() -> ofZ(recipe));
        running = running();
        NormRecipe.Knobs knobs = recipe.knobs();
        Norm.Statistics fixed = recipe.statistics().source() == Source.RUNNING ? runningNow() : null;
        passes = new NormPasses(
                recipe.points().scaled(), recipe.points().weighed(), curve,
                new Norm(knobs.gamma(), knobs.beta(), knobs.eps(), recipe.position(), fixed));
    }

    public NormRecipe recipe() {
        return recipe;
    }

    public NormPasses passes() {
        return passes;
    }

    /** The activation. */
    public Curve curve() {
        return curve;
    }

    /** After 0, 1, 2 ... batches, as many as have come or {@link #AHEAD}: mean 0 and variance 1 at first. */
    public List<Norm.Statistics> runningStatistics() {
        return running;
    }

    /** After the batches that have come. */
    public Norm.Statistics runningNow() {
        return running.get(recipe.statistics().batches());
    }

    /** What the running statistics near: mean and variance of what is normalised, whatever the batch. */
    public Norm.Statistics trueStatistics() {
        NormRecipe.Points points = recipe.points();
        double mean = points.scale() * drawnFrom.mean() + points.shift();
        double variance = points.scale() * points.scale() * drawnFrom.variance();
        return recipe.position() == Position.AFTER
                ? through(mean, Math.sqrt(variance))
                : new Norm.Statistics(mean, variance);
    }

    /** Mean and variance of the numbers that batches are drawn from, before scale and shift. */
    public Norm.Statistics drawnFrom() {
        return drawnFrom;
    }

    /** A batch that comes, counted from 1, before scale and shift: 8 numbers of one stream. */
    public double[] batch(int number) {
        Lcg random = new Lcg(recipe.statistics().seed());
        double[] batch = new double[DRAWN_ROWS];
        for (int k = 0; k < number; k++) {
            draw(random, batch);
        }
        return batch;
    }

    private void draw(Lcg random, double[] into) {
        double deviation = Math.sqrt(drawnFrom.variance());
        for (int i = 0; i < into.length; i++) {
            into[i] = drawnFrom.mean() + deviation * random.normal();
        }
    }

    private List<Norm.Statistics> running() {
        NormRecipe.Statistics how = recipe.statistics();
        Lcg random = new Lcg(how.seed());
        double[] batch = new double[DRAWN_ROWS];
        List<Norm.Statistics> history = new ArrayList<>();
        history.add(new Norm.Statistics(0, 1));
        for (int k = 0; k < Math.max(AHEAD, how.batches()); k++) {
            draw(random, batch);
            for (int i = 0; i < batch.length; i++) {
                batch[i] = normalised(batch[i]);
            }
            history.add(RunningStatistics.next(history.get(k), how.rho(), batch));
        }
        return List.copyOf(history);
    }

    /** What batch norm gets of a z. */
    private double normalised(double z) {
        double scaled = recipe.points().scale() * z + recipe.points().shift();
        return recipe.position() == Position.AFTER ? curve.value(scaled) : scaled;
    }

    /** Mean and variance of f over N(mean, deviation²), by the midpoint rule. */
    private Norm.Statistics through(double mean, double deviation) {
        if (deviation == 0) {
            return new Norm.Statistics(curve.value(mean), 0);
        }
        double weights = 0;
        double sum = 0;
        double squares = 0;
        for (int k = -REACH * FINE; k < REACH * FINE; k++) {
            double at = (k + 0.5) / FINE;
            double weight = Math.exp(-at * at / 2);
            double value = curve.value(mean + deviation * at);
            weights += weight;
            sum += weight * value;
            squares += weight * value * value;
        }
        double average = sum / weights;
        return new Norm.Statistics(average, Math.max(0, squares / weights - average * average));
    }

    private static Norm.Statistics ofZ(NormRecipe recipe) {
        return Norm.Statistics.of(recipe.points().z().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
