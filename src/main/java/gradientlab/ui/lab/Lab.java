package gradientlab.ui.lab;

import gradientlab.experiment.Term;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.ui.guess.Guessable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/**
 * What the window asks of a lab that stands in it. All methods are called on the FX thread.
 *
 * <p>A lab is made by its {@link LabEntry} when its tab is first shown, with a {@link LabContext} for what it
 * needs of the window. Problems a person should know go to {@link LabContext#warn}; no method throws for bad
 * input, and after a problem nothing is lost.
 */
public interface Lab extends AutoCloseable {

    /** Everything under the top bar; asked once. */
    Node content();

    /** Its tab is shown: play may start. */
    void shown();

    /** Another tab is shown, or the window is put away: nothing may use the processor. */
    void hidden();

    /** Whether {@link #undo} would change something. */
    ObservableBooleanValue canUndo();

    /** Whether {@link #redo} would change something. */
    ObservableBooleanValue canRedo();

    /** Takes the last change of the experiment back. */
    void undo();

    /** Makes the change again that was taken back. */
    void redo();

    /** Opens an experiment of its kind, from a file or picture someone chose or dropped on the window. */
    void open(Recipe recipe);

    /** How the names of the files end that {@link #openData} may be asked with. */
    default List<String> dataEndings() {
        return List.of(".csv");
    }

    /**
     * Takes a file of data someone dropped on the window.
     *
     * @return whether it has use for data
     */
    default boolean openData(Path file) {
        return false;
    }

    /**
     * Takes a table someone pasted as text.
     *
     * @return whether it has use for tables
     */
    default boolean pasteTable(String text) {
        return false;
    }

    /** Shows only what a lecture room should see, or everything again. */
    default void present(boolean on) {}

    /** The experiment, for lessons to open their slides in; empty if it can't be presented. */
    default Optional<LabModel<?>> presentable() {
        return Optional.empty();
    }

    /** What it tells of what its slides ask to be guessed. */
    default Guessable guessable() {
        return Guessable.NOTHING;
    }

    /** The name proposed for {@link #save}: {@code four-valleys.json}. */
    String fileName();

    /** Writes the experiment to a file; problems go to {@link LabContext#warn}. */
    void save(Path file);

    /** The experiment as one line of text, remembered until the next start. */
    String recipe();

    /**
     * Takes up what {@link #recipe} gave in an earlier session.
     *
     * @return whether it could be read; if not, the lab shows what it shows a newcomer
     */
    boolean restore(String recipe);

    /** Shows the export dialog, or shows it again while an export runs. */
    void export();

    /** How far an export has come whose dialog is hidden, 0 to 1; NaN for none. */
    ReadOnlyDoubleProperty exportProgress();

    /** Puts the picture on the clipboard. */
    void copyPicture();

    /** The lab's own keys, as listed under "?"; the window's own keys come first. */
    List<Shortcut> shortcuts();

    /** The symbols and words of its screens that a newcomer has to know, in the order they are met. */
    default List<Term> terms() {
        return List.of();
    }

    /** Esc: leaves what covers the lab's usual view; false if nothing does. */
    default boolean escape() {
        return false;
    }

    /** The window closes: stop threads. */
    @Override
    void close();
}
