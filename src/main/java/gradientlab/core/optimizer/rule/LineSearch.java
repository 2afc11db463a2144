package gradientlab.core.optimizer.rule;

import gradientlab.core.Knob;
import gradientlab.core.Objective;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Part;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.Terms;
import java.util.List;

/**
 * w <- w - sg with the first s of η, ηκ, ηκ², ... for which f(w - sg) ≤ f(w) - c s |g|²: gradient descent
 * with backtracking (Armijo 1966). L2 weight decay descends f + λ|w|²/2.
 *
 * <p>A yardstick: it never climbs, at the price of several values of f a step. Where no s helps (the
 * gradient is 0, or noise has turned it uphill) it stays where it is. A gradient that is not finite is
 * taken as it is, so that the run ends as diverged.
 */
public final class LineSearch extends Rule {

    public LineSearch() {
        super("line_search", "Line search", List.of(
                Knob.log("lr", "η", 10, 1e-3, 10, 1).text("lr_line_search"),
                Knob.linear("shrink", "κ", 0.1, 0.9, 0.5),
                Knob.log("armijo", "c", 1, 1e-6, 0.5, 1e-4).belowMax(),
                Knobs.decay()));
    }

    @Override
    public boolean coordinatewise() {
        return false;
    }

    @Override
    public boolean memoryless() {
        return true;
    }

    @Override
    public Stepper start(int size, Settings settings, Objective objective) {
        return new LineSearchStepper(size, settings, objective);
    }

    @Override
    public List<Part> anatomy(Settings settings, Terms terms) {
        return List.of(
                gradient(settings),
                Part.of("search", Part.Role.INNER, "", "s = eta*kappa^n", decays(settings)
                        ? "F1 <= F0 - armijo*s*norm(g)^2"
                        : "f1 <= f0 - armijo*s*norm(g)^2"),
                Part.update("u = -s*g"));
    }

    private static final class LineSearchStepper extends RuleStepper {
        private final Objective objective;
        private final double[] direction;
        private final double[] trial;
        private double shrink;
        private double armijo;

        LineSearchStepper(int size, Settings settings, Objective objective) {
            this.objective = objective;
            direction = new double[size];
            trial = new double[size];
            set(settings);
        }

        @Override
        public void set(Settings settings) {
            super.set(settings);
            shrink = settings.get("shrink");
            armijo = settings.get("armijo");
        }

        @Override
        public void step(double[] point, double[] gradient) {
            double slope = 0;
            for (int i = 0; i < point.length; i++) {
                direction[i] = gradient[i] + decay * point[i];
                slope += direction[i] * direction[i];
            }
            double here = value(point);
            double s = lr;
            int tries = 0;
            // Ends at the latest when s is so small that it moves nothing.
            while (move(point, s) && !(value(trial) <= here - armijo * s * slope) && Double.isFinite(slope)) {
                s *= shrink;
                tries++;
            }
            if (terms != null) {
                terms.vector("g", direction).scalar("s", s).scalar("n", tries).scalar("kappa", shrink)
                        .scalar("armijo", armijo).scalar(decay > 0 ? "F0" : "f0", here)
                        .scalar(decay > 0 ? "F1" : "f1", value(trial));
            }
            System.arraycopy(trial, 0, point, 0, point.length);
        }

        /** Puts w - sg into the trial point; false if that is w again. */
        private boolean move(double[] point, double s) {
            boolean moved = false;
            for (int i = 0; i < point.length; i++) {
                trial[i] = point[i] - s * direction[i];
                moved |= trial[i] != point[i];
            }
            return moved;
        }

        private double value(double[] w) {
            double squares = 0;
            for (double each : w) {
                squares += each * each;
            }
            // 0 times an overflow would be NaN.
            return decay == 0 ? objective.value(w) : objective.value(w) + decay / 2 * squares;
        }
    }
}
