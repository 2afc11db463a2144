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
 * v <- γv + ∇f(w - ηγv);  w <- w - ηv: Nesterov's accelerated gradient (Nesterov 1983, in the form of
 * Sutskever et al. 2013). L2 weight decay adds λ times the point at which the gradient is taken.
 *
 * <p>One method, two points to plot. {@code lookahead} plots w, as above. {@code pytorch} plots the
 * look-ahead point p = w - ηγv itself, so that the gradient is taken where the point is:
 * v <- γv + g;  p <- p - η(g + γv). PyTorch, optax, Keras and TensorFlow.js all do that. With a constant
 * η both are the same run: p is w - ηγv at every step.
 *
 * <p>{@code rate_form} as in {@link Momentum}: PyTorch and optax keep η outside the velocity, as above;
 * Sutskever and Keras keep it inside, v <- γv + η∇f(w - γv); w <- w - v. The same path while η is constant.
 *
 * <p>The Nesterov listing of "Deep Learning from Scratch" (common/optimizer.py) is neither. It rewrites the
 * pytorch form with v = -η times ours as w <- w + γ²v - (1+γ)ηg, where v must be the velocity before this
 * step; the listing updates v first and so uses the new one. On the book's bowl from (-7, 2), η = 0.1, its
 * first step ends at (-6.810, 0.916) where Nesterov's ends at (-6.867, 1.240).
 *
 * <p>A change of form during a run keeps point and velocity and only reads them the other way.
 */
public final class Nag extends Rule {

    public Nag() {
        super("nag", "NAG", List.of(
                Knobs.lr(0.001),
                Knobs.momentum(),
                Knobs.decay(),
                Knob.choice("form", "lookahead", "pytorch"),
                Knobs.rateForm()));
    }

    @Override
    public Stepper start(int size, Settings settings, Objective objective) {
        return new NagStepper(size, settings);
    }

    @Override
    public List<Part> anatomy(Settings settings, Terms terms) {
        boolean inside = settings.on("rate_form");
        Part velocity = inside
                ? Part.gathered("v", "v = gamma*v_ + eta*g")
                : Part.moment("velocity", "v", "v = gamma*v_ + g");
        if (settings.on("form")) {
            return List.of(
                    gradient(settings), velocity,
                    Part.update(inside ? "u = -(eta*g + gamma*v)" : "u = -eta*(g + gamma*v)"));
        }
        return List.of(
                Part.of("ahead", Part.Role.AHEAD, "p",
                        inside ? "p = theta - gamma*v_" : "p = theta - eta*gamma*v_"),
                Part.gradient(decays(settings) ? "grad + lambda*p" : "grad"),
                velocity,
                Part.update(inside ? "u = -v" : "u = -eta*v"));
    }

    private static final class NagStepper extends RuleStepper {
        private final double[] velocity;
        private double momentum;
        private boolean ahead;
        private boolean inside;

        NagStepper(int size, Settings settings) {
            velocity = new double[size];
            set(settings);
        }

        @Override
        public void set(Settings settings) {
            boolean nowInside = settings.on("rate_form");
            reread(velocity, inside, nowInside);
            super.set(settings);
            momentum = settings.get("momentum");
            ahead = !settings.on("form");
            inside = nowInside;
        }

        @Override
        public boolean looksAhead() {
            return ahead;
        }

        @Override
        public void probe(double[] probe, double[] point) {
            double reach = reach();
            for (int i = 0; i < point.length; i++) {
                probe[i] = point[i] - reach * velocity[i];
            }
        }

        @Override
        public void remember(Memory.Visitor memory) {
            memory.array(velocity);
        }

        @Override
        public void step(double[] point, double[] gradient) {
            double reach = reach();
            for (int i = 0; i < point.length; i++) {
                double probe = point[i] - reach * velocity[i];
                double g = gradient[i] + decay * probe;
                double v = momentum * velocity[i] + (inside ? lr * g : g);
                double move = inside
                        ? ahead ? v : lr * g + momentum * v
                        : ahead ? lr * v : lr * (g + momentum * v);
                if (terms != null) {
                    note(i, g).with("p", probe).with("v_", velocity[i]).with("v", v).with("u", -move)
                            .scalar("gamma", momentum);
                }
                velocity[i] = v;
                point[i] -= move;
            }
        }

        /** How many velocities ahead of the point the gradient is taken. */
        private double reach() {
            return !ahead ? 0 : inside ? momentum : lr * momentum;
        }
    }
}
