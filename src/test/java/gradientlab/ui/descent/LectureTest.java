package gradientlab.ui.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.Point;
import gradientlab.experiment.Lesson;
import gradientlab.experiment.Lessons;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Slide;
import gradientlab.experiment.descent.Apart;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.worker.Worker;
import gradientlab.text.Texts.Language;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.lab.Lecture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LectureTest {

    private final DescentModel model =
            new DescentModel(Presets.first(DescentKind.KIND).recipe(), new Worker<>("test"));
    private final Lecture talk = new Lecture(recipe -> Optional.of(model));
    private final Lesson first = Lessons.find(Lessons.ids().get(0)).orElseThrow();

    @AfterEach
    void close() {
        model.close();
    }

    /** A slide's experiment; that it takes a step apart is the window's business. */
    private DescentRecipe experiment(int slide) {
        return ((DescentRecipe) first.slides().get(slide).recipe()).withApart(Optional.empty());
    }

    @Test
    void aClickShowsTheAnswerTheNextOneTheNextSlide() {
        talk.begin(first);
        assertEquals(0, talk.place().number());
        assertFalse(talk.place().answered());
        assertEquals(experiment(0), model.recipe());
        talk.forward();
        assertTrue(talk.place().answered());
        assertEquals(0, talk.place().number());
        talk.forward();
        assertEquals(1, talk.place().number());
        assertEquals(experiment(1), model.recipe());
        talk.back();
        assertEquals(0, talk.place().number());
    }

    @Test
    void whileAClassPredictsTheRunEndsAtTheSlidesStep() {
        talk.begin(first);
        while (talk.place().number() < 3) {
            talk.forward();
        }
        int hidden = talk.place().slide().hideAfter().orElseThrow();
        assertEquals(hidden, model.timeline().newest());
        for (int i = 0; i < 400; i++) {
            model.pulse(0.05);
        }
        assertEquals(hidden, model.timeline().step(), "it waits there and does not loop");
        model.timeline().forward();
        assertEquals(hidden, model.timeline().step());
        model.edit(recipe -> recipe.withStart(new Point(-6, 1)));
        assertEquals(hidden, model.timeline().newest(), "nor does a moved start show more");
        talk.forward();
        assertEquals(model.recipe().steps(), model.timeline().newest());
        assertEquals(hidden, model.timeline().step(), "it goes on from there");
        assertTrue(model.timeline().playing());
    }

    @Test
    void aLongRunIsOverInTheTimeAClassWaits() {
        Lesson last = Lessons.find("adam-from-halves").orElseThrow();
        talk.begin(last);
        while (talk.place().number() + 1 < last.slides().size() || !talk.place().answered()) {
            talk.forward();
        }
        assertEquals(800, model.recipe().steps());
        for (int i = 0; i < 90; i++) {
            model.pulse(0.1);
        }
        assertEquals(800, model.timeline().step());
    }

    @Test
    void aLecturersOwnLessonEndsWithItsLastSlide() {
        Slide slide =
                new Slide(Map.of(), Map.of(), Map.of(), Presets.first(DescentKind.KIND).recipe(),
                        OptionalInt.empty());
        talk.begin(new Lesson(Map.of(), List.of(slide, slide)));
        talk.forward();
        assertEquals(1, talk.place().number(), "without an answer one click is enough");
        assertFalse(talk.hasNext());
        talk.end();
        assertNull(talk.place());
    }

    @Test
    void endingShowsAllOfTheRun() {
        talk.begin(first);
        assertEquals(0, model.timeline().newest());
        talk.end();
        assertEquals(model.recipe().steps(), model.timeline().newest());
    }

    @Test
    void aLessonIsOneEntryOfTheHistory() {
        model.edit(recipe -> recipe.withStart(new Point(1, 1)));
        DescentRecipe before = model.recipe();
        talk.begin(first);
        model.edit(recipe -> recipe.withStart(new Point(-6, 1)));
        while (talk.place().number() < 2) {
            talk.forward();
        }
        talk.end();
        model.history().undo();
        assertEquals(before, model.recipe());
    }

    @Test
    void aSlideThatTakesAStepApartShowsThatStepAtRestBeforeAndAfterItsAnswer() {
        Lesson last = Lessons.find("adam-from-halves").orElseThrow();
        talk.begin(last);
        while (model.apart().isEmpty()) {
            talk.forward();
        }
        for (int click = 0; click < 2; click++) {
            model.pulse(1);
            assertEquals(10, model.timeline().step());
            assertFalse(model.timeline().playing());
            assertEquals(0, model.selected());
            talk.forward();
        }
        assertTrue(model.apart().isEmpty());
        assertTrue(model.timeline().playing());
    }

    @Test
    void aStepThatIsTakenApartIsHiddenUntilItsAnswerAndShownThen() {
        DescentRecipe ravine = Presets.find(DescentKind.KIND, "ravine").orElseThrow().recipe();
        Slide slide = new Slide(
                Map.of(), Map.of(), Map.of(Language.EN, "There."),
                ravine.withApart(Optional.of(new Apart(0, 30))), OptionalInt.of(3));
        talk.begin(new Lesson(Map.of(), List.of(slide)));
        assertEquals(3, model.timeline().step());
        talk.forward();
        assertEquals(30, model.timeline().step());
        assertFalse(model.timeline().playing());
    }
}
