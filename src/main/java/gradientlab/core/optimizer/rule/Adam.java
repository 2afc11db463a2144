package gradientlab.core.optimizer.rule;

import gradientlab.core.Objective;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Part;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.Terms;
import java.util.List;

/**
 * m <- β₁m + (1-β₁)g;  v <- β₂v + (1-β₂)g²;  m̂ = m / (1-β₁^t);  v̂ = v / (1-β₂^t);
 * w <- w - η m̂ / (√v̂ + ε): Adam (Kingma, Ba 2015, arXiv:1412.6980). L2 weight decay: g <- g + λw first,
 * so that the decay, too, is divided by √v̂; {@link AdamW} does not do that.
 *
 * <p>{@code eps_form} outside is PyTorch's and optax's, as above. {@code epsilon_hat}, the paper's name for
 * its faster variant, is what Keras and the book "Deep Learning from Scratch" compute:
 * w <- w - η √(1-β₂^t) / (1-β₁^t) m / (√v + ε). That is the same with ε / √(1-β₂^t) for ε, 31.6 times as
 * much at the first step. ε: PyTorch and optax 1e-8, Keras and the book 1e-7.
 */
public final class Adam extends Rule {

    public Adam() {
        super("adam", "Adam", List.of(
                Knobs.lr(0.1),
                Knobs.beta1(),
                Knobs.beta2(0.999),
                Knobs.eps(1e-8),
                Knobs.adamEpsForm(),
                Knobs.decay()));
    }

    @Override
    public Stepper start(int size, Settings settings, Objective objective) {
        return new AdamStepper(size, settings);
    }

    @Override
    public List<Part> anatomy(Settings settings, Terms terms) {
        return List.of(
                gradient(settings),
                MomentStepper.mean(),
                MomentStepper.rate(settings, "v/c2", MomentStepper.squares()),
                Part.update("u = -r*mh"));
    }

    private static final class AdamStepper extends MomentStepper {

        AdamStepper(int size, Settings settings) {
            super(size);
            set(settings);
        }

        @Override
        public void step(double[] point, double[] gradient) {
            count();
            for (int i = 0; i < point.length; i++) {
                double g = gradient[i] + decay * point[i];
                double m = beta1 * mean[i] + (1 - beta1) * g;
                double v = beta2 * squares[i] + (1 - beta2) * g * g;
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
