package gradientlab.ui.lab;

import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.recipe.Dial;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.text.Texts.Language;
import gradientlab.ui.widget.History;
import gradientlab.ui.widget.time.Timeline;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;

/**
 * A lab's experiment on the screen: the recipe with its history, and the step that is looked at. What comes
 * of the recipe is the lab's own. Knows no control; everything happens on the thread that owns it, which
 * never waits.
 *
 * @param <R> the lab's recipes
 */
public abstract class LabModel<R extends Recipe> implements AutoCloseable {

    private final RecipeKind<R> kind;
    private final History<R> history;
    private final Timeline timeline = new Timeline();
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", 0);
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper(this, "held", false);
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>(this, "failure");
    private Runnable onOpened = () -> {};
    private Runnable onAsked = () -> {};

    /** Begins with {@code first}. */
    protected LabModel(RecipeKind<R> kind, R first) {
        this.kind = kind;
        history = new History<>(first);
        timeline.stepsProperty().set(kind.steps(first));
    }

    public final RecipeKind<R> kind() {
        return kind;
    }

    /** The only holder of the recipe. */
    public final History<R> history() {
        return history;
    }

    /** The recipe that knobs show and {@link #edit} changes. */
    public R recipe() {
        return history.value();
    }

    public final ReadOnlyObjectProperty<R> recipeProperty() {
        return history.valueProperty();
    }

    public final Timeline timeline() {
        return timeline;
    }

    /** Which of the things compared has its knobs shown: an index into them. */
    public final IntegerProperty selectedProperty() {
        return selected;
    }

    public final int selected() {
        return Math.min(selected.get(), compared() - 1);
    }

    /** How many things the recipe compares, 1 or more. */
    protected int compared() {
        return 1;
    }

    /** Why the latest computation gave nothing; what was there before stays. */
    public final ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Tells that a computation gave nothing. */
    protected final void fail(Throwable why) {
        failure.set(null);
        failure.set(why);
    }

    /** Changes the recipe; one entry of the history, unless a gesture is on. */
    public final void edit(UnaryOperator<R> change) {
        R before = recipe();
        R after = fitting(change.apply(before));
        if (!after.equals(before)) {
            history.set(after);
        }
    }

    /** A changed recipe made one that can be. */
    protected R fitting(R recipe) {
        return recipe;
    }

    /** All changes while {@code gesture} is true are one entry of the history. */
    public final void follow(ObservableValue<Boolean> gesture) {
        gesture.addListener((of, was, on) -> {
            if (on) {
                history.begin();
            } else {
                history.end();
            }
            held.set(on);
        });
    }

    /** Whether a gesture is on: what is under the hand should stay there. */
    public final ReadOnlyBooleanProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    /** Opens another experiment at its first step, as a change that can be undone; see {@link #start}. */
    public final void open(R recipe) {
        history.end();
        open(recipe, history::set);
    }

    /**
     * Opens a slide's experiment at rest; all slides up to {@link History#keep} are one change that can be
     * undone.
     */
    public final void openSlide(Recipe recipe) {
        timeline.pause();
        open(kind.type().cast(recipe), history::replace);
    }

    /** Begins with an experiment, as if there had been no other before. */
    public final void begin(R recipe) {
        open(recipe);
        history.forget();
    }

    private void open(R recipe, Consumer<R> into) {
        selected.set(0);
        take(recipe, into);
        onOpened.run();
    }

    /** The preset that the experiment was before it was changed, by its title; empty if it has another. */
    public final Optional<Preset<R>> origin() {
        Map<Language, String> title = history.value().notes().title();
        return title.isEmpty() ? Optional.empty()
                : Presets.of(kind).stream().filter(preset -> preset.recipe().notes().title().equals(title))
                        .findFirst();
    }

    /** Whether the experiment is one of the presets, but no longer as it ships. */
    public final boolean changed() {
        return origin().filter(preset -> !preset.recipe().equals(history.value())).isPresent();
    }

    /** Takes an experiment up at its first step: gives the recipe to {@code into}. */
    protected abstract void take(R recipe, Consumer<R> into);

    /** What else happens when an experiment was opened. */
    public final void setOnOpened(Runnable action) {
        onOpened = action;
    }

    /** Shows the experiment that was opened in the way it asked for. */
    final void showAgain() {
        onOpened.run();
    }

    /** What turns a number of the experiment, by its id; empty if there is no such number now. */
    public final Optional<Dial<R>> dial(String id) {
        return kind.dials(recipe()).stream().filter(dial -> dial.id().equals(id)).findFirst();
    }

    /** Another recipe of the lab, with a number as it is turned now. */
    final Recipe turned(Recipe other, String id) {
        R recipe = kind.type().cast(other);
        return dial(id).map(dial -> dial.change().with(recipe, dial.value().applyAsDouble(recipe())))
                .orElse(recipe);
    }

    /**
     * Shows the experiment that was opened from a step on.
     *
     * @param rests whether it stays there, instead of being played
     */
    public void startAt(int step, boolean rests) {
        if (step > 0) {
            timeline.seek(step);
        }
        if (!rests) {
            start();
        }
    }

    /**
     * The last step that may be seen while the experiment's question is asked: where it stands. At its end a
     * pass would tell by its number how many steps it has.
     */
    public int askedUpTo() {
        return timeline.step() == timeline.steps() ? 0 : timeline.step();
    }

    /** Plays the experiment that was opened. */
    public void start() {
        timeline.play();
    }

    /** Plays what has not been seen yet, now that all may be. */
    public void goOn() {
        if (timeline.step() < timeline.steps()) {
            timeline.play();
        } else {
            timeline.pause();
        }
    }

    /**
     * Takes over what was computed meanwhile.
     *
     * @param seconds since the last call
     */
    public abstract void pulse(double seconds);

    /**
     * What came was shown.
     *
     * @param seconds it took to bring the view up to date
     * @param whole whether nothing is left of it for the next pulse
     */
    public void viewed(double seconds, boolean whole) {}

    /** Whether nothing more will come by itself while the timeline rests. */
    public abstract boolean resting();

    /** What happens when something was asked for that {@link #pulse} will have to take. */
    public final void setOnAsked(Runnable action) {
        onAsked = action;
    }

    /** Tells that {@link #pulse} will have something to take. */
    protected final void asked() {
        onAsked.run();
    }

    /** Nothing may use the processor until {@link #resume}. */
    public void suspend() {}

    public void resume() {}

    /** Stops what computes. */
    @Override
    public abstract void close();
}
