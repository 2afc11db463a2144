package gradientlab.core.optimizer.rule;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Memory;
import gradientlab.core.optimizer.Part;
import gradientlab.core.optimizer.Terms;
import java.util.ArrayList;
import java.util.List;

/** The memory that {@link Adam} and its kin share, two moving averages, and their bias corrections. */
abstract class MomentStepper extends RuleStepper {

    /** m, the average gradient. */
    final double[] mean;

    /** v, the average of squares. */
    final double[] squares;

    double beta1;
    double beta2;

    /** η / (1-β₁^t) of the present step. */
    double rate;

    /** 1 / √(1-β₂^t) of the present step. */
    double unroot;

    /** ε of the present step: the knob's, or divided by √(1-β₂^t) in the epsilon-hat form. */
    double eps;

    /** ε as it was chosen. */
    double epsKnob;

    private final BiasCorrection first = new BiasCorrection();
    private final BiasCorrection second = new BiasCorrection();
    private boolean epsilonHat;
    private double correction1;
    private double correction2;

    MomentStepper(int size) {
        mean = new double[size];
        squares = new double[size];
    }

    @Override
    public void set(Settings settings) {
        super.set(settings);
        beta1 = settings.get("beta1");
        beta2 = settings.get("beta2");
        epsKnob = settings.get("eps");
        epsilonHat = settings.has("eps_form") && settings.on("eps_form");
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

    /** Counts the step and works out what depends on t only. */
    final void count() {
        correction1 = first.next();
        correction2 = second.next();
        rate = lr / correction1;
        unroot = 1 / Math.sqrt(correction2);
        eps = epsilonHat ? epsKnob * unroot : epsKnob;
    }

    /** Writes down what all of them have at a coordinate: before its memory changes. */
    final Terms note(int i, double g, double m, double v) {
        return note(i, g, m, v, "v");
    }

    /** The same where the average of squares has a letter of its own. */
    final Terms note(int i, double g, double m, double v, String letter) {
        return note(i, g).with("m_", mean[i]).with("m", m).with(letter + "_", squares[i]).with(letter, v)
                .scalar("beta1", beta1).scalar("beta2", beta2).scalar("eps", epsKnob)
                .scalar("t", first.steps()).scalar("c1", correction1).scalar("c2", correction2);
    }

    /** The average gradient, corrected. */
    static Part mean() {
        return Part.moment("moment", "mh", average(), "mh = m/c1");
    }

    /** How the gradient is averaged. */
    static String average() {
        return "m = beta1*m_ + (1-beta1)*g";
    }

    /** How the squares are averaged. */
    static String squares() {
        return "v = beta2*v_ + (1-beta2)*g^2";
    }

    /** The rate for each coordinate, from the lines that make the corrected {@code square}. */
    static Part rate(Settings settings, String square, String... lines) {
        List<String> all = new ArrayList<>(List.of(lines));
        String eps = settings.on("eps_form") ? "eps/sqrt(c2)" : "eps";
        all.add("vh = " + square);
        all.add("r = eta/(sqrt(vh) + " + eps + ")");
        return Part.rate(all.toArray(String[]::new));
    }
}
