package gradientlab.core.optimizer;

import gradientlab.core.Knob;
import gradientlab.core.Objective;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.rule.Newton;
import java.util.List;

/** A rule for descending: its name, its knobs, and how to start a run of it. */
public interface Optimizer {

    /** The name in recipes and on the command line. */
    String id();

    /** The name people use, the same in every language. */
    String name();

    /** The knobs in the order they are shown; the learning rate, called {@code lr}, comes first. */
    List<Knob> knobs();

    /**
     * Starts a run.
     *
     * @param size how many parameters there are
     * @param settings a value for every knob
     * @param objective what is descended; only rules that need more than its gradient (Newton, line
     *     search) look at it
     */
    Stepper start(int size, Settings settings, Objective objective);

    /**
     * Whether each coordinate's step depends on that coordinate and its gradient alone; a rule of which that
     * is not so may ask the objective for more.
     */
    default boolean coordinatewise() {
        return true;
    }

    /**
     * Whether a step is a function of the point and its gradient alone. With the same knobs, a point it
     * leaves in place is then left in place by every later step.
     */
    default boolean memoryless() {
        return false;
    }

    /**
     * The formulas of one step, part by part; the first with role GRADIENT begins with g as it follows from
     * {@code grad}, the gradient the stepper was handed. The last part's term is u, which is added to the
     * point.
     *
     * @param settings the knobs of that step
     * @param terms what its stepper wrote down
     */
    List<Part> anatomy(Settings settings, Terms terms);
}
