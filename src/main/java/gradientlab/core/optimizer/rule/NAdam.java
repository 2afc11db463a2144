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
 * m and v as in {@link Adam}; μ_t = β₁ (1 - 0.96^(tψ) / 2);  P_t = μ_1 μ_2 ... μ_t;
 * w <- w - η ( (1-μ_t) / (1-P_t) g + μ_(t+1) / (1-P_(t+1)) m ) / (√v̂ + ε): NAdam (Dozat 2016), Adam with
 * Nesterov's look-ahead. L2 weight decay: g <- g + λw first.
 *
 * <p>ψ ({@code momentum_decay}) is 0.004 in PyTorch and the paper; Keras computes 0.96^t, which is ψ = 1.
 * {@code momentum_form} constant is optax's: μ_t = β₁ at every step. P is a product of what each step
 * used, so a change of β₁ or ψ during a run counts from then on, as in PyTorch.
 */
public final class NAdam extends Rule {

    public NAdam() {
        super("nadam", "NAdam", List.of(
                Knobs.lr(0.1),
                Knobs.beta1(),
                Knobs.beta2(0.999),
                Knobs.eps(1e-8),
                Knob.logFromZero("momentum_decay", "ψ", 10, 1e-4, 10, 0.004),
                Knob.choice("momentum_form", "warming", "constant"),
                Knobs.decay()));
    }

    @Override
    public Stepper start(int size, Settings settings, Objective objective) {
        return new NAdamStepper(size, settings);
    }

    @Override
    public List<Part> anatomy(Settings settings, Terms terms) {
        return List.of(
                gradient(settings),
                Part.moment("anticipated", "n",
                        "m = beta1*m_ + (1-beta1)*g",
                        "n = (1-mu1)/(1-P1)*g + mu2/(1-P2)*m"),
                correctedRate(MomentStepper.squares(), "v"),
                Part.update("u = -r*n"));
    }

    private static final class NAdamStepper extends RuleStepper {
        private final double[] mean;
        private final double[] squares;
        private final BiasCorrection second = new BiasCorrection();
        private double beta1;
        private double beta2;
        private double eps;
        private boolean constant;
        /** 0.96^ψ. */
        private double fade;
        /** 0.96^((t+1)ψ), for t steps taken. */
        private double faded;
        /** P_t. */
        private double product = 1;

        NAdamStepper(int size, Settings settings) {
            mean = new double[size];
            squares = new double[size];
            set(settings);
        }

        @Override
        public void set(Settings settings) {
            super.set(settings);
            beta1 = settings.get("beta1");
            beta2 = settings.get("beta2");
            eps = settings.get("eps");
            constant = settings.on("momentum_form");
            second.beta(beta2);
            fade = Math.pow(0.96, settings.get("momentum_decay"));
            faded = Math.pow(fade, second.steps() + 1);
        }

        @Override
        public void remember(Memory.Visitor memory) {
            memory.array(mean);
            memory.array(squares);
            second.remember(memory);
            faded = memory.number(faded);
            product = memory.number(product);
        }

        @Override
        public void step(double[] point, double[] gradient) {
            double mu = constant ? beta1 : beta1 * (1 - 0.5 * faded);
            faded = faded < 1e-30 ? 0 : faded * fade;
            double next = constant ? beta1 : beta1 * (1 - 0.5 * faded);
            product = product < 1e-30 ? 0 : product * mu;
            double ofGradient = lr * (1 - mu) / (1 - product);
            double ofMean = lr * next / (1 - product * next);
            double correction = second.next();
            double unroot = 1 / Math.sqrt(correction);
            for (int i = 0; i < point.length; i++) {
                double g = gradient[i] + decay * point[i];
                double m = beta1 * mean[i] + (1 - beta1) * g;
                double v = beta2 * squares[i] + (1 - beta2) * g * g;
                double move = (ofGradient * g + ofMean * m) / (Math.sqrt(v) * unroot + eps);
                if (terms != null) {
                    note(i, g).with("m_", mean[i]).with("m", m).with("v_", squares[i]).with("v", v)
                            .with("u", -move).scalar("beta1", beta1).scalar("beta2", beta2)
                            .scalar("eps", eps).scalar("t", second.steps()).scalar("mu1", mu)
                            .scalar("mu2", next).scalar("P1", product).scalar("P2", product * next)
                            .scalar("c2", correction);
                }
                mean[i] = m;
                squares[i] = v;
                point[i] -= move;
            }
        }
    }
}
