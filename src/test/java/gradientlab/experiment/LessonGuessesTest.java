package gradientlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.layer.LayerTruth;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.bias.BiasRun;
import gradientlab.experiment.generalization.bias.BiasTruth;
import gradientlab.experiment.generalization.ensemble.EnsembleRun;
import gradientlab.experiment.generalization.ensemble.EnsembleTruth;
import gradientlab.experiment.generalization.ensemble.FreshSamples;
import gradientlab.experiment.generalization.fit.FitRun;
import gradientlab.experiment.generalization.fit.FitTruth;
import gradientlab.experiment.graph.GraphQuestions;
import gradientlab.experiment.graph.GraphRecipe;
import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What slides ask to be guessed: which of them do, what their field may say, and that the run knows it. */
class LessonGuessesTest {

    private static Slide slide(String lesson, int number) {
        return Lessons.find(lesson).orElseThrow().slides().get(number - 1);
    }

    private static Optional<Question> asked(String fields) throws RecipeException {
        String json =
                "{'format':'gradient-lab-lesson/1','title':'t','slides':[{'title':'x'," + fields + "}]}";
        return LessonJson.read(json.replace('\'', '"')).slides().get(0).asked();
    }

    private static String refused(String fields, Language language) {
        return assertThrows(RecipeException.class, () -> asked(fields)).in(Texts.of(language));
    }

    @Test
    void whereNothingIsHiddenNothingIsAsked() throws RecipeException {
        assertTrue(asked("'preset':'ravine'").isEmpty());
        assertTrue(asked("'lab':'flow','preset':'clipping'").isEmpty());
    }

    @Test
    void whatComesAfterAStepIsDrawnUnlessTheSlideSaysOtherwise() throws RecipeException {
        assertEquals("runners[0].path", asked("'preset':'ravine','hide_after':3").orElseThrow().id());
        assertEquals("networks[0].loss", asked("'lab':'flow','preset':'clipping','hide_after':3")
                .orElseThrow().id());
        assertEquals("networks[0].accuracy", asked(
                "'lab':'flow','preset':'clipping','hide_after':3,'chart':'accuracy'").orElseThrow().id());
        assertEquals("networks[1].delta", asked(
                "'lab':'flow','preset':'clipping','hide_after':3,'guess':'networks[1].delta'")
                .orElseThrow().id());
        assertTrue(asked("'preset':'ravine','hide_after':3,'guess':'none'").isEmpty());
    }

    @Test
    void whatRestsIsANumberOfItsLargeChart() throws RecipeException {
        Question delta = asked("'lab':'flow','preset':'clipping','hide':true,'stay':true,'chart':'delta'")
                .orElseThrow();
        assertEquals(GuessForm.NUMBER, delta.form());
        assertTrue(asked("'lab':'flow','preset':'clipping','hide':true,'stay':true,'chart':'spread'")
                .isEmpty(), "there is no number of that chart");
    }

    @Test
    void whatIsDrawnNeedsAPictureAndStepsToCome() {
        String unseen = refused(
                "'lab':'flow','preset':'clipping','hide':true,'guess':'networks[0].loss'", Language.EN);
        assertTrue(unseen.startsWith("slide 1: unknown guess networks[0].loss"), unseen);
        assertTrue(unseen.contains("networks[0].share") && unseen.endsWith("none"), unseen);
        String ended = refused("'lab':'time','preset':'rnn-forgets','hide_after':0,'stay':true,"
                + "'guess':'networks[0].loss'", Language.EN);
        assertFalse(ended.contains("networks[1].loss"), ended);
    }

    @Test
    void aGuessWithoutAnythingHiddenOrOfNothingThereIsRefusedInOneSentence() {
        assertEquals("slide 1: guess needs something hidden: hide_after or hide",
                refused("'preset':'ravine','guess':'runners[0].path'", Language.EN));
        String near = refused("'preset':'ravine','hide_after':3,'guess':'runners[0].pat'", Language.EN);
        assertTrue(near.contains("did you mean runners[0].path?"), near);
        String korean = refused("'preset':'ravine','guess':'none'", Language.KO);
        assertTrue(korean.startsWith("슬라이드 1: guess에는"), korean);
        assertTrue(refused("'text':'x','guess':'none'", Language.EN).contains("guess needs an experiment"));
        assertTrue(refused("'preset':'ravine','hide_after':3,'guess':7", Language.EN).contains("guess"));
    }

    @Test
    void everyQuestionOfEveryShippedLessonHasWordsInBothLanguages() {
        int questions = 0;
        for (String id : Lessons.ids()) {
            for (Slide slide : Lessons.find(id).orElseThrow().slides()) {
                for (Language language : Language.values()) {
                    slide.asked().ifPresent(asked -> assertFalse(
                            asked.words(Texts.of(language)).isBlank(), id + " " + asked.id()));
                }
                questions += slide.asked().isPresent() ? 1 : 0;
            }
        }
        assertTrue(questions >= 70, questions + " questions");
    }

    @ParameterizedTest
    @CsvSource({
            "backprop-node-by-node, 1, 110", "backprop-node-by-node, 2, 18", "backprop-node-by-node, 3, 25",
            "backprop-node-by-node, 4, 0", "backprop-node-by-node, 5, -0.475",
            "backprop-node-by-node, 6, 0.017",
            "batch-norm-step-by-step, 1, 0.038", "batch-norm-step-by-step, 3, 0.17",
            "batch-norm-step-by-step, 4, 0", "batch-norm-step-by-step, 5, 0.0473",
            "why-slopes-multiply, 1, 0.00098", "why-slopes-multiply, 2, 2.7e-5",
            "why-slopes-multiply, 3, 9.5e-7", "why-slopes-multiply, 4, 3.5e-7",
            "why-slopes-multiply, 5, 5.5e-11", "why-slopes-multiply, 6, 1", "why-slopes-multiply, 7, 0",
            "what-a-convolution-computes, 1, -30", "what-a-convolution-computes, 2, 36",
            "what-a-convolution-computes, 5, 112",
            "its-gradient-is-a-convolution, 2, 13", "its-gradient-is-a-convolution, 4, -2",
            "its-gradient-is-a-convolution, 6, 0",
            "choosing-by-folds, 2, 3", "choosing-by-folds, 4, 0.20", "choosing-by-folds, 5, 15",
            "bias-and-variance, 1, 0.197", "bias-and-variance, 2, 0.195", "bias-and-variance, 3, 0.271",
            "bias-and-variance, 4, 3", "bias-and-variance, 5, 0.022",
            "overfitting, 1, 0.014", "overfitting, 2, 4.24", "many-weak-models, 2, 0.048",
            "many-weak-models, 3, 0.046", "many-weak-models, 5, 116", "many-weak-models, 6, 0.42",
            "what-a-convolution-computes, 3, 11", "its-gradient-is-a-convolution, 3, 22",
            "its-gradient-is-a-convolution, 5, 4"})
    void theRunHasTheNumberThatTheAnswerSays(String lesson, int number, double said) {
        Slide slide = slide(lesson, number);
        double truth = ((Outcome.Number) truth(slide).orElseThrow()).value();
        assertEquals(said, truth, 0.5 * lastDigit(said), lesson + " " + number);
    }

    /** What the last digit of a number counts. */
    private static double lastDigit(double number) {
        String said = Double.toString(number);
        int power = said.indexOf('E') < 0 ? 0 : Integer.parseInt(said.substring(said.indexOf('E') + 1));
        String mantissa = said.indexOf('E') < 0 ? said : said.substring(0, said.indexOf('E'));
        int places = mantissa.endsWith(".0") ? 0 : mantissa.length() - mantissa.indexOf('.') - 1;
        return 1.02 * Math.pow(10, power - places);
    }

    @Test
    void boostingIsBestAfter40To60Stages() {
        double best = ((Outcome.Number) truth(slide("many-weak-models", 4)).orElseThrow()).value();
        assertTrue(best >= 40 && best <= 60, best + "");
    }

    @Test
    void theOneLiesAtTheUpperLeftOfTheStamp() {
        assertEquals(Optional.of(new Outcome.Cell(1, 1)), truth(slide("what-a-convolution-computes", 4)));
    }

    private static Optional<Outcome> truth(Slide slide) {
        Question asked = slide.asked().orElseThrow();
        if (slide.recipe() instanceof GraphRecipe graph) {
            return GraphQuestions.truth(graph, asked);
        }
        if (slide.recipe() instanceof ConvolutionRecipe convolution) {
            return LayerTruth.of(convolution, asked);
        }
        GeneralizationRecipe recipe = (GeneralizationRecipe) slide.recipe();
        return switch (recipe.mode()) {
            case FIT -> FitTruth.of(asked, FitRun.of(recipe.fit()), recipe.fit());
            case BIAS -> BiasTruth.of(asked, BiasRun.of(recipe.bias()), recipe.bias());
            default -> EnsembleTruth.of(asked, EnsembleRun.of(recipe.ensembles()), recipe.ensembles(),
                    FreshSamples.asked(recipe.ensembles()).map(drawn -> FreshSamples.of(drawn, () -> false)));
        };
    }

    @Test
    void noQuestionIsAskedTwiceUnderOneName() {
        for (String id : Lessons.ids()) {
            for (Slide slide : Lessons.find(id).orElseThrow().slides()) {
                List<String> ids = slide.experiment().map(LessonGuessesTest::ids).orElse(List.of());
                assertEquals(ids.size(), ids.stream().distinct().count(), id + " " + ids);
            }
        }
    }

    private static <R extends Recipe> List<String> ids(R recipe) {
        return Recipes.kindOf(recipe).questions(recipe).stream().map(Question::id).toList();
    }
}
