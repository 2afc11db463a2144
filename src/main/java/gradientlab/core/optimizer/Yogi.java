package gradientlab.core.optimizer;

import gradientlab.core.Objective;
import gradientlab.core.Settings;
import java.util.Arrays;
import java.util.List;

/**
 * m as in {@link Adam};  v <- v - (1-β₂) sign(v - g²) g²;  w <- w - η m̂ / (√v̂ + ε): Yogi (Zaheer et al.
 * 2018). v moves by an amount that depends on g alone, so it shrinks slowly after a steep place where
 * Adam's forgets at a constant rate. L2 weight decay: g <- g + λw first.
 *
 * <p>Not in PyTorch; this is optax's form: m and v both start at {@code initial_accumulator_value} = 1e-6
 * and both are bias-corrected as if they had started at 0; ε = 1e-3.
 */
public final class Yogi extends Rule {

    public Yogi() {
        super("yogi", "Yogi", List.of(
                Knobs.lr(0.1),
                Knobs.beta1(),
                Knobs.beta2(0.999),
                Knobs.eps(1e-3),
                Knobs.accumulator(1e-6).text("initial_accumulator_value_yogi"),
                Knobs.decay()));
    }

    @Override
    public Stepper start(int size, Settings settings, Objective objective) {
        return new YogiStepper(size, settings);
    }

    @Override
    public List<Part> anatomy(Settings settings, Terms terms) {
        return List.of(
                gradient(settings),
                MomentStepper.mean(),
                correctedRate("v = v_ - (1-beta2)*sign(v_ - g^2)*g^2", "v"),
                Part.update("u = -r*mh"));
    }

    private static final class YogiStepper extends RuleStepper {
        private final double[] mean;
        private final double[] squares;
        private final BiasCorrection first = new BiasCorrection();
        private final BiasCorrection second = new BiasCorrection();
        private double beta1;
        private double beta2;
        private double eps;

        YogiStepper(int size, Settings settings) {
            mean = new double[size];
            squares = new double[size];
            Arrays.fill(mean, settings.get("initial_accumulator_value"));
            Arrays.fill(squares, settings.get("initial_accumulator_value"));
            set(settings);
        }

        @Override
        public void set(Settings settings) {
            super.set(settings);
            beta1 = settings.get("beta1");
            beta2 = settings.get("beta2");
            eps = settings.get("eps");
            first.beta(beta1);
            second.beta(beta2);
        }

        @Override
        public void step(double[] point, double[] gradient) {
            double correction1 = first.next();
            double correction2 = second.next();
            double rate = lr / correction1;
            double unroot = 1 / Math.sqrt(correction2);
            for (int i = 0; i < point.length; i++) {
                double g = gradient[i] + decay * point[i];
                double m = beta1 * mean[i] + (1 - beta1) * g;
                double v = squares[i] - (1 - beta2) * Math.signum(squares[i] - g * g) * g * g;
                double move = rate * m / (Math.sqrt(v) * unroot + eps);
                if (terms != null) {
                    note(i, g).with("m_", mean[i]).with("m", m).with("v_", squares[i]).with("v", v)
                            .with("u", -move).scalar("beta1", beta1).scalar("beta2", beta2)
                            .scalar("eps", eps).scalar("t", first.steps()).scalar("c1", correction1)
                            .scalar("c2", correction2);
                }
                mean[i] = m;
                squares[i] = v;
                point[i] -= move;
            }
        }
    }
}
