package gradientlab.ui.descent.model;

import gradientlab.experiment.descent.run.LoggedPath;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.log.Log;

/**
 * The log that the paths on the screen are compared with, if there is one. It is no part of the recipe: undo
 * does not touch it, the paths of every recipe are compared anew; opening another experiment puts it away.
 */
public final class ComparedLog {

    private final DescentModel model;
    private final Runnable changed;
    private Log log;
    /** The runner of a log that names none: the one that was selected when it came. */
    private int unnamed;

    /** @param changed asks for {@link #beside} anew */
    ComparedLog(DescentModel model, Runnable changed) {
        this.model = model;
        this.changed = changed;
    }

    /**
     * Takes a log in the place of the one before.
     *
     * @throws RecipeException if it speaks of a runner that there is not
     */
    public void take(Log other) throws RecipeException {
        LoggedPath.check(other, model.recipe());
        log = other;
        unnamed = model.selected();
        changed.run();
    }

    /** Puts it away; whether there was one. */
    public boolean leave() {
        boolean was = log != null;
        log = null;
        if (was) {
            changed.run();
        }
        return was;
    }

    /** Paths with what the log has of them. */
    Trajectories beside(Trajectories run) {
        return log == null ? run.alone() : run.besides(log, unnamed);
    }
}
