package gradientlab.core.optimizer.rule;

import gradientlab.core.Objective;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Part;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.Terms;
import java.util.List;

/** w <- w - η (g + λw): gradient descent (Cauchy 1847), with L2 weight decay λ. */
public final class Sgd extends Rule {

    public Sgd() {
        super("sgd", "SGD", List.of(Knobs.lr(0.001), Knobs.decay()));
    }

    @Override
    public boolean memoryless() {
        return true;
    }

    @Override
    public Stepper start(int size, Settings settings, Objective objective) {
        return new SgdStepper(settings);
    }

    @Override
    public List<Part> anatomy(Settings settings, Terms terms) {
        return List.of(gradient(settings), Part.update("u = -eta*g"));
    }

    private static final class SgdStepper extends RuleStepper {

        SgdStepper(Settings settings) {
            set(settings);
        }

        @Override
        public void step(double[] point, double[] gradient) {
            for (int i = 0; i < point.length; i++) {
                double g = gradient[i] + decay * point[i];
                double move = lr * g;
                if (terms != null) {
                    note(i, g).with("u", -move);
                }
                point[i] -= move;
            }
        }
    }
}
