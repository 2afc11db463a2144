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
 * m and v as in {@link Adam};  ρ∞ = 2 / (1-β₂) - 1;  ρ = ρ∞ - 2tβ₂^t / (1-β₂^t);
 * w <- w - η m̂ while ρ ≤ 5 (steps 1 to 5 with β₂ = 0.999), then
 * w <- w - η r m̂ √(1-β₂^t) / (√v + ε) with r² = (ρ-4)(ρ-2)ρ∞ / ((ρ∞-4)(ρ∞-2)ρ): RAdam (Liu et al. 2020,
 * arXiv:1908.03265). Adam that distrusts v until it has seen enough. L2 weight decay: g <- g + λw first.
 *
 * <p>The first steps are not divided by anything: a learning rate that suits Adam may throw it far off
 * where the surface is steep. {@code eps_form} epsilon_hat is PyTorch's, as above, though its own Adam does
 * not have it; outside is optax's √v̂ + ε. They are equal through step 5.
 */
public final class RAdam extends Rule {

    public RAdam() {
        super("radam", "RAdam", List.of(
                Knobs.lr(0.003),
                Knobs.beta1(),
                Knobs.beta2(0.999),
                Knobs.eps(1e-8),
                Knob.choice("eps_form", "epsilon_hat", "outside").text("eps_form_radam"),
                Knobs.decay()));
    }

    @Override
    public Stepper start(int size, Settings settings, Objective objective) {
        return new RAdamStepper(size, settings);
    }

    @Override
    public List<Part> anatomy(Settings settings, Terms terms) {
        String length = "rho = rinf - 2*t*power2/c2";
        if (terms.get("rho")[0] <= 5) {
            return List.of(
                    gradient(settings),
                    MomentStepper.mean(),
                    Part.of("distrusted", Part.Role.INNER, "", MomentStepper.squares(), length, "rho <= 5"),
                    Part.update("u = -eta*mh"));
        }
        return List.of(
                gradient(settings),
                MomentStepper.mean(),
                Part.rate(
                        MomentStepper.squares(),
                        length,
                        "k = sqrt((rho-4)*(rho-2)*rinf/((rinf-4)*(rinf-2)*rho))",
                        settings.on("eps_form")
                                ? "r = eta*k/(sqrt(v/c2) + eps)"
                                : "r = eta*k*sqrt(c2)/(sqrt(v) + eps)"),
                Part.update("u = -r*mh"));
    }

    private static final class RAdamStepper extends RuleStepper {
        private final double[] mean;
        private final double[] squares;
        private final BiasCorrection first = new BiasCorrection();
        private final BiasCorrection second = new BiasCorrection();
        private double beta1;
        private double beta2;
        private double eps;
        private boolean outside;

        RAdamStepper(int size, Settings settings) {
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
            outside = settings.on("eps_form");
            first.beta(beta1);
            second.beta(beta2);
        }

        @Override
        public void remember(Memory.Visitor memory) {
            memory.array(mean);
            memory.array(squares);
            first.remember(memory);
            second.remember(memory);
        }

        @Override
        public void step(double[] point, double[] gradient) {
            double unbiased = first.next();
            double rate = lr / unbiased;
            double correction = second.next();
            double longest = 2 / (1 - beta2) - 1;
            double length = longest - 2 * second.steps() * second.power() / correction;
            boolean trusted = length > 5;
            double rectified = !trusted
                    ? 0
                    : rate * Math.sqrt((length - 4) * (length - 2) * longest
                            / ((longest - 4) * (longest - 2) * length) * correction);
            double added = outside ? eps * Math.sqrt(correction) : eps;
            for (int i = 0; i < point.length; i++) {
                double g = gradient[i] + decay * point[i];
                double m = beta1 * mean[i] + (1 - beta1) * g;
                double v = beta2 * squares[i] + (1 - beta2) * g * g;
                double move = trusted ? rectified * m / (Math.sqrt(v) + added) : rate * m;
                if (terms != null) {
                    note(i, g).with("m_", mean[i]).with("m", m).with("v_", squares[i]).with("v", v)
                            .with("u", -move).scalar("beta1", beta1).scalar("beta2", beta2)
                            .scalar("eps", eps).scalar("t", first.steps()).scalar("c1", unbiased)
                            .scalar("c2", correction).scalar("power2", second.power())
                            .scalar("rinf", longest).scalar("rho", length);
                }
                mean[i] = m;
                squares[i] = v;
                point[i] -= move;
            }
        }
    }
}
