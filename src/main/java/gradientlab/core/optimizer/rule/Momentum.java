package gradientlab.core.optimizer.rule;

import gradientlab.core.Objective;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Memory;
import gradientlab.core.optimizer.Part;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.Terms;
import java.util.List;

/**
 * v <- γv + g;  w <- w - ηv: the heavy ball (Polyak, "Some methods of speeding up the convergence of
 * iteration methods", 1964). L2 weight decay: g <- g + λw first.
 *
 * <p>{@code rate_form} rate_outside is PyTorch's and optax's, as above. {@code rate_inside} is Polyak's
 * own, Keras's and that of the book "Deep Learning from Scratch": v <- γv + ηg; w <- w - v. The path is the
 * same while η is constant; when a schedule or a hand lowers η, the old velocity slows down with it outside
 * and does not inside. A change of form during a run keeps the speed.
 */
public final class Momentum extends Rule {

    public Momentum() {
        super("momentum", "Momentum", List.of(
                Knobs.lr(0.001),
                Knobs.momentum(),
                Knobs.rateForm(),
                Knobs.decay()));
    }

    @Override
    public Stepper start(int size, Settings settings, Objective objective) {
        return new MomentumStepper(size, settings);
    }

    @Override
    public List<Part> anatomy(Settings settings, Terms terms) {
        String decay = decays(settings) ? " + lambda*theta" : "";
        if (settings.on("rate_form")) {
            String handed = decay.isEmpty() ? "g" : "(g" + decay + ")";
            return List.of(
                    Part.gradient("grad"),
                    Part.gathered("v", "v = gamma*v_ + eta*" + handed),
                    Part.update("u = -v"));
        }
        return List.of(
                Part.gradient("grad"),
                Part.moment("velocity", "v", "v = gamma*v_ + g" + decay),
                Part.update("u = -eta*v"));
    }

    private static final class MomentumStepper extends RuleStepper {
        private final double[] velocity;
        private double momentum;
        private boolean inside;

        MomentumStepper(int size, Settings settings) {
            velocity = new double[size];
            set(settings);
        }

        @Override
        public void set(Settings settings) {
            boolean nowInside = settings.on("rate_form");
            reread(velocity, inside, nowInside);
            super.set(settings);
            momentum = settings.get("momentum");
            inside = nowInside;
        }

        @Override
        public void remember(Memory.Visitor memory) {
            memory.array(velocity);
        }

        @Override
        public void step(double[] point, double[] gradient) {
            for (int i = 0; i < point.length; i++) {
                double v = inside
                        ? momentum * velocity[i] + lr * (gradient[i] + decay * point[i])
                        : momentum * velocity[i] + gradient[i] + decay * point[i];
                double move = inside ? v : lr * v;
                if (terms != null) {
                    note(i, gradient[i]).with("v_", velocity[i]).with("v", v).with("u", -move)
                            .scalar("gamma", momentum);
                }
                velocity[i] = v;
                point[i] -= move;
            }
        }
    }
}
