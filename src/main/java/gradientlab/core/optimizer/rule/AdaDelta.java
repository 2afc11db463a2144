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
 * a <- γa + (1-γ)g²;  d = √(D + ε) / √(a + ε) g;  D <- γD + (1-γ)d²;  w <- w - ηd: AdaDelta (Zeiler 2012,
 * arXiv:1212.5701). The paper has no learning rate: η = 1. L2 weight decay: g <- g + λw first.
 *
 * <p>Its first steps are about √ε long whatever the gradient is, so ε decides how fast it gets going.
 * PyTorch: η = 1, γ (rho) = 0.9, ε = 1e-6. Keras: η = 0.001, with which it looks frozen, rho = 0.95,
 * ε = 1e-7. TensorFlow.js 4.22 divides by the old a, so that its first step is plain gradient descent.
 */
public final class AdaDelta extends Rule {

    public AdaDelta() {
        super("adadelta", "AdaDelta", List.of(
                Knobs.longLr(1),
                Knob.share("rho", "γ", 0.999, 0.9),
                Knobs.eps(1e-6).text("eps_adadelta"),
                Knobs.decay()));
    }

    @Override
    public Stepper start(int size, Settings settings, Objective objective) {
        return new AdaDeltaStepper(size, settings);
    }

    @Override
    public List<Part> anatomy(Settings settings, Terms terms) {
        return List.of(
                gradient(settings),
                Part.rate("a = gamma*a_ + (1-gamma)*g^2", "r = sqrt(D_ + eps)/sqrt(a + eps)"),
                Part.update("d = r*g", "u = -eta*d", "D = gamma*D_ + (1-gamma)*d^2"));
    }

    private static final class AdaDeltaStepper extends RuleStepper {
        private final double[] squares;
        private final double[] updates;
        private double rho;
        private double eps;

        AdaDeltaStepper(int size, Settings settings) {
            squares = new double[size];
            updates = new double[size];
            set(settings);
        }

        @Override
        public void set(Settings settings) {
            super.set(settings);
            rho = settings.get("rho");
            eps = settings.get("eps");
        }

        @Override
        public void remember(Memory.Visitor memory) {
            memory.array(squares);
            memory.array(updates);
        }

        @Override
        public void step(double[] point, double[] gradient) {
            for (int i = 0; i < point.length; i++) {
                double g = gradient[i] + decay * point[i];
                double a = rho * squares[i] + (1 - rho) * g * g;
                double d = Math.sqrt(updates[i] + eps) / Math.sqrt(a + eps) * g;
                double kept = rho * updates[i] + (1 - rho) * d * d;
                double move = lr * d;
                if (terms != null) {
                    note(i, g).with("a_", squares[i]).with("a", a).with("d", d)
                            .with("D_", updates[i]).with("D", kept).with("u", -move)
                            .scalar("gamma", rho).scalar("eps", eps);
                }
                squares[i] = a;
                updates[i] = kept;
                point[i] -= move;
            }
        }
    }
}
