package gradientlab.core.optimizer;

import gradientlab.core.Knob;
import gradientlab.core.Objective;
import gradientlab.core.Settings;

/**
 * As {@link Adam}, with V <- max(V, v) and V̂ = V / (1-β₂^t) for v̂: AMSGrad (Reddi, Kale, Kumar 2018,
 * arXiv:1904.09237). A gradient that was once large is never forgotten.
 *
 * <p>{@code max_form} uncorrected is PyTorch's and Keras's, as above. {@code corrected} is optax's:
 * V̂ <- max(V̂, v̂), which is 0.024 away on the book's bowl after five steps with η = 0.1. The paper corrects
 * neither m nor v. A change of form during a run reads the old maximum the other way.
 */
public final class AmsGrad extends Rule {

    public AmsGrad() {
        super(
                "amsgrad",
                "AMSGrad",
                Knobs.lr(0.1),
                Knobs.beta1(),
                Knobs.beta2(0.999),
                Knobs.eps(1e-8),
                Knobs.adamEpsForm(),
                Knob.choice("max_form", "uncorrected", "corrected"),
                Knobs.decay());
    }

    @Override
    public Stepper start(int size, Settings settings, Objective objective) {
        return new Remembering(size, settings);
    }

    private static final class Remembering extends AdamRun {
        private final double[] largest;
        private boolean corrected;

        Remembering(int size, Settings settings) {
            super(size);
            largest = new double[size];
            set(settings);
        }

        @Override
        public void set(Settings settings) {
            super.set(settings);
            corrected = settings.on("max_form");
        }

        @Override
        public void step(double[] point, double[] gradient) {
            count();
            for (int i = 0; i < point.length; i++) {
                double g = gradient[i] + decay * point[i];
                double m = beta1 * mean[i] + (1 - beta1) * g;
                double v = beta2 * squares[i] + (1 - beta2) * g * g;
                mean[i] = m;
                squares[i] = v;
                if (corrected) {
                    largest[i] = Math.max(largest[i], v * unroot * unroot);
                    point[i] -= rate * m / (Math.sqrt(largest[i]) + eps);
                } else {
                    largest[i] = Math.max(largest[i], v);
                    point[i] -= rate * m / (Math.sqrt(largest[i]) * unroot + eps);
                }
            }
        }
    }
}
