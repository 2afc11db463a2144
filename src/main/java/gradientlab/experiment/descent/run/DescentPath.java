package gradientlab.experiment.descent.run;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.data.DataLoss;
import gradientlab.experiment.data.BatchPlan;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Intervention;
import gradientlab.experiment.descent.RunnerSpec;
import java.util.Comparator;
import java.util.List;

/**
 * One runner on its way: row k is measured at the point, then the update to row k+1 is made, in the order
 * that {@link Descent} states. Runs once.
 */
final class DescentPath {

    private final LossSurface surface;
    private final boolean holes;
    private final double target;
    private final int steps;
    private final int budget;
    /** What the rule asks of the surface by itself; null for a rule that asks nothing. */
    private final CountedObjective counted;
    private final Stepper stepper;
    /** The schedule's factor by step; null if it is always 1. */
    private final double[] factors;
    private final List<Intervention> interventions;
    private int nextIntervention;
    private int changeAt;
    private Settings settings;
    private double lr;
    private boolean looksAhead;
    /** Null where every update sees all examples, or there are none. */
    private final BatchPlan batches;
    private final double noise;
    private final double[] normals;
    private final Clip clip;
    private final boolean clips;
    private final double[] point;
    private final double[] gradient = new double[2];
    private final double[] probe = new double[2];
    private final Trajectory.Rows rows;

    /** @param changes those of the recipe's interventions that are made, of all runners */
    DescentPath(Descent descent, int index, List<Intervention> changes) {
        DescentRecipe recipe = descent.recipe;
        RunnerSpec spec = recipe.runners().get(index);
        surface = descent.surface;
        holes = surface.holes();
        target = descent.target;
        steps = spec.shown() ? recipe.steps() : 0;
        budget = recipe.budget().orElse(Integer.MAX_VALUE);
        settings = spec.settings();
        lr = settings.get("lr");
        Optimizer rule = Optimizers.get(spec.optimizer());
        counted = rule.coordinatewise() ? null : new CountedObjective(surface);
        stepper = rule.start(2, settings, counted == null ? surface : counted);
        looksAhead = stepper.looksAhead();
        factors = descent.factors(recipe.scheduleOf(spec));
        // The sort is stable: those of one step stay in the recipe's order.
        interventions = changes.stream()
                .filter(change -> change.runner() == index)
                .sorted(Comparator.comparingInt(Intervention::at))
                .toList();
        changeAt = nextChange();
        batches = Descent.batches(recipe, index).orElse(null);
        noise = recipe.noiseOf(spec);
        normals = descent.normals;
        clip = recipe.clipOf(spec);
        clips = clip.kind() != Clip.Kind.OFF;
        point = new double[] {recipe.start().x(), recipe.start().y()};
        rows = new Trajectory.Rows(spec, steps, counted != null);
    }

    /** The whole path. */
    Trajectory run() {
        return rows.trajectory(surface, advance(steps) + 1);
    }

    /**
     * Goes from the start to a row, or to where the path ends: where it overflowed, came to where f has no
     * value, or an update cost more than the budget allows. Fields that never change are read once: after
     * each call of a surface, which may be any, they would be read again.
     *
     * @return the last row that was written
     */
    private int advance(int last) {
        LossSurface f = surface;
        double[] at = point;
        double[] slope = gradient;
        Trajectory.Rows written = rows;
        Stepper rule = stepper;
        boolean partial = holes;
        boolean counts = counted != null;
        int most = budget;
        boolean plain = factors == null && batches == null && noise <= 0 && !clips;
        // These wait for nothing, so here, beside the chain of updates, they cost no time.
        double least = Double.POSITIVE_INFINITY;
        int best = 0;
        int reached = -1;
        int k = 0;
        for (;; k++) {
            f.gradient(slope, at[0], at[1]);
            double value = f.value(at[0], at[1]);
            written.write(k, at, value, slope);
            if (partial && !Double.isFinite(value + slope[0] + slope[1])) {
                written.undefined(k);
                break;
            }
            if (value < least) {
                least = value;
                best = k;
            }
            if (reached < 0 && value <= target) {
                reached = k;
            }
            // x - x is 0 for finite x, NaN otherwise.
            if ((at[0] - at[0]) + (at[1] - at[1]) != 0) {
                written.diverged(k);
                break;
            }
            if (k == last) {
                break;
            }
            if (plain && !looksAhead && k != changeAt) {
                rule.step(at, slope);
            } else {
                prepare(k);
                step(k);
            }
            if ((counts || k >= most) && !written.pay(k, counts ? counted.taken() : 0, most)) {
                break;
            }
        }
        written.found(best, reached);
        return k;
    }

    /** Runs up to a row and writes down what the update from there is computed from. */
    StepRecorder record(int step) {
        advance(step);
        prepare(step);
        StepRecorder recorder =
                StepRecorder.begin(stepper, settings, clip, batches != null, point, gradient);
        if (noise > 0) {
            recorder.noise(noise * normals[2 * step], noise * normals[2 * step + 1]);
        }
        step(step);
        recorder.end(gradient, point);
        return recorder;
    }

    /** Sets the knobs and the rate of step k, and takes the gradient where the rule wants it. */
    private void prepare(int k) {
        if (k == changeAt) {
            change(k);
        }
        if (factors != null) {
            stepper.rate(lr * factors[k]);
        }
        double[] at = point;
        if (looksAhead) {
            stepper.probe(probe, point);
            at = probe;
        }
        if (batches != null) {
            ((DataLoss) surface).gradient(
                    gradient, at[0], at[1], batches.order(k), batches.from(k), batches.to(k));
        } else if (looksAhead) {
            surface.gradient(gradient, at[0], at[1]);
        }
    }

    private void change(int k) {
        while (nextIntervention < interventions.size() && interventions.get(nextIntervention).at() == k) {
            settings = settings.with(interventions.get(nextIntervention++).set());
            lr = settings.get("lr");
            stepper.set(settings);
            looksAhead = stepper.looksAhead();
        }
        changeAt = nextChange();
    }

    /** The step of the next intervention; -1 if there is none. */
    private int nextChange() {
        return nextIntervention < interventions.size() ? interventions.get(nextIntervention).at() : -1;
    }

    /** Moves the point by the gradient, with noise and clipped. */
    private void step(int k) {
        if (noise > 0) {
            gradient[0] += noise * normals[2 * k];
            gradient[1] += noise * normals[2 * k + 1];
        }
        if (clips) {
            clip.apply(gradient);
        }
        stepper.step(point, gradient);
    }
}
