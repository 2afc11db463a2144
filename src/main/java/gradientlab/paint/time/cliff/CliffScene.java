package gradientlab.paint.time.cliff;

import gradientlab.experiment.time.run.CliffEvent;
import gradientlab.experiment.time.run.CliffPath;
import gradientlab.experiment.time.run.CliffRun;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;

/**
 * What is painted: a run at a step, and how.
 *
 * @param step as many steps have been made
 * @param selected the runner on top, -1 for none
 * @param asked whether a room is asked first where the longest step leads: what comes after it is hidden
 */
public record CliffScene(
        CliffRun run, int step, int selected, boolean asked, Theme theme, Texts texts) {

    /** The step up to which paths are shown. */
    public int shown() {
        return asked ? Math.min(step, run.event(run.cliff().steps()).row()) : step;
    }

    /** The gradient that vectors and section are about. */
    public CliffEvent event() {
        return run.event(step);
    }

    /** Colour, dash and marker of a runner. */
    static Slot slot(int runner) {
        return Slot.of(runner);
    }

    /** The last row of a path that is shown. */
    int last(CliffPath path) {
        return path.row(shown());
    }
}
