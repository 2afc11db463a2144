package gradientlab.ui.descent.mode;

import gradientlab.core.surface.Point;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.export.format.Exportable;
import gradientlab.ui.lab.Shortcut;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;

/**
 * Another way to look at the experiment than the race: what it puts into the task strip, in place of the
 * panel, over the stage. One at a time is shown; the transport always stays.
 *
 * <p>Made when it is first asked for and kept. FX thread only. Its parts are asked for once, after it was
 * made.
 */
public interface Mode {

    /** Where something of a mode stands. */
    enum Place {
        /** In the task strip, beside the button that leads back to the race. */
        STRIP,
        /** In place of the panel. */
        ASIDE,
        /** Over the stage, under its buttons. */
        OVER
    }

    /** What it puts where; a place that it leaves out is as in the race. */
    Map<Place, Node> parts();

    /** How wide the aside is in a window of some width, in logical pixels. */
    default double asideWidth(double window) {
        return usualPanel(window);
    }

    /**
     * Shows itself to a lecture room, or no longer; asked whenever the room's type may have changed.
     *
     * @param times how many times as large as usual type is; 1 for the usual window
     */
    default void setMagnified(double times) {}

    /** Whether the charts are shown under the stage. */
    default boolean chartsShown() {
        return true;
    }

    /** The paths the stage shows, made of those that were run. */
    default Trajectories onStage(Trajectories run) {
        return run;
    }

    /** Takes a click on a point of the stage; false leaves it to the race: a double one places the start. */
    default boolean clicked(Point at) {
        return false;
    }

    /** It comes up; {@link #refresh} follows. */
    default void entered() {}

    /** Another mode, or the race, comes up. */
    default void left() {}

    /**
     * Brings everything up to date: recipe, paths, step, selection, visible part, hovered point, theme or
     * language may have changed, or {@link Modes#invalidate} was called. At most once a frame, only while
     * it is shown.
     */
    void refresh();

    /** What the export dialog exports while it is shown; empty for the race. */
    default Optional<Exportable> exportable() {
        return Optional.empty();
    }

    /** Keys that hold while it is shown, before the lab's own. */
    default List<Shortcut> shortcuts() {
        return List.of();
    }

    /** The window closes: threads end. */
    default void close() {}

    /** How wide the panel is in a window of some width, in logical pixels. */
    static double usualPanel(double window) {
        return Math.max(320, Math.min(480, 320 + (window - 1280) * 0.2));
    }
}
