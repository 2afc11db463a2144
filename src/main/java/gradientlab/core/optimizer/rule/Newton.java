package gradientlab.core.optimizer.rule;

import gradientlab.core.Knob;
import gradientlab.core.Objective;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Part;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.Terms;
import java.util.List;

/**
 * w <- w - η H⁻¹g, H the exact Hessian at w: Newton's method. L2 weight decay: g + λw and H + λI.
 *
 * <p>A yardstick, shown as it is: no damping, no regularisation, no line search. With η = 1 it reaches the
 * stationary point of a quadratic in one step, whatever its condition. It seeks any stationary point:
 * where H is indefinite it walks to the saddle, where H is negative definite up to the maximum. Where H is
 * singular the step is not finite and the run ends as diverged; where H is nearly singular the step is
 * long. A gradient that is exactly 0 moves nothing, whatever H is.
 *
 * <p>The gradient may be clipped or noisy; the Hessian is always exact.
 */
public final class Newton extends Rule {

    public Newton() {
        super("newton", "Newton", List.of(
                Knob.log("lr", "η", 10, 1e-2, 2, 1).text("lr_newton"),
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
        return new NewtonStepper(size, settings, objective);
    }

    @Override
    public List<Part> anatomy(Settings settings, Terms terms) {
        return List.of(
                gradient(settings),
                Part.of("curvature", Part.Role.INNER, "", decays(settings) ? "H = hessdecay" : "H = hess",
                        "d = solve(H, g)"),
                Part.update("u = -eta*d"));
    }

    private static final class NewtonStepper extends RuleStepper {
        private final Objective objective;
        private final double[] hessian;
        private final double[] direction;

        NewtonStepper(int size, Settings settings, Objective objective) {
            this.objective = objective;
            hessian = new double[size * size];
            direction = new double[size];
            set(settings);
        }

        @Override
        public void step(double[] point, double[] gradient) {
            int size = point.length;
            objective.hessian(hessian, point);
            boolean still = true;
            for (int i = 0; i < size; i++) {
                hessian[i * size + i] += decay;
                direction[i] = gradient[i] + decay * point[i];
                still &= direction[i] == 0;
            }
            if (terms != null) {
                terms.vector("H", hessian).vector(decay > 0 ? "hessdecay" : "hess", hessian)
                        .vector("g", direction).vector("d", direction);
            }
            if (still) {
                return;
            }
            solve(hessian, direction);
            if (terms != null) {
                terms.vector("d", direction);
            }
            for (int i = 0; i < size; i++) {
                point[i] -= lr * direction[i];
            }
        }

        /** Overwrites b with A⁻¹b by elimination with row pivots; A, row by row, is used up. */
        private static void solve(double[] a, double[] b) {
            int n = b.length;
            for (int k = 0; k < n; k++) {
                int pivot = k;
                for (int i = k + 1; i < n; i++) {
                    if (Math.abs(a[i * n + k]) > Math.abs(a[pivot * n + k])) {
                        pivot = i;
                    }
                }
                for (int j = k; j < n; j++) {
                    double swap = a[k * n + j];
                    a[k * n + j] = a[pivot * n + j];
                    a[pivot * n + j] = swap;
                }
                double swap = b[k];
                b[k] = b[pivot];
                b[pivot] = swap;
                for (int i = k + 1; i < n; i++) {
                    double factor = a[i * n + k] / a[k * n + k];
                    for (int j = k + 1; j < n; j++) {
                        a[i * n + j] -= factor * a[k * n + j];
                    }
                    b[i] -= factor * b[k];
                }
            }
            for (int k = n - 1; k >= 0; k--) {
                for (int j = k + 1; j < n; j++) {
                    b[k] -= a[k * n + j] * b[j];
                }
                b[k] /= a[k * n + k];
            }
        }
    }
}
