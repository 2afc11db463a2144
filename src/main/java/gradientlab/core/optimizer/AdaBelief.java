package gradientlab.core.optimizer;

import gradientlab.core.Knob;
import gradientlab.core.Objective;
import gradientlab.core.Settings;

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
        super(
                "adabelief",
                "AdaBelief",
                Knobs.lr(0.1),
                Knobs.beta1(),
                Knobs.beta2(0.999),
                Knobs.eps(1e-16),
                Knob.logFromZero("eps_root", "ε₂", 1, 1e-18, 1, 1e-16),
                Knobs.decay());
    }

    @Override
    public Stepper start(int size, Settings settings, Objective objective) {
        return new Believing(size, settings);
    }

    private static final class Believing extends Run {
        private final double[] mean;
        private final double[] surprise;
        private final BiasCorrection first = new BiasCorrection();
        private final BiasCorrection second = new BiasCorrection();
        private double beta1;
        private double beta2;
        private double eps;
        private double epsRoot;

        Believing(int size, Settings settings) {
            mean = new double[size];
            surprise = new double[size];
            set(settings);
        }

        @Override
        public void set(Settings settings) {
            super.set(settings);
            beta1 = settings.get("beta1");
            beta2 = settings.get("beta2");
            eps = settings.get("eps");
            epsRoot = settings.get("eps_root");
            first.beta(beta1);
            second.beta(beta2);
        }

        @Override
        public void step(double[] point, double[] gradient) {
            double rate = lr / first.next();
            double unroot = 1 / Math.sqrt(second.next());
            for (int i = 0; i < point.length; i++) {
                double g = gradient[i] + decay * point[i];
                double m = beta1 * mean[i] + (1 - beta1) * g;
                double s = beta2 * surprise[i] + (1 - beta2) * (g - m) * (g - m) + epsRoot;
                mean[i] = m;
                surprise[i] = s;
                point[i] -= rate * m / (Math.sqrt(s) * unroot + eps);
            }
        }
    }
}
