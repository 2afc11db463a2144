package gradientlab.core.optimizer;

import gradientlab.core.Objective;
import gradientlab.core.Settings;

/** w <- w - η (g + λw): gradient descent (Cauchy 1847), with L2 weight decay λ. */
public final class Sgd extends Rule {

    public Sgd() {
        super("sgd", "SGD", Knobs.lr(0.001), Knobs.decay());
    }

    @Override
    public Stepper start(int size, Settings settings, Objective objective) {
        return new Descending(settings);
    }

    private static final class Descending extends Run {

        Descending(Settings settings) {
            set(settings);
        }

        @Override
        public void step(double[] point, double[] gradient) {
            for (int i = 0; i < point.length; i++) {
                point[i] -= lr * (gradient[i] + decay * point[i]);
            }
        }
    }
}
