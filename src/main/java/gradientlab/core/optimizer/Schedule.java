package gradientlab.core.optimizer;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import java.util.List;

/** How the learning rate changes along a run: a factor on the lr knob, by step. */
public interface Schedule {

    /** The name in recipes ("kind"). */
    String id();

    /** What may be turned. */
    List<Knob> knobs();

    /**
     * The factor for the update that leads from step {@code step} to the next.
     *
     * @param step from 0 on
     * @param steps the length of the whole run
     * @param settings a value for every knob
     */
    double factor(int step, int steps, Settings settings);
}
