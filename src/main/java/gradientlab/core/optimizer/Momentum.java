package gradientlab.core.optimizer;

import gradientlab.core.Objective;
import gradientlab.core.Settings;

/**
 * v <- γv + g;  w <- w - ηv: the heavy ball (Polyak, "Some methods of speeding up the convergence of
 * iteration methods", 1964). L2 weight decay: g <- g + λw first.
 *
 * <p>PyTorch and optax keep η outside the velocity, as here; Keras and the book "Deep Learning from
 * Scratch" keep it inside (v <- γv - ηg; w <- w + v). The path is the same while η is constant; when a
 * schedule or a hand lowers η, the old velocity here slows down with it and there does not.
 */
public final class Momentum extends Rule {

    public Momentum() {
        super("momentum", "Momentum", Knobs.lr(0.001), Knobs.momentum(), Knobs.decay());
    }

    @Override
    public Stepper start(int size, Settings settings, Objective objective) {
        return new Rolling(size, settings);
    }

    private static final class Rolling extends Run {
        private final double[] velocity;
        private double momentum;

        Rolling(int size, Settings settings) {
            velocity = new double[size];
            set(settings);
        }

        @Override
        public void set(Settings settings) {
            super.set(settings);
            momentum = settings.get("momentum");
        }

        @Override
        public void step(double[] point, double[] gradient) {
            for (int i = 0; i < point.length; i++) {
                double v = momentum * velocity[i] + gradient[i] + decay * point[i];
                velocity[i] = v;
                point[i] -= lr * v;
            }
        }
    }
}
