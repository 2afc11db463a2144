package gradientlab.ui.lab.training;

import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.recipe.ScheduleChoice;

/** What a person changes about how all networks are updated. */
public interface OptimizerEdits {

    /** Takes another rule. @param id of the rule */
    void optimizer(String id);

    /** Turns a knob of the rule. */
    void knob(String knob, double value);

    void clip(Clip clip);

    void schedule(ScheduleChoice schedule);
}
