package gradientlab.core.optimizer.rule;

import gradientlab.core.Knob;
import gradientlab.core.Objective;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Memory;
import gradientlab.core.optimizer.Part;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.Terms;
import java.util.List;

/**
 * m as in {@link Adam};  u <- max(β₂u, |g| + ε);  w <- w - η / (1-β₁^t) m / u: AdaMax (Kingma, Ba 2015,
 * section 7), Adam with the largest recent gradient for the root mean square. L2 weight decay:
 * g <- g + λw first.
 *
 * <p>{@code eps_form} inside the maximum is PyTorch's and optax's, as above; Keras and TensorFlow.js have
 * u <- max(β₂u, |g|) and divide by u + ε, outside; the paper has no ε. The differences are of its order.
 */
public final class AdaMax extends Rule {

    public AdaMax() {
        super("adamax", "AdaMax", List.of(
                Knobs.lr(0.1),
                Knobs.beta1(),
                Knobs.beta2(0.999),
                Knobs.eps(1e-8),
                Knob.choice("eps_form", "inside", "outside").text("eps_form_adamax"),
                Knobs.decay()));
    }

    @Override
    public Stepper start(int size, Settings settings, Objective objective) {
        return new AdaMaxStepper(size, settings);
    }

    @Override
    public List<Part> anatomy(Settings settings, Terms terms) {
        Part rate = settings.on("eps_form")
                ? Part.rate("peak = max(beta2*peak_, abs(g))", "r = eta/(peak + eps)")
                : Part.rate("peak = max(beta2*peak_, abs(g) + eps)", "r = eta/peak");
        return List.of(gradient(settings), MomentStepper.mean(), rate, Part.update("u = -r*mh"));
    }

    private static final class AdaMaxStepper extends RuleStepper {
        private final double[] mean;
        private final double[] largest;
        private final BiasCorrection first = new BiasCorrection();
        private double beta1;
        private double beta2;
        private double within;
        private double beside;

        AdaMaxStepper(int size, Settings settings) {
            mean = new double[size];
            largest = new double[size];
            set(settings);
        }

        @Override
        public void set(Settings settings) {
            super.set(settings);
            beta1 = settings.get("beta1");
            beta2 = settings.get("beta2");
            within = settings.on("eps_form") ? 0 : settings.get("eps");
            beside = settings.on("eps_form") ? settings.get("eps") : 0;
            first.beta(beta1);
        }

        @Override
        public void remember(Memory.Visitor memory) {
            memory.array(mean);
            memory.array(largest);
            first.remember(memory);
        }

        @Override
        public void step(double[] point, double[] gradient) {
            double correction = first.next();
            double rate = lr / correction;
            for (int i = 0; i < point.length; i++) {
                double g = gradient[i] + decay * point[i];
                double m = beta1 * mean[i] + (1 - beta1) * g;
                double u = Math.max(beta2 * largest[i], Math.abs(g) + within);
                double move = rate * m / (u + beside);
                if (terms != null) {
                    note(i, g).with("m_", mean[i]).with("m", m).with("peak_", largest[i]).with("peak", u)
                            .with("u", -move).scalar("beta1", beta1).scalar("beta2", beta2)
                            .scalar("eps", within + beside).scalar("t", first.steps())
                            .scalar("c1", correction);
                }
                mean[i] = m;
                largest[i] = u;
                point[i] -= move;
            }
        }
    }
}
