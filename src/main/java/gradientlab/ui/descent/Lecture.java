package gradientlab.ui.descent;

import gradientlab.experiment.Lesson;
import gradientlab.experiment.Lessons;
import gradientlab.experiment.Slide;
import gradientlab.experiment.descent.Apart;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.ui.widget.Playback;
import gradientlab.ui.widget.Speed;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Where a lecturer stands in a lesson: the slide, and whether its answer is shown. Opens each slide's
 * experiment in the model; while the class predicts, the run ends at the slide's step. Knows no control.
 */
final class Lecture {

    /** A run takes about so many seconds at most: a class waits no longer. */
    private static final double PATIENCE = 8;

    /**
     * A place in a talk.
     *
     * @param number of the slide, from 0
     * @param answered whether the click that shows everything has come
     */
    record Place(Lesson lesson, int number, boolean answered) {

        Slide slide() {
            return lesson.slides().get(number);
        }

        /** The step its recipe takes apart. */
        Optional<Apart> apart() {
            return ((DescentRecipe) slide().recipe()).apart();
        }

        /** Whether the paths after the slide's step are still hidden. */
        boolean hiding() {
            return !answered && slide().hideAfter().isPresent();
        }
    }

    private final DescentModel model;
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(this, "place");

    Lecture(DescentModel model) {
        this.model = model;
        // A change, not an invalidation: those come before the model's own answer to the change.
        model.recipeProperty().addListener((of, was, now) -> limit());
    }

    /** Where it stands; null while no lesson is given. */
    ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    Place place() {
        return place.get();
    }

    /** Begins a lesson with its first slide. */
    void begin(Lesson lesson) {
        go(lesson, 0);
    }

    /** A click forward: the answer, the next slide, or the next lesson of the lecture. */
    void forward() {
        Place at = place.get();
        if (at == null) {
            begin(Lessons.find(Lessons.ids().get(0)).orElseThrow());
        } else if (!at.answered() && at.slide().hasMore()) {
            answer(at);
        } else if (at.number() + 1 < at.lesson().slides().size()) {
            go(at.lesson(), at.number() + 1);
        } else {
            Lessons.after(at.lesson()).ifPresent(this::begin);
        }
    }

    /** A click back: the question again, or the slide before. */
    void back() {
        Place at = place.get();
        if (at == null) {
            return;
        }
        if (at.answered() && at.slide().hasMore()) {
            go(at.lesson(), at.number());
        } else if (at.number() > 0) {
            go(at.lesson(), at.number() - 1);
        } else {
            Lessons.before(at.lesson()).ifPresent(lesson -> go(lesson, lesson.slides().size() - 1));
        }
    }

    /** Whether a click forward shows something new. */
    boolean hasNext() {
        Place at = place.get();
        return at == null
                || !at.answered() && at.slide().hasMore()
                || at.number() + 1 < at.lesson().slides().size()
                || Lessons.after(at.lesson()).isPresent();
    }

    /** Ends the lesson where it is: all of the run may be seen. */
    void end() {
        place.set(null);
        model.endSlides();
        limit();
    }

    private void go(Lesson lesson, int number) {
        // Who listens for the place finds the slide's experiment.
        DescentRecipe recipe = (DescentRecipe) lesson.slides().get(number).recipe();
        model.openSlide(recipe);
        place.set(new Place(lesson, number, false));
        Playback playback = model.playback();
        int steps = model.recipe().steps();
        playback.loopingProperty().set(false);
        playback.speedProperty().set(new Speed(Math.max(4, steps / PATIENCE)));
        limit();
        recipe.apart().ifPresentOrElse(
                one -> model.goTo(one.runner(), one.step()), () -> {
                    playback.seek(0);
                    playback.playingProperty().set(true);
                });
    }

    private void answer(Place at) {
        place.set(new Place(at.lesson(), at.number(), true));
        limit();
        if (at.apart().isPresent()) {
            return;
        }
        boolean unseen = model.playback().stepProperty().get() < model.recipe().steps();
        model.playback().playingProperty().set(unseen);
    }

    /** How far the run may be seen; an edited experiment has its own length. */
    private void limit() {
        int steps = model.recipe().steps();
        Place at = place.get();
        model.playback().stepsProperty()
                .set(at != null && at.hiding() ? Math.min(steps, at.slide().hideAfter().getAsInt()) : steps);
    }
}
