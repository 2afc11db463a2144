package gradientlab.core.optimizer.rule;

import gradientlab.core.Knob;
import gradientlab.core.Objective;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Part;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.Terms;
import java.util.List;

/**
 * m as in {@link Adam};  s <- β₂s + (1-β₂)(g - m)² + ε₂ with the new m;  w <- w - η m̂ / (√ŝ + ε):
 * AdaBelief (Zhuang et al. 2020, arXiv:2010.07468). It strides where the gradient is what was expected
 * and creeps where it surprises. L2 weight decay: g <- g + λw first.
 *
 * <p>Not in PyTorch; this is optax's form, in which ε₂ ({@code eps_root}) is added at every step and so
 * gathers in s; ε = ε₂ = 1e-16.
 */
public final class AdaBelief extends Rule {

    public AdaBelief() {
        super("adabelief", "AdaBelief", List.of(
                Knobs.lr(0.1),
                Knobs.beta1(),
                Knobs.beta2(0.999),
                Knobs.eps(1e-16),
                Knob.logFromZero("eps_root", "ε₂", 1, 1e-18, 1, 1e-16),
                Knobs.decay()));
    }

    @Override
    public Stepper start(int size, Settings settings, Objective objective) {
        return new AdaBeliefStepper(size, settings);
    }

    @Override
    public List<Part> anatomy(Settings settings, Terms terms) {
        return List.of(
                gradient(settings),
                MomentStepper.mean(),
                correctedRate("s = beta2*s_ + (1-beta2)*(g-m)^2 + eps2", "s"),
                Part.update("u = -r*mh"));
    }

    private static final class AdaBeliefStepper extends MomentStepper {
        private double epsRoot;

        AdaBeliefStepper(int size, Settings settings) {
            super(size);
            set(settings);
        }

        @Override
        public void set(Settings settings) {
            super.set(settings);
            epsRoot = settings.get("eps_root");
        }

        @Override
        public void step(double[] point, double[] gradient) {
            count();
            for (int i = 0; i < point.length; i++) {
                double g = gradient[i] + decay * point[i];
                double m = beta1 * mean[i] + (1 - beta1) * g;
                double s = beta2 * squares[i] + (1 - beta2) * (g - m) * (g - m) + epsRoot;
                double move = rate * m / (Math.sqrt(s) * unroot + eps);
                if (terms != null) {
                    note(i, g, m, s, "s").with("u", -move).scalar("eps2", epsRoot);
                }
                mean[i] = m;
                squares[i] = s;
                point[i] -= move;
            }
        }
    }
}
