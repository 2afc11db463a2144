package gradientlab.core.optimizer;

import gradientlab.core.Knob;
import gradientlab.core.Objective;
import gradientlab.core.Settings;
import java.util.List;

/** w <- w - lr (g + λ w): gradient descent (Cauchy 1847), with L2 weight decay λ. */
public final class Sgd implements Optimizer {

    @Override
    public String id() {
        return "sgd";
    }

    @Override
    public String name() {
        return "SGD";
    }

    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.log("lr", "η", 10, 1e-4, 1, 0.01),
                Knob.logFromZero("weight_decay", "λ", 1, 1e-4, 0.1, 0));
    }

    @Override
    public Stepper start(int size, Settings settings, Objective objective) {
        return new Run(settings);
    }

    private static final class Run implements Stepper {
        private double lr;
        private double decay;

        Run(Settings settings) {
            set(settings);
        }

        @Override
        public void set(Settings settings) {
            lr = settings.get("lr");
            decay = settings.get("weight_decay");
        }

        @Override
        public void rate(double rate) {
            lr = rate;
        }

        @Override
        public void step(double[] point, double[] gradient) {
            for (int i = 0; i < point.length; i++) {
                point[i] -= lr * (gradient[i] + decay * point[i]);
            }
        }
    }
}
