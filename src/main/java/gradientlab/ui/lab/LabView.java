package gradientlab.ui.lab;

import javafx.scene.Node;

/** What a lab shows under the top bar; brought up to date once a pulse. */
public interface LabView {

    /** Everything under the top bar. */
    Node node();

    /** Brings up to date what changed since the last call; does nothing if nothing did. */
    void refresh();

    /** Whether {@link #refresh} has something to do. */
    boolean stale();

    /** What happens when something is to be brought up to date at the next pulse. */
    void setOnInvalidated(Runnable action);

    /** Shows what a lecture room should see, with the words of the slide, or everything again. */
    void present(boolean on);

    /** What the chip does that says, in a presentation, what comes next. */
    default void setOnForward(Runnable action) {}

    /** How much of a window of some width is the panel, which stays seen beside a dialog. */
    double panelWidth(double window);

    /** The width of a picture of the lab as it is seen, in pixels. */
    int pictureWidth();

    /** The height of a picture of the lab as it is seen, in pixels. */
    int pictureHeight();
}
