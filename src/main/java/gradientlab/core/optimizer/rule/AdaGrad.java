package gradientlab.core.optimizer.rule;

import gradientlab.core.Objective;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Memory;
import gradientlab.core.optimizer.Part;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.Terms;
import java.util.Arrays;
import java.util.List;

/**
 * G <- G + g²;  w <- w - η g / (√G + ε): AdaGrad (Duchi, Hazan, Singer 2011). G starts at
 * {@code initial_accumulator_value} and only grows, so every step is shorter than the last would have been.
 * L2 weight decay: g <- g + λw first.
 *
 * <p>PyTorch: G starts at 0, ε = 1e-10 outside the root (our defaults). Keras and optax: G starts at 0.1,
 * ε = 1e-7 inside, √(G + ε): {@code eps_form} inside. The book "Deep Learning from Scratch": 0, and 1e-7
 * outside.
 */
public final class AdaGrad extends Rule {

    public AdaGrad() {
        super("adagrad", "AdaGrad", List.of(
                Knobs.longLr(0.5),
                Knobs.eps(1e-10),
                Knobs.rootEpsForm(),
                Knobs.accumulator(0),
                Knobs.decay()));
    }

    @Override
    public Stepper start(int size, Settings settings, Objective objective) {
        return new AdaGradStepper(size, settings);
    }

    @Override
    public List<Part> anatomy(Settings settings, Terms terms) {
        return List.of(
                gradient(settings),
                Part.rate(
                        "G = G_ + g^2",
                        settings.on("eps_form") ? "r = eta/sqrt(G + eps)" : "r = eta/(sqrt(G) + eps)"),
                Part.update("u = -r*g"));
    }

    private static final class AdaGradStepper extends RuleStepper {
        private final double[] squares;
        private double inside;
        private double outside;

        AdaGradStepper(int size, Settings settings) {
            squares = new double[size];
            Arrays.fill(squares, settings.get("initial_accumulator_value"));
            set(settings);
        }

        @Override
        public void set(Settings settings) {
            super.set(settings);
            inside = settings.on("eps_form") ? settings.get("eps") : 0;
            outside = settings.on("eps_form") ? 0 : settings.get("eps");
        }

        @Override
        public void remember(Memory.Visitor memory) {
            memory.array(squares);
        }

        @Override
        public void step(double[] point, double[] gradient) {
            for (int i = 0; i < point.length; i++) {
                double g = gradient[i] + decay * point[i];
                double sum = squares[i] + g * g;
                double move = lr * g / (Math.sqrt(sum + inside) + outside);
                if (terms != null) {
                    note(i, g).with("G_", squares[i]).with("G", sum).with("u", -move)
                            .scalar("eps", inside + outside);
                }
                squares[i] = sum;
                point[i] -= move;
            }
        }
    }
}
