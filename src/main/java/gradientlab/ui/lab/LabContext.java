package gradientlab.ui.lab;

import gradientlab.experiment.Lesson;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.paint.picture.Theme;
import gradientlab.ui.widget.FloatingDialog;
import gradientlab.ui.widget.Words;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;

/** What a lab may ask of the window it stands in. FX thread only. */
public interface LabContext {

    /** The texts, following the chosen language. */
    Words words();

    /** The theme shown; repaint pictures when it changes. */
    ReadOnlyObjectProperty<Theme> theme();

    /** Begins or ends that. */
    void present(boolean on);

    /** Tells the person something in one sentence, for a few seconds. */
    void say(String sentence);

    /** Tells the person in one sentence what went wrong and what to do, until read or put away. */
    void warn(String sentence);

    /** Reads files for the labs and the window, and says what is wrong with one until the next is read. */
    FileIntake intake();

    /** Opens a file as if it had been dropped on the window: an experiment, a lesson or data. */
    void drop(Path file);

    /** Lays a dialog over the window, in its middle; the rest stays usable. Shown twice is shown once. */
    void show(FloatingDialog dialog);

    /** Takes a dialog away. */
    void hide(FloatingDialog dialog);

    /** The lesson that is given, if one is. */
    Lecture lecture();

    /** Begins a lesson, presented. */
    default void begin(Lesson lesson) {
        begin(lesson, 0);
    }

    /** Begins a lesson with a slide there is, counted from 0; presented. */
    void begin(Lesson lesson, int slide);

    /** Shows the start page of the course and gives it the keys. */
    void showCourse();

    /** Opens an experiment in its lab, whichever is shown. */
    void open(Recipe recipe);

    /**
     * Asks where to write a file.
     *
     * @param proposed a file name with its ending, which chooses the kind
     * @return empty if the person thought better of it
     */
    Optional<Path> chooseTarget(String proposed);

    /**
     * Asks which file to read.
     *
     * @param ending of the files that are offered, without the dot: csv
     * @return empty if the person thought better of it
     */
    Optional<Path> chooseSource(String ending);

    /**
     * What the person has done or put away for good, words without blanks; may be added to and is kept with
     * the settings.
     */
    Set<String> settled();

    /**
     * By how many logical pixels the person made a part longer than usual, kept with the settings; 0 for as
     * usual.
     *
     * @param part a name without blanks
     */
    double length(String part);

    /** Keeps that. */
    void setLength(String part, double length);

    /** Asks the window to remember the experiments soon; call it when the recipe changed. */
    void recipeChanged();
}
