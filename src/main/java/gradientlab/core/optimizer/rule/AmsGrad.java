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
 * As {@link Adam}, with V <- max(V, v) and V̂ = V / (1-β₂^t) for v̂: AMSGrad (Reddi, Kale, Kumar 2018,
 * arXiv:1904.09237). A gradient that was once large is never forgotten.
 *
 * <p>{@code max_form} uncorrected is PyTorch's and Keras's, as above. {@code corrected} is optax's:
 * V̂ <- max(V̂, v̂), which is 0.024 away on the book's bowl after five steps with η = 0.1. {@code without} is
 * the paper's Algorithm 2, which corrects neither m nor v and has no ε: w <- w - η m / √V. A change of form
 * during a run reads the old maximum the other way.
 */
public final class AmsGrad extends Rule {

    private static final String[] FORMS = {"uncorrected", "corrected", "without"};
    private static final int CORRECTED = 1;
    private static final int WITHOUT = 2;

    public AmsGrad() {
        super("amsgrad", "AMSGrad", List.of(
                Knobs.lr(0.1),
                Knobs.beta1(),
                Knobs.beta2(0.999),
                Knobs.eps(1e-8),
                Knobs.adamEpsForm(),
                Knob.choice("max_form", FORMS),
                Knobs.decay()));
    }

    @Override
    public Stepper start(int size, Settings settings, Objective objective) {
        return new AmsGradStepper(size, settings);
    }

    @Override
    public List<Part> anatomy(Settings settings, Terms terms) {
        int form = (int) settings.get("max_form");
        if (form == WITHOUT) {
            return List.of(
                    gradient(settings),
                    Part.moment("uncorrected", "m", MomentStepper.average()),
                    Part.rate(MomentStepper.squares(), "V = max(V_, v)", "r = eta/(sqrt(V) + eps)"),
                    Part.update("u = -r*m"));
        }
        boolean corrected = form == CORRECTED;
        return List.of(
                gradient(settings),
                MomentStepper.mean(),
                MomentStepper.rate(
                        settings, corrected ? "V" : "V/c2", MomentStepper.squares(),
                        corrected ? "V = max(V_, v/c2)" : "V = max(V_, v)"),
                Part.update("u = -r*mh"));
    }

    private static final class AmsGradStepper extends MomentStepper {
        private final double[] largest;
        private int form;

        AmsGradStepper(int size, Settings settings) {
            super(size);
            largest = new double[size];
            set(settings);
        }

        @Override
        public void set(Settings settings) {
            super.set(settings);
            form = (int) settings.get("max_form");
        }

        @Override
        public void remember(Memory.Visitor memory) {
            super.remember(memory);
            memory.array(largest);
        }

        @Override
        public void step(double[] point, double[] gradient) {
            count();
            for (int i = 0; i < point.length; i++) {
                double g = gradient[i] + decay * point[i];
                double m = beta1 * mean[i] + (1 - beta1) * g;
                double v = beta2 * squares[i] + (1 - beta2) * g * g;
                double most = Math.max(largest[i], form == CORRECTED ? v * unroot * unroot : v);
                double move = switch (form) {
                    case CORRECTED -> rate * m / (Math.sqrt(most) + eps);
                    case WITHOUT -> lr * m / (Math.sqrt(most) + epsKnob);
                    default -> rate * m / (Math.sqrt(most) * unroot + eps);
                };
                if (terms != null) {
                    note(i, g, m, v).with("V_", largest[i]).with("V", most).with("u", -move);
                }
                mean[i] = m;
                squares[i] = v;
                largest[i] = most;
                point[i] -= move;
            }
        }
    }
}
