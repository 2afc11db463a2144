package gradientlab.ui.guess;

import gradientlab.experiment.Slide;
import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.GuessUnit;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.experiment.guess.Score;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What was guessed in this session, and what the slide that is shown asks. Forgotten when the
 * window closes. Knows no control.
 */
public final class Guesses {

    /**
     * A guess.
     *
     * @param truth what the run has, once the answer was shown; empty before
     * @param score how far it is from that; empty where it can't be compared yet
     * @param names of what could be chosen, as they were then; of other questions none
     */
    public record Given(
            Question question, Outcome guess, Optional<Outcome> truth, Optional<Score> score,
            OptionNames names) {

        /** One that was not chosen from a list. */
        public Given(Question question, Outcome guess, Optional<Outcome> truth, Optional<Score> score) {
            this(question, guess, truth, score, OptionNames.NONE);
        }
    }

    /**
     * What is asked now.
     *
     * @param by the slide, or whatever else asks; its guess is kept under it
     * @param from the last step that is seen before the answer
     * @param answered whether that is shown
     */
    private record Asked(Object by, Question question, int from, boolean answered) {}

    private final Map<Object, Given> all = new IdentityHashMap<>();
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on", false);
    private final ReadOnlyBooleanWrapper whole = new ReadOnlyBooleanWrapper(this, "whole", false);
    private final ReadOnlyBooleanWrapper choosing = new ReadOnlyBooleanWrapper(this, "choosing", false);
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes", 0);
    private Optional<Asked> asked = Optional.empty();

    public Guesses() {
        on.addListener(o -> changed());
    }

    /**
     * Whether somebody guesses: what slides ask is offered then. Off until it is asked for, so that who gives
     * a lecture sees nothing of it.
     */
    public BooleanProperty onProperty() {
        return on;
    }

    /** Counts what changed: another slide, its answer, another guess, whether somebody guesses. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Whether a line over all steps is drawn, or stands there: charts over steps have room for them then. */
    public ReadOnlyBooleanProperty wholeProperty() {
        return whole.getReadOnlyProperty();
    }

    /** Whether there is something to choose from now: a picture need not name it once more then. */
    public ReadOnlyBooleanProperty choosingProperty() {
        return choosing.getReadOnlyProperty();
    }

    /**
     * Another place of the lesson is shown.
     *
     * @param slide empty while no lesson is given
     */
    public void at(Optional<Slide> slide, boolean answered) {
        slide.filter(shown -> shown.asked().isPresent()).ifPresentOrElse(
                shown -> ask(shown, shown.asked().get(),
                        shown.hideAfter().orElse(shown.showing().step()), answered),
                this::askNothing);
    }

    /**
     * Something is asked, or answered, by something else than a slide.
     *
     * @param by under which the guess is kept
     * @param from the last step that is seen before the answer
     */
    public void ask(Object by, Question question, int from, boolean answered) {
        asked = Optional.of(new Asked(by, question, from, answered));
        changed();
    }

    /** Nothing is asked any more. */
    public void askNothing() {
        asked = Optional.empty();
        changed();
    }

    /** What is asked; empty where nothing is. */
    public Optional<Question> question() {
        return asked.map(Asked::question);
    }

    /** Whether what is asked can be guessed now: its answer is not shown yet. */
    public boolean open() {
        return asked.isPresent() && !asked.get().answered();
    }

    /** Whether the answer is shown. */
    public boolean answered() {
        return asked.isPresent() && asked.get().answered();
    }

    /** The last step that was seen before the answer. */
    public int from() {
        return asked.map(Asked::from).orElse(0);
    }

    /** The guess of what is asked now. */
    public Optional<Given> given() {
        return asked.map(now -> all.get(now.by()));
    }

    /** A slide's guess; empty if there was none. */
    public Optional<Given> given(Slide of) {
        return Optional.ofNullable(all.get(of));
    }

    /** Takes a guess, in the place of the one before; does nothing once the answer is shown. */
    public void give(Outcome guess) {
        give(guess, OptionNames.NONE);
    }

    /** The same, with what could be chosen. */
    public void give(Outcome guess, OptionNames names) {
        if (open()) {
            all.put(asked.orElseThrow().by(), new Given(
                    question().orElseThrow(), guess, Optional.empty(), Optional.empty(), names));
            changed();
        }
    }

    /** Takes the guess back. */
    public void clear() {
        if (open() && all.remove(asked.orElseThrow().by()) != null) {
            changed();
        }
    }

    /** Compares the guess with what the run has by now; does nothing before the answer. */
    public void judge(Outcome truth) {
        judge(truth, false);
    }

    /** The same. @param logarithmic whether the axis on which a line was drawn is */
    public void judge(Outcome truth, boolean logarithmic) {
        given().filter(given -> answered()).ifPresent(given -> {
            Question own = asked.orElseThrow().question();
            Question question = logarithmic && own.unit() == GuessUnit.PLAIN ? own.inDecades() : own;
            Given judged = new Given(question, given.guess(), Optional.of(truth),
                    Score.of(question, given.guess(), truth), given.names());
            all.put(asked.orElseThrow().by(), judged);
            if (!judged.score().equals(given.score()) || given.truth().isEmpty()) {
                changed();
            }
        });
    }

    private void changed() {
        whole.set(on.get() && question().filter(now -> now.form() == GuessForm.CURVE).isPresent()
                && (open() || given().isPresent()));
        choosing.set(on.get() && open()
                && question().filter(now -> now.form() == GuessForm.CHOICE).isPresent());
        changes.set(changes.get() + 1);
    }
}
