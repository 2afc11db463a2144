package gradientlab.experiment.descent.run;

import gradientlab.core.Settings;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.experiment.descent.DescentRecipe;
import java.util.Optional;

/**
 * The learning rate from which on steps grow where the largest eigenvalue of the Hessian is λ₁, for the rules
 * that have one: gradient descent 2/λ₁, heavy ball 2(1+γ)/λ₁, Nesterov 2(1+γ)/((1+2γ)λ₁). Weight decay λ adds
 * itself to λ₁. Exact on a quadratic; elsewhere it holds near the point where λ₁ was taken.
 *
 * @param rate the limit
 * @param formula how it is computed, e.g. {@code 2/λ₁}
 */
public record Stability(double rate, String formula) {

    /** The limit of a rule with these knobs; empty if it has none, or where nothing curves up. */
    public static Optional<Stability> of(String optimizer, Settings knobs, Curvature curvature) {
        double decay = knobs.get("weight_decay");
        double steepest = curvature.largest() + decay;
        return steepest > 0
                ? of(optimizer, knobs, steepest, decay > 0 ? "(λ₁+λ)" : "λ₁")
                : Optional.empty();
    }

    private static Optional<Stability> of(String optimizer, Settings knobs, double steepest, String name) {
        return switch (optimizer) {
            case "sgd" -> Optional.of(new Stability(2 / steepest, "2/" + name));
            case "momentum" ->
                Optional.of(new Stability(2 * (1 + knobs.get("momentum")) / steepest, "2(1+γ)/" + name));
            case "nag" -> {
                double kept = knobs.get("momentum");
                yield Optional.of(new Stability(
                        2 * (1 + kept) / ((1 + 2 * kept) * steepest), "2(1+γ)/((1+2γ)" + name + ")"));
            }
            default -> Optional.empty();
        };
    }

    /** The largest limit that a rule has at a known minimum, whatever its knobs; NaN if it has none. */
    public static double largest(String optimizer, LossSurface surface) {
        double least = Double.NaN;
        for (Minimum minimum : surface.minima()) {
            double curvature =
                    Curvature.of(surface, minimum.x(), minimum.y()).map(Curvature::largest).orElse(0.0);
            least = curvature > 0 && !(curvature >= least) ? curvature : least;
        }
        // Momentum's share is below 1; with none all three are gradient descent.
        return switch (optimizer) {
            case "sgd", "nag" -> 2 / least;
            case "momentum" -> 4 / least;
            default -> Double.NaN;
        };
    }

    /**
     * The first row of a path from which its update was made with a rate above the limit there; -1 if none
     * was. The rate is the one in force: changes of course are made, and the schedule's factor is on it.
     * Clipping and noise change the gradient and not the rate: they are left out.
     */
    public static int firstAbove(Trajectories run, int runner) {
        DescentRecipe recipe = run.recipe();
        Trajectory path = run.runners().get(runner);
        for (int row = 0; row < Math.min(path.rows(), recipe.steps()); row++) {
            Settings knobs = recipe.settingsAt(runner, row);
            double rate = knobs.get("lr") * recipe.factorAt(runner, row);
            boolean above = Curvature.of(run.surface(), path.x(row), path.y(row))
                    .flatMap(here -> of(path.runner().optimizer(), knobs, here))
                    .filter(limit -> rate > limit.rate()).isPresent();
            if (above) {
                return row;
            }
        }
        return -1;
    }
}
