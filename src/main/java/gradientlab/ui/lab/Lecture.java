package gradientlab.ui.lab;

import gradientlab.experiment.Lesson;
import gradientlab.experiment.Lessons;
import gradientlab.experiment.Showing;
import gradientlab.experiment.Slide;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.text.Texts;
import gradientlab.ui.guess.Guesses;
import gradientlab.ui.widget.time.Speed;
import gradientlab.ui.widget.time.Timeline;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Where a lecturer stands in a lesson: the slide, and whether its answer is shown. Opens each slide's
 * experiment in its lab; while the class predicts, the run ends at the slide's step. Knows no control.
 */
public final class Lecture {

    /** A run takes about so many seconds at most: a class waits no longer. */
    private static final double PATIENCE = 8;

    /**
     * A place in a lesson.
     *
     * @param number of the slide, from 0
     * @param answered whether the click that shows everything has come
     */
    public record Place(Lesson lesson, int number, boolean answered) {

        public Slide slide() {
            return lesson.slides().get(number);
        }

        /** The step after which the run is still hidden; empty if all of it may be seen. */
        OptionalInt limit() {
            return answered ? OptionalInt.empty() : slide().hideAfter();
        }

        /** Whether words alone are shown: the slide has no experiment, or hides it until the answer. */
        public boolean wordsAlone() {
            return slide().experiment().isEmpty() || !answered && slide().showing().hidden();
        }

        /** Whether a click shows something more before the next slide comes. */
        public boolean asks() {
            return !answered && slide().hasMore();
        }

        boolean last() {
            return number + 1 == lesson.slides().size();
        }
    }

    /**
     * The words of a place.
     *
     * @param counter the slide's number and the lesson's title
     * @param says the question or the answer
     * @param answer whether it is the answer
     * @param key that goes on
     * @param hint what that key does
     */
    public record Caption(
            String counter, String title, String says, boolean answer, String key, String hint) {}

    /** How a lab was played before the lesson. */
    private record Before(boolean looping, Speed speed) {}

    private final Function<Recipe, Optional<LabModel<?>>> labs;
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(this, "place");
    private final Guesses guesses = new Guesses();
    private final BooleanProperty notes = new SimpleBooleanProperty(this, "notes");
    private final Map<LabModel<?>, Before> used = new LinkedHashMap<>();
    /** Runs the slide's experiment; null until a slide has one. */
    private LabModel<?> model;
    private boolean left;

    /** @param labs shows the lab of a recipe and gives its model; empty if there is no such lab */
    public Lecture(Function<Recipe, Optional<LabModel<?>>> labs) {
        this.labs = labs;
        place.addListener((of, was, is) -> guesses.at(Optional.ofNullable(is).map(Place::slide),
                is != null && is.answered()));
    }

    /** What was guessed on slides of this session. */
    public Guesses guesses() {
        return guesses;
    }

    /** Where it stands; null while no lesson is given. */
    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public Place place() {
        return place.get();
    }

    /** Begins a lesson with its first slide. */
    public void begin(Lesson lesson) {
        begin(lesson, 0);
    }

    /** Begins a lesson with a slide there is, counted from 0. */
    public void begin(Lesson lesson, int number) {
        forget();
        go(lesson, number);
    }

    /** A click forward: the answer, the next slide, or the next lesson of the lecture. */
    public void forward() {
        Place at = place.get();
        if (at == null) {
            begin(Lessons.find(Lessons.ids().get(0)).orElseThrow());
        } else if (at.asks()) {
            answer(at);
        } else if (!at.last()) {
            go(at.lesson(), at.number() + 1);
        } else {
            Lessons.after(at.lesson()).ifPresent(lesson -> go(lesson, 0));
        }
    }

    /** A click back: the question again, or the slide before. */
    public void back() {
        Place at = place.get();
        if (at == null) {
            return;
        }
        if (at.answered() && at.slide().hasMore()) {
            go(at.lesson(), at.number(), at.slide().experiment().map(this::turned));
        } else if (at.number() > 0) {
            go(at.lesson(), at.number() - 1);
        } else {
            Lessons.before(at.lesson()).ifPresent(lesson -> go(lesson, lesson.slides().size() - 1));
        }
    }

    /** To a slide of the lesson that is given, its question; does nothing if it has no such slide. */
    public void jump(int number) {
        Place at = place.get();
        if (at != null && number >= 0 && number < at.lesson().slides().size()) {
            go(at.lesson(), number);
        }
    }

    /** The slide's experiment; empty while no lesson is given, and for a slide of text. */
    public Optional<LabModel<?>> model() {
        return place.get() == null ? Optional.empty() : Optional.ofNullable(model);
    }

    /** Which step of the slide's run is looked at; empty where there is no {@link #model}. */
    public Optional<Timeline> timeline() {
        return model().map(LabModel::timeline);
    }

    /** Whether a click forward shows something new. */
    public boolean hasNext() {
        Place at = place.get();
        return at == null || at.asks() || !at.last() || Lessons.after(at.lesson()).isPresent();
    }

    /** The title of the slide after this one, of the next lesson after the last; empty at the end. */
    public Optional<String> nextTitle(Texts texts) {
        Place at = place.get();
        Optional<Lesson> lesson = at == null ? Optional.empty()
                : at.last() ? Lessons.after(at.lesson()) : Optional.of(at.lesson());
        return lesson.map(next -> Lesson.in(
                next.slides().get(at.last() ? 0 : at.number() + 1).title(), texts.language()));
    }

    /** Whether what the speaker alone reads is shown, in a window of its own. */
    public BooleanProperty notesProperty() {
        return notes;
    }

    /** What a lecture room reads at the place; empty while no lesson is given. */
    public Optional<Caption> caption(Texts texts) {
        return Optional.ofNullable(place.get()).map(at -> caption(at, texts));
    }

    private Caption caption(Place at, Texts texts) {
        Slide slide = at.slide();
        boolean answer = at.answered() && !slide.answer().isEmpty();
        String hint = !hasNext() ? "lecture.end"
                : at.asks() ? slide.answer().isEmpty() ? "lecture.continue" : "lecture.answer"
                        : at.last() ? "lecture.next.lesson" : "lecture.next";
        return new Caption(
                (at.number() + 1) + " / " + at.lesson().slides().size() + "  "
                        + Lesson.in(at.lesson().title(), texts.language()),
                Lesson.in(slide.title(), texts.language()),
                Lesson.in(answer ? slide.answer() : slide.question(), texts.language()),
                at.answered(),
                hasNext() ? "Page Down" : "Esc",
                texts.get(hint));
    }

    /**
     * Leaves the lesson where it is, for {@link #resume}: all of each run may be seen, and is played as
     * before. After its last slide it has ended.
     */
    public void leave() {
        if (place.get() == null || left) {
            return;
        }
        if (!hasNext()) {
            end();
            return;
        }
        used.forEach(Lecture::release);
        left = true;
    }

    /** Returns to the slide that was left, whose experiment stays as it was changed meanwhile. */
    public void resume() {
        Place at = place.get();
        if (at != null && left) {
            left = false;
            at.slide().experiment().flatMap(labs).ifPresent(again -> {
                model = again;
                used.put(model, before(model));
                lead(model, at);
                model.showAgain();
            });
        }
    }

    /** Ends a lesson that was left: something else is looked at now. */
    public void forget() {
        if (left) {
            end();
        }
    }

    /** Ends the lesson: what its last slides left are experiments like any other. */
    public void end() {
        place.set(null);
        if (!left) {
            used.forEach(Lecture::release);
        }
        left = false;
        used.keySet().forEach(model -> model.history().keep());
        used.clear();
    }

    private void go(Lesson lesson, int number) {
        go(lesson, number, lesson.slides().get(number).experiment());
    }

    /** @param recipe that of the slide, or what it was turned into; empty for a slide of text */
    private void go(Lesson lesson, int number, Optional<Recipe> recipe) {
        Optional<LabModel<?>> shown = recipe.flatMap(labs);
        if (recipe.isPresent() && shown.isEmpty()) {
            return;
        }
        model = shown.orElse(null);
        left = false;
        used.keySet().forEach(other -> other.history().fold());
        used.keySet().stream().filter(other -> other != model).forEach(other -> other.timeline().pause());
        Place at = new Place(lesson, number, false);
        if (model == null) {
            place.set(at);
            return;
        }
        used.computeIfAbsent(model, Lecture::before);
        // Who listens for the place finds the slide's experiment.
        model.openSlide(recipe.get());
        place.set(at);
        lead(model, at);
        Showing showing = at.slide().showing();
        model.startAt(showing.step(), showing.stays() || at.wordsAlone());
    }

    /** The question is asked again of the experiment as the class turned it. */
    private Recipe turned(Recipe recipe) {
        String knob = place.get().slide().showing().knob();
        return knob.isEmpty() || model == null ? recipe : model.turned(recipe, knob);
    }

    private void answer(Place at) {
        Place answered = new Place(at.lesson(), at.number(), true);
        place.set(answered);
        at.slide().experiment().flatMap(labs).ifPresent(shown -> {
            shown.timeline().setLimit(answered.limit());
            if (!rests(at.slide())) {
                shown.goOn();
            }
        });
    }

    /** Whether a slide stays where it is when its answer comes: what was hidden there is seen then. */
    private static boolean rests(Slide slide) {
        Showing showing = slide.showing();
        return showing.stays() && showing.hideAfter().orElse(showing.step()) == showing.step();
    }

    /** Plays a slide's run as fast as it asks, or in the time a class waits; as far as it may be seen. */
    private static void lead(LabModel<?> model, Place at) {
        Timeline timeline = model.timeline();
        timeline.setLimit(at.limit());
        timeline.loopingProperty().set(false);
        Showing showing = at.slide().showing();
        double patient = Math.max(4, Math.round((timeline.steps() - showing.step()) / PATIENCE));
        timeline.speedProperty().set(new Speed(showing.speed().orElse(patient)));
    }

    private static Before before(LabModel<?> model) {
        return new Before(model.timeline().loopingProperty().get(), model.timeline().speedProperty().get());
    }

    /**
     * Shows all of a run again and plays it as before; the slides and what was done to them are one change.
     */
    private static void release(LabModel<?> model, Before before) {
        model.history().fold();
        model.timeline().setLimit(OptionalInt.empty());
        model.timeline().loopingProperty().set(before.looping());
        model.timeline().speedProperty().set(before.speed());
    }
}
