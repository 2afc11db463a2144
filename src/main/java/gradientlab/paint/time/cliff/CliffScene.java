package gradientlab.paint.time.cliff;

import gradientlab.experiment.time.cliff.CliffEvent;
import gradientlab.experiment.time.cliff.CliffPath;
import gradientlab.experiment.time.cliff.CliffRun;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is painted: a run at a step, and how.
 *
 * @param step as many steps have been made
 * @param look which runners are shown, and what is hidden
 */
public record CliffScene(CliffRun run, int step, Look look, Theme theme, Texts texts) {

    /**
     * How a run is looked at.
     *
     * @param selected the runner on top, -1 for none
     * @param hidden the runners that are switched off
     * @param asked whether a room is asked first where the longest step leads: what comes after is hidden
     */
    public record Look(int selected, Set<Integer> hidden, boolean asked) {

        /** All runners, none on top, nothing hidden. */
        public static final Look ALL = new Look(-1, Set.of(), false);

        public Look {
            hidden = Set.copyOf(hidden);
        }
    }

    /** The step up to which paths are shown. */
    public int shown() {
        return look.asked() ? Math.min(step, run.event(run.cliff().steps()).row()) : step;
    }

    /** The gradient that vectors and section are about. */
    public CliffEvent event() {
        return run.event(step);
    }

    /** Colour, dash and marker of a runner. */
    public static Slot slot(int runner) {
        return Slot.of(runner);
    }

    /** The runners that are switched on, the last first: those drawn later lie on top. */
    List<Integer> runners() {
        int last = run.paths().size() - 1;
        return IntStream.rangeClosed(0, last).map(i -> last - i).filter(this::on).boxed().toList();
    }

    boolean on(int runner) {
        return !look.hidden().contains(runner);
    }

    boolean asked() {
        return look.asked();
    }

    /** The last row of a path that is shown. */
    int last(CliffPath path) {
        return path.row(shown());
    }
}
