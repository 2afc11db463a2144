package gradientlab.core.optimizer.rule;

import gradientlab.core.Knob;
import gradientlab.core.Objective;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Memory;
import gradientlab.core.optimizer.Part;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.Terms;
import java.util.ArrayList;
import java.util.List;

/**
 * v <- γv + (1-γ)g²;  w <- w - η g / (√v + ε): RMSProp (Hinton, Coursera lecture 6e, 2012).
 *
 * <p>{@code centered} divides by the standard deviation instead (Graves 2013, arXiv:1308.0850):
 * m <- γm + (1-γ)g and √(v - m²) for √v. {@code momentum} μ > 0 gathers the steps: b <- μb + g / (√v + ε);
 * w <- w - ηb. L2 weight decay: g <- g + λw first.
 *
 * <p>PyTorch: ε outside the root, γ (alpha) = 0.99. Keras and optax: inside, √(v + ε), {@code eps_form}
 * inside, and 0.9. Where the gradient is as small as √ε they differ by much: each with its own defaults,
 * the first step at |g| = 1e-4 is 9.99 η in PyTorch, 0.31 η in Keras (ε = 1e-7), 0.95 η in optax (1e-8).
 * PyTorch multiplies by η after gathering ({@code rate_form} rate_outside, as above), the others before
 * (rate_inside), which matters only when η changes during a run. TensorFlow.js 4.22 has √(v - (m² + ε)),
 * which turns into NaN where the variance is under ε.
 *
 * <p>v - m² may round to under 0 where the gradient is constant; it counts as 0 then (PyTorch: NaN).
 */
public final class RmsProp extends Rule {

    public RmsProp() {
        super("rmsprop", "RMSProp", List.of(
                Knobs.lr(0.02),
                Knob.share("alpha", "γ", 0.9999, 0.99),
                Knobs.eps(1e-8),
                Knobs.rootEpsForm(),
                Knob.share("momentum", "μ", 0.999, 0).text("momentum_rmsprop"),
                Knobs.rateForm(),
                Knob.toggle("centered", false),
                Knobs.decay()));
    }

    @Override
    public Stepper start(int size, Settings settings, Objective objective) {
        return new RmsPropStepper(size, settings);
    }

    @Override
    public List<Part> anatomy(Settings settings, Terms terms) {
        boolean centered = settings.on("centered");
        boolean gathers = settings.get("momentum") > 0;
        boolean rateInside = settings.on("rate_form");
        List<String> lines = new ArrayList<>(List.of("v = gamma*v_ + (1-gamma)*g^2"));
        if (centered) {
            lines.add("m = gamma*m_ + (1-gamma)*g");
            lines.add("s = max(0, v - m^2)");
        }
        String squares = centered ? "s" : "v";
        lines.add("r = " + (gathers && !rateInside ? "1" : "eta") + (settings.on("eps_form")
                ? "/sqrt(" + squares + " + eps)"
                : "/(sqrt(" + squares + ") + eps)"));
        Part rate = Part.rate(lines.toArray(String[]::new));
        if (!gathers) {
            return List.of(gradient(settings), rate, Part.update("u = -r*g"));
        }
        String gathering = "b = mu*b_ + r*g";
        return rateInside
                ? List.of(gradient(settings), rate, Part.gathered("b", gathering), Part.update("u = -b"))
                : List.of(
                        gradient(settings), rate, Part.of("gathered", Part.Role.INNER, "", gathering),
                        Part.update("u = -eta*b"));
    }

    private static final class RmsPropStepper extends RuleStepper {
        private final double[] squares;
        private final double[] mean;
        private final double[] velocity;
        private double alpha;
        private double momentum;
        private double inside;
        private double outside;
        private boolean centered;
        private boolean rateInside;

        RmsPropStepper(int size, Settings settings) {
            squares = new double[size];
            mean = new double[size];
            velocity = new double[size];
            set(settings);
        }

        @Override
        public void set(Settings settings) {
            boolean nowInside = settings.on("rate_form");
            reread(velocity, rateInside, nowInside);
            super.set(settings);
            rateInside = nowInside;
            alpha = settings.get("alpha");
            momentum = settings.get("momentum");
            centered = settings.on("centered");
            inside = settings.on("eps_form") ? settings.get("eps") : 0;
            outside = settings.on("eps_form") ? 0 : settings.get("eps");
        }

        @Override
        public void remember(Memory.Visitor memory) {
            memory.array(squares);
            memory.array(mean);
            memory.array(velocity);
        }

        @Override
        public void step(double[] point, double[] gradient) {
            for (int i = 0; i < point.length; i++) {
                double g = gradient[i] + decay * point[i];
                double v = alpha * squares[i] + (1 - alpha) * g * g;
                if (terms != null) {
                    note(i, g).with("v_", squares[i]).with("v", v).with("m_", mean[i])
                            .with("b_", velocity[i]);
                }
                squares[i] = v;
                if (centered) {
                    double m = alpha * mean[i] + (1 - alpha) * g;
                    mean[i] = m;
                    v = Math.max(0, v - m * m);
                }
                double u = g / (Math.sqrt(v + inside) + outside);
                double b = momentum * velocity[i] + (rateInside ? lr * u : u);
                double move = rateInside ? b : lr * b;
                if (terms != null) {
                    terms.with("m", mean[i]).with("s", v).with("b", b).with("u", -move)
                            .scalar("gamma", alpha).scalar("mu", momentum).scalar("eps", inside + outside);
                }
                velocity[i] = b;
                point[i] -= move;
            }
        }
    }
}
