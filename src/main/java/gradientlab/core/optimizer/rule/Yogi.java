package gradientlab.core.optimizer.rule;

import gradientlab.core.Objective;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Part;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.Terms;
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

    private static final class YogiStepper extends MomentStepper {

        YogiStepper(int size, Settings settings) {
            super(size);
            Arrays.fill(mean, settings.get("initial_accumulator_value"));
            Arrays.fill(squares, settings.get("initial_accumulator_value"));
            set(settings);
        }

        @Override
        public void step(double[] point, double[] gradient) {
            count();
            for (int i = 0; i < point.length; i++) {
                double g = gradient[i] + decay * point[i];
                double m = beta1 * mean[i] + (1 - beta1) * g;
                double v = squares[i] - (1 - beta2) * Math.signum(squares[i] - g * g) * g * g;
                double move = rate * m / (Math.sqrt(v) * unroot + eps);
                if (terms != null) {
                    note(i, g, m, v).with("u", -move);
                }
                mean[i] = m;
                squares[i] = v;
                point[i] -= move;
            }
        }
    }
}
