package gradientlab.core.optimizer.rule;

import gradientlab.core.Knob;
import gradientlab.core.Objective;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Part;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.Terms;
import java.util.List;

/**
 * w <- (1 - ηλ) w, then {@link Adam} with the gradient of before: AdamW (Loshchilov, Hutter 2019,
 * arXiv:1711.05101). The decay is decoupled: it never enters m and v.
 *
 * <p>{@code decay_form} scaled is PyTorch's, optax's and Keras's, as above. {@code unscaled} is the paper's
 * Algorithm 2: w <- (1 - λ η/η₀) w, where η/η₀ is what the schedule makes of the learning rate η₀, so that
 * another learning rate leaves the decay as it is. Defaults of λ: PyTorch 0.01 (ours), Keras 0.004, optax
 * 1e-4; the paper has none and searches multiples of 0.001.
 */
public final class AdamW extends Rule {

    public AdamW() {
        super("adamw", "AdamW", List.of(
                Knobs.lr(0.1),
                Knobs.beta1(),
                Knobs.beta2(0.999),
                Knobs.eps(1e-8),
                Knobs.adamEpsForm(),
                Knobs.decoupledDecay(0.01),
                Knob.choice("decay_form", "scaled", "unscaled")));
    }

    @Override
    public Stepper start(int size, Settings settings, Objective objective) {
        return new AdamWStepper(size, settings);
    }

    @Override
    public List<Part> anatomy(Settings settings, Terms terms) {
        String share = settings.on("decay_form") ? "eta/eta0" : "eta";
        return List.of(
                Part.gradient("grad"),
                MomentStepper.mean(),
                MomentStepper.rate(settings, "v/c2", MomentStepper.squares()),
                Part.update(decays(settings) ? "u = -r*mh - " + share + "*lambda*theta" : "u = -r*mh"));
    }

    private static final class AdamWStepper extends MomentStepper {
        private boolean unscaled;
        /** The learning rate before the schedule. */
        private double lrKnob;

        AdamWStepper(int size, Settings settings) {
            super(size);
            set(settings);
        }

        @Override
        public void set(Settings settings) {
            super.set(settings);
            unscaled = settings.on("decay_form");
            lrKnob = settings.get("lr");
        }

        @Override
        public void step(double[] point, double[] gradient) {
            count();
            double kept = 1 - (unscaled ? lr / lrKnob : lr) * decay;
            for (int i = 0; i < point.length; i++) {
                double g = gradient[i];
                double m = beta1 * mean[i] + (1 - beta1) * g;
                double v = beta2 * squares[i] + (1 - beta2) * g * g;
                double move = rate * m / (Math.sqrt(v) * unroot + eps);
                if (terms != null) {
                    note(i, g, m, v).scalar("eta0", lrKnob);
                }
                mean[i] = m;
                squares[i] = v;
                point[i] = point[i] * kept - move;
            }
        }
    }
}
