package gradientlab.core.optimizer.rule;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Part;
import java.util.List;

/** What every optimizer of the catalogue says of itself: id, name and knobs. */
abstract class Rule implements Optimizer {

    private final String id;
    private final String name;
    private final List<Knob> knobs;

    Rule(String id, String name, List<Knob> knobs) {
        this.id = id;
        this.name = name;
        this.knobs = List.copyOf(knobs);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<Knob> knobs() {
        return knobs;
    }

    /** g as it follows from the gradient a stepper is handed, where the decay is L2's. */
    static Part gradient(Settings settings) {
        return Part.gradient(decays(settings) ? "grad + lambda*theta" : "grad");
    }

    /** Whether there is weight decay. */
    static boolean decays(Settings settings) {
        return settings.get("weight_decay") > 0;
    }

    /** The rate of a rule that divides by the root of a corrected average of squares. */
    static Part correctedRate(String squares, String square) {
        String corrected = square + "h";
        return Part.rate(
                squares, corrected + " = " + square + "/c2", "r = eta/(sqrt(" + corrected + ") + eps)");
    }
}
