package gradientlab.ui.lab.modes;

import gradientlab.ui.guess.Guessable;
import gradientlab.ui.lab.Shortcut;
import java.util.List;
import javafx.scene.layout.Region;

/** One of a lab's modes in the window; brought up to date once a pulse, if it is stale. */
public interface ModeView extends Guessable {

    /** Between strip and transport, left of the panel. */
    Region stage();

    /** Its controls, the whole height at the right; scrolls where it is too long. */
    Region panel();

    /** Brings up to date what changed since the last call. */
    void refresh();

    /** Whether {@link #refresh} has something to do. */
    boolean stale();

    /** What happens when something is to be brought up to date at the next pulse. */
    void setOnInvalidated(Runnable action);

    /** Shows what a lecture room should see, or everything again; the lab magnifies. */
    void present(boolean on);

    /** Its own keys, while it is shown. */
    List<Shortcut> keys();

    /** What it is at, in a few words, at the end of the strip; "" for nothing. */
    default String status() {
        return "";
    }

    /** Esc: leaves what covers its usual view; false if nothing does. */
    default boolean escape() {
        return false;
    }

    /** The window closes: stops threads of its own. */
    default void close() {}
}
