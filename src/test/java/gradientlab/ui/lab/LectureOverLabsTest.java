package gradientlab.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Lesson;
import gradientlab.experiment.Lessons;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Showing;
import gradientlab.experiment.Slide;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.graph.GraphRecipe;
import gradientlab.experiment.recipe.Dial;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.experiment.time.TimeKind;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.text.Texts.Language;
import gradientlab.ui.widget.time.Speed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A lesson whose slides are of two labs. */
class LectureOverLabsTest {

    /** A lab without a run: its steps are only counted. */
    private static final class Counted<R extends Recipe> extends LabModel<R> {

        Counted(RecipeKind<R> kind, R first) {
            super(kind, first);
            recipeProperty()
                    .addListener((of, was, now) -> timeline().stepsProperty().set(kind.steps(now)));
        }

        @Override
        protected void take(R recipe, Consumer<R> into) {
            into.accept(recipe);
            timeline().seek(0);
        }

        @Override
        public void pulse(double seconds) {
            timeline().advance(seconds);
        }

        @Override
        public boolean resting() {
            return true;
        }

        @Override
        public void close() {}
    }

    private static final List<Preset<DescentRecipe>> RACES = Presets.of(DescentKind.KIND);
    private static final List<Preset<FlowRecipe>> TRAININGS = Presets.of(FlowKind.KIND);

    private final Counted<DescentRecipe> descent = new Counted<>(DescentKind.KIND, RACES.get(0).recipe());
    private final Counted<FlowRecipe> flow = new Counted<>(FlowKind.KIND, TRAININGS.get(0).recipe());
    private final Counted<GraphRecipe> graph =
            new Counted<>(GraphKind.KIND, Presets.first(GraphKind.KIND).recipe());
    private final Counted<TimeRecipe> time =
            new Counted<>(TimeKind.KIND, Presets.first(TimeKind.KIND).recipe());
    private final Counted<ConvolutionRecipe> convolution =
            new Counted<>(ConvolutionKind.KIND, Presets.first(ConvolutionKind.KIND).recipe());
    private final Counted<GeneralizationRecipe> generalization =
            new Counted<>(GeneralizationKind.KIND, Presets.first(GeneralizationKind.KIND).recipe());
    private final Map<String, LabModel<?>> labs = Map.of(
            DescentRecipe.LAB, descent, FlowRecipe.LAB, flow, GraphRecipe.LAB, graph, TimeRecipe.LAB, time,
            ConvolutionRecipe.LAB, convolution, GeneralizationRecipe.LAB, generalization);
    private Recipe shown;
    private final Lecture lecture = new Lecture(recipe -> {
        shown = recipe;
        return Optional.of(labs.get(recipe.lab()));
    });
    private final Lesson lesson = new Lesson(
            Map.of(), List.of(
                    slide(RACES.get(1).recipe(), OptionalInt.empty()),
                    slide(TRAININGS.get(1).recipe(), OptionalInt.of(7)),
                    slide(RACES.get(2).recipe(), OptionalInt.empty())));

    private static Slide slide(Recipe recipe, OptionalInt hideAfter) {
        return new Slide(Map.of(Language.EN, "title"), Map.of(), Map.of(), recipe, hideAfter);
    }

    private void played(LabModel<?> model) {
        for (int i = 0; i < 200; i++) {
            model.pulse(0.1);
        }
    }

    @Test
    void everySlideOpensInItsLabAndIsHiddenThere() {
        lecture.begin(lesson);
        assertEquals(RACES.get(1).recipe(), descent.recipe());
        lecture.forward();
        assertEquals(TRAININGS.get(1).recipe(), shown);
        assertEquals(TRAININGS.get(1).recipe(), flow.recipe());
        played(flow);
        assertEquals(7, flow.timeline().step());
        lecture.forward();
        assertTrue(flow.timeline().playing(), "the answer goes on from there");
        played(flow);
        assertEquals(flow.timeline().steps(), flow.timeline().step());
        lecture.forward();
        assertEquals(RACES.get(2).recipe(), descent.recipe());
        lecture.back();
        assertEquals(1, lecture.place().number());
        assertEquals(OptionalInt.of(7), flow.timeline().limit());
    }

    @Test
    void afterALessonOneUndoInEachLabReturnsThePersonsOwnExperiment() {
        descent.edit(recipe -> recipe.withSteps(33));
        flow.edit(recipe -> recipe.withSteps(44));
        DescentRecipe race = descent.recipe();
        FlowRecipe training = flow.recipe();
        lecture.begin(lesson);
        descent.edit(recipe -> recipe.withSteps(55));
        lecture.forward();
        flow.edit(recipe -> recipe.withSteps(66));
        lecture.forward();
        lecture.forward();
        lecture.back();
        lecture.end();
        descent.history().undo();
        flow.history().undo();
        assertEquals(race, descent.recipe());
        assertEquals(training, flow.recipe());
    }

    @Test
    void whoLeavesSeesEverythingAndReturnsToTheSlideWithTheChangesMade() {
        lecture.begin(lesson);
        lecture.forward();
        lecture.leave();
        assertEquals(OptionalInt.empty(), flow.timeline().limit());
        assertEquals(Speed.EASY, flow.timeline().speedProperty().get());
        assertTrue(flow.timeline().loopingProperty().get());
        flow.edit(recipe -> recipe.withSteps(66));
        descent.edit(recipe -> recipe.withSteps(77));
        shown = null;
        lecture.resume();
        assertEquals(TRAININGS.get(1).recipe(), shown);
        assertEquals(66, flow.recipe().steps());
        assertEquals(77, descent.recipe().steps());
        assertEquals(1, lecture.place().number());
        assertEquals(7, flow.timeline().newest());
        assertFalse(flow.timeline().loopingProperty().get());
        lecture.forward();
        lecture.forward();
        lecture.end();
        descent.history().undo();
        flow.history().undo();
        assertEquals(RACES.get(0).recipe(), descent.recipe());
        assertEquals(TRAININGS.get(0).recipe(), flow.recipe());
    }

    @Test
    void whoOpensSomethingElseMeanwhileHasEndedTheLesson() {
        lecture.begin(lesson);
        lecture.leave();
        lecture.forget();
        assertNull(lecture.place());
        lecture.begin(lesson);
        lecture.forget();
        assertEquals(0, lecture.place().number(), "while it is given nothing is left");
    }

    @Test
    void afterItsLastSlideALessonIsOver() {
        lecture.begin(lesson);
        for (int click = 0; click < 3; click++) {
            lecture.forward();
        }
        assertFalse(lecture.hasNext());
        lecture.leave();
        assertNull(lecture.place());
    }

    private static Slide shown(Recipe recipe, Showing showing) {
        return new Slide(
                Map.of(), Map.of(), Map.of(Language.EN, "answer"), Map.of(), Map.of(), Optional.of(recipe),
                showing);
    }

    private static Showing showing(int step, boolean stays, String knob) {
        return new Showing(Showing.Hiding.NOTHING, step, stays, OptionalDouble.of(3), "", knob);
    }

    @Test
    void aSlideMayRestAtItsStepAlsoAfterItsAnswer() {
        lecture.begin(new Lesson(Map.of(), List.of(shown(RACES.get(1).recipe(), showing(12, true, "")),
                shown(RACES.get(1).recipe(), showing(5, false, "")))));
        for (int click = 0; click < 2; click++) {
            assertEquals(12, descent.timeline().step());
            assertFalse(descent.timeline().playing());
            lecture.forward();
        }
        assertEquals(5, descent.timeline().step());
        assertTrue(descent.timeline().playing());
        assertEquals(new Speed(3), descent.timeline().speedProperty().get());
    }

    @Test
    void aSlideThatStaysRestsAlsoWhereItsAnswerShowsWhatWasHidden() {
        Showing hidden = new Showing(new Showing.Hiding(OptionalInt.of(12), false, Optional.empty()), 12,
                true, OptionalDouble.empty(), "", "");
        lecture.begin(new Lesson(Map.of(), List.of(shown(RACES.get(1).recipe(), hidden))));
        assertEquals(OptionalInt.of(12), descent.timeline().limit());
        lecture.forward();
        assertEquals(OptionalInt.empty(), descent.timeline().limit());
        assertEquals(12, descent.timeline().step());
        assertFalse(descent.timeline().playing());
    }

    @Test
    void aSlideOfTextRunsNothing() {
        Slide text = new Slide(
                Map.of(), Map.of(), Map.of(), Map.of(), Map.of(Language.EN, "Break"), Optional.empty(),
                Showing.ALL);
        lecture.begin(new Lesson(Map.of(), List.of(slide(RACES.get(1).recipe(), OptionalInt.empty()), text,
                text)));
        lecture.forward();
        assertEquals(1, lecture.place().number());
        assertFalse(descent.timeline().playing(), "the experiment before it rests");
        assertTrue(lecture.timeline().isEmpty());
        lecture.leave();
        lecture.resume();
        assertEquals(1, lecture.place().number());
        lecture.jump(0);
        assertTrue(descent.timeline().playing());
    }

    @Test
    void whatIsTurnedStaysWithTheSlideAndIsTakenBackOnLeavingIt() {
        DescentRecipe race = RACES.get(1).recipe();
        lecture.begin(new Lesson(Map.of(), List.of(shown(race, showing(0, false, "runners[0].lr")),
                slide(race, OptionalInt.empty()))));
        Dial<DescentRecipe> rate = descent.dial("runners[0].lr").orElseThrow();
        descent.edit(recipe -> rate.change().with(recipe, 0.007));
        lecture.forward();
        assertEquals(0.007, rate.value().applyAsDouble(descent.recipe()), "the answer is told of it");
        lecture.back();
        assertFalse(lecture.place().answered());
        assertEquals(0.007, rate.value().applyAsDouble(descent.recipe()), "and the question again");
        lecture.forward();
        lecture.forward();
        assertEquals(race, descent.recipe());
        lecture.back();
        assertEquals(race, descent.recipe(), "the slide is as it was written");
    }

    @Test
    void theWholeLectureIsWalkedByOneKeyAndBackByAnother() {
        int slides =
                Lessons.ids().stream().mapToInt(id -> Lessons.find(id).orElseThrow().slides().size()).sum();
        lecture.forward();
        int seen = 1;
        while (lecture.hasNext()) {
            int before = lecture.place().number();
            Lesson given = lecture.place().lesson();
            lecture.forward();
            seen += before != lecture.place().number() || lecture.place().lesson() != given ? 1 : 0;
        }
        assertEquals(slides, seen);
        assertEquals(
                "All at once or one by one", lecture.place().slide().title().get(Language.EN));
        Lecture.Place end = lecture.place();
        lecture.forward();
        assertEquals(end, lecture.place());
        for (int i = 0; i < 2 * slides; i++) {
            lecture.back();
        }
        assertEquals(Lessons.find(Lessons.ids().get(0)).orElseThrow(), lecture.place().lesson());
        assertEquals(0, lecture.place().number());
        lecture.back();
        assertEquals(0, lecture.place().number());
    }

    @Test
    void aSlideOfALabThatIsNotThereChangesNothing() {
        Lecture nowhere = new Lecture(recipe -> Optional.empty());
        nowhere.begin(lesson);
        assertNull(nowhere.place());
    }
}
