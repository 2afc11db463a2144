package gradientlab.experiment.descent.sweep;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.LossSurface;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SweepAxis;
import gradientlab.experiment.descent.SweepAxis.Spacing;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.worker.Parallel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Makes races fair: gives all runners the same learning rate, or each the rate that serves it best. (The
 * third way, the same budget for all, is {@link DescentRecipe#budget}.)
 *
 * <p>The best rate is the one of {@link #RATES} rates, evenly spaced by their logarithm and rounded to three
 * digits, with which the runner comes to stay under the recipe's target after the fewest evaluations (to pass
 * under it once may be luck); of those with equally few, or if none stays under it, the one with the least
 * loss in the end. A rate with which it diverges is never the best; if it does with all of them, its own
 * stays.
 */
public final class FairRace {

    /** How many rates are tried for each runner. */
    public static final int RATES = 161;

    /** Where they begin; they end at the largest the knob allows. */
    private static final double LEAST = 1e-5;

    private static final MathContext DIGITS = new MathContext(3);
    private static final String LR = "lr";

    private FairRace() {}

    /** The recipe with one learning rate for all; a runner whose knob does not allow it takes the nearest. */
    public static DescentRecipe sameRate(DescentRecipe recipe, double rate) {
        List<RunnerSpec> runners = new ArrayList<>();
        for (RunnerSpec runner : recipe.runners()) {
            Knob knob = knob(runner);
            runners.add(runner.with(runner.settings().with(LR, Math.min(knob.max(), rate))));
        }
        return recipe.withRunners(runners);
    }

    /**
     * The recipe with the best rate for each runner that races.
     *
     * @param parallel tries the rates
     * @param cancelled asked often whether to give up
     * @throws CancellationException if it gave up
     */
    public static DescentRecipe bestRates(
            DescentRecipe recipe, Parallel parallel, BooleanSupplier cancelled) {
        DescentRecipe best = recipe;
        for (int i = 0; i < recipe.runners().size(); i++) {
            if (recipe.runners().get(i).shown()) {
                RunnerSpec runner = recipe.runners().get(i);
                double rate = bestRate(recipe, i, parallel, cancelled).orElse(runner.settings().get(LR));
                best = best.withRunner(i, runner.with(runner.settings().with(LR, rate)));
            }
        }
        return best;
    }

    private static Optional<Double> bestRate(
            DescentRecipe recipe, int index, Parallel parallel, BooleanSupplier cancelled) {
        DescentRecipe alone = Sweep.alone(recipe, index);
        LossSurface surface = alone.surface().make();
        double target = Descent.target(recipe, surface);
        RunnerSpec runner = alone.runners().get(index);
        SweepAxis rates = new SweepAxis(LR, LEAST, knob(runner).max(), Spacing.LOG, RATES);
        Trial[] trials = new Trial[RATES];
        parallel.all(RATES, i -> {
            if (!cancelled.getAsBoolean()) {
                double rate = new BigDecimal(rates.value(i)).round(DIGITS).doubleValue();
                DescentRecipe own = alone.withRunner(index, runner.with(runner.settings().with(LR, rate)));
                trials[i] = Trial.of(rate, Descent.one(own, index, surface), target);
            }
        });
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        Trial best = trials[0];
        for (Trial trial : trials) {
            best = trial.better(best) ? trial : best;
        }
        return best.useless() ? Optional.empty() : Optional.of(best.rate());
    }

    private static Knob knob(RunnerSpec runner) {
        return Optimizers.get(runner.optimizer()).knobs().get(0);
    }

    /** What came of one rate: infinitely many evaluations if it did not come to stay under the target. */
    private record Trial(double rate, double evaluations, double loss) {

        static Trial of(double rate, Trajectory path, double target) {
            if (path.divergedAt() >= 0) {
                return new Trial(rate, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
            }
            int row = path.rows();
            while (row > 0 && path.loss(row - 1) <= target) {
                row--;
            }
            return new Trial(
                    rate, row < path.rows() ? path.evaluations(row) : Double.POSITIVE_INFINITY,
                    path.loss(path.rows() - 1));
        }

        boolean better(Trial other) {
            return evaluations < other.evaluations || evaluations == other.evaluations && loss < other.loss;
        }

        boolean useless() {
            return loss == Double.POSITIVE_INFINITY;
        }
    }
}
