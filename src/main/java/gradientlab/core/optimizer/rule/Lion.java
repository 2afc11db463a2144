package gradientlab.core.optimizer.rule;

import gradientlab.core.Objective;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Memory;
import gradientlab.core.optimizer.Part;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.Terms;
import java.util.List;

/**
 * c = sign(β₁m + (1-β₁)g);  m <- β₂m + (1-β₂)g;  w <- w - η (c + λw): Lion (Chen et al. 2023,
 * arXiv:2302.06675), found by a search over programs. Every coordinate moves by exactly η. The decay is
 * decoupled.
 *
 * <p>Not in PyTorch; this is optax's form. λ: optax 1e-3, Keras none; 0 here.
 */
public final class Lion extends Rule {

    public Lion() {
        super("lion", "Lion", List.of(
                Knobs.lr(0.02),
                Knobs.beta1().text("beta1_lion"),
                Knobs.beta2(0.99).text("beta2_lion"),
                Knobs.decoupledDecay(0)));
    }

    @Override
    public Stepper start(int size, Settings settings, Objective objective) {
        return new LionStepper(size, settings);
    }

    @Override
    public List<Part> anatomy(Settings settings, Terms terms) {
        return List.of(
                Part.gradient("grad"),
                Part.moment("mixed", "q", "q = beta1*m_ + (1-beta1)*g"),
                Part.of("sign", Part.Role.INNER, "", "c = sign(q)", "m = beta2*m_ + (1-beta2)*g"),
                Part.update(decays(settings) ? "u = -eta*(c + lambda*theta)" : "u = -eta*c"));
    }

    private static final class LionStepper extends RuleStepper {
        private final double[] mean;
        private double beta1;
        private double beta2;

        LionStepper(int size, Settings settings) {
            mean = new double[size];
            set(settings);
        }

        @Override
        public void set(Settings settings) {
            super.set(settings);
            beta1 = settings.get("beta1");
            beta2 = settings.get("beta2");
        }

        @Override
        public void remember(Memory.Visitor memory) {
            memory.array(mean);
        }

        @Override
        public void step(double[] point, double[] gradient) {
            for (int i = 0; i < point.length; i++) {
                double mixed = beta1 * mean[i] + (1 - beta1) * gradient[i];
                double c = Math.signum(mixed);
                double m = beta2 * mean[i] + (1 - beta2) * gradient[i];
                double move = lr * (c + decay * point[i]);
                if (terms != null) {
                    note(i, gradient[i]).with("m_", mean[i]).with("q", mixed).with("c", c).with("m", m)
                            .with("u", -move).scalar("beta1", beta1).scalar("beta2", beta2);
                }
                mean[i] = m;
                point[i] -= move;
            }
        }
    }
}
