package gradientlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.dense.DenseRun;
import gradientlab.experiment.convolution.dense.ShiftTruth;
import gradientlab.experiment.convolution.images.ImagesRun;
import gradientlab.experiment.convolution.images.KernelTruth;
import gradientlab.experiment.convolution.layer.LayerTruth;
import gradientlab.experiment.convolution.training.DigitsTraining;
import gradientlab.experiment.convolution.training.DigitsTruth;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.RaceTruth;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.FlowTruth;
import gradientlab.experiment.flow.run.Training;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.bias.BiasRun;
import gradientlab.experiment.generalization.ensemble.EnsembleRun;
import gradientlab.experiment.generalization.ensemble.FreshSamples;
import gradientlab.experiment.generalization.fit.FitRun;
import gradientlab.experiment.generalization.training.RegularizeTraining;
import gradientlab.experiment.generalization.truth.BiasTruth;
import gradientlab.experiment.generalization.truth.EnsembleTruth;
import gradientlab.experiment.generalization.truth.FitTruth;
import gradientlab.experiment.generalization.truth.RegularizeTruth;
import gradientlab.experiment.graph.GraphQuestions;
import gradientlab.experiment.graph.GraphRecipe;
import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.cliff.CliffRun;
import gradientlab.experiment.time.cliff.CliffTruth;
import gradientlab.experiment.time.gate.GateSequences;
import gradientlab.experiment.time.gate.GatesRun;
import gradientlab.experiment.time.gate.GatesTruth;
import gradientlab.experiment.time.run.TimeTraining;
import gradientlab.experiment.time.run.TimeTruth;
import gradientlab.experiment.time.unrolled.UnrolledNetwork;
import gradientlab.experiment.time.unrolled.UnrolledTruth;
import gradientlab.experiment.worker.Parallel;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.ArrayList;
import java.util.Arrays;
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
        for (String id : Lessons.ids()) {
            for (Slide slide : Lessons.find(id).orElseThrow().slides()) {
                for (Language language : Language.values()) {
                    slide.asked().ifPresent(asked -> assertFalse(
                            asked.words(Texts.of(language)).isBlank(), id + " " + asked.id()));
                }
            }
        }
    }

    @Test
    void everySlideOfAShippedLessonThatHidesSomethingAsksSomething() {
        List<String> silent = new ArrayList<>();
        for (String id : Lessons.ids()) {
            List<Slide> slides = Lessons.find(id).orElseThrow().slides();
            for (int i = 0; i < slides.size(); i++) {
                boolean hides = slides.get(i).showing().hidden() || slides.get(i).hideAfter().isPresent();
                if (hides && slides.get(i).asked().isEmpty()) {
                    silent.add(id + " " + (i + 1));
                }
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void everyChoiceThatALabOffersHasItsWords() {
        int choices = 0;
        for (String id : Lessons.ids()) {
            for (Slide slide : Lessons.find(id).orElseThrow().slides()) {
                for (Question question : slide.experiment().map(LessonGuessesTest::all).orElse(List.of())) {
                    if (question.form() == GuessForm.CHOICE) {
                        assertTrue(question.options().size() > 1, id + " " + question.id());
                        for (Language language : Language.values()) {
                            Texts texts = Texts.of(language);
                            assertTrue(texts.has(question.says() + ".value"), question.says());
                            assertTrue(texts.has(question.says() + ".none"), question.says());
                            question.options().forEach(option -> assertTrue(
                                    option.says().isEmpty() || texts.has(option.says()), option.says()));
                        }
                        choices++;
                    }
                }
            }
        }
        assertTrue(choices > 50, choices + " choices");
    }

    @Test
    void aNodeOfABatchAsksForTheSumOfItsGradientsAndForNothingThatTheRunHasNot() throws RecipeException {
        GraphRecipe recipe = (GraphRecipe) slide("batch-norm-step-by-step", 7).recipe();
        List<Question> asked = all(recipe);
        assertTrue(asked.stream().anyMatch(question -> question.id().equals("x.gradient_sum")));
        assertTrue(asked.stream().noneMatch(question -> question.id().equals("x.gradient")));
        for (Question question : asked) {
            assertTrue(GraphQuestions.truth(recipe, question).isPresent(), question.id());
        }
        String refused = refused("'lab':'graph','preset':'bn-graph','hide_after':3,'guess':'x.value'",
                Language.EN);
        assertTrue(refused.startsWith("slide 1: unknown guess x.value"), refused);
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
            "its-gradient-is-a-convolution, 5, 4",
            "batch-and-noise, 3, 0.5", "adam-from-halves, 5, 32", "why-slopes-multiply, 8, -1.698",
            "batch-norm-step-by-step, 2, 1", "batch-norm-step-by-step, 6, 0",
            "batch-norm-step-by-step, 7, 0", "what-the-lstm-changes, 3, 0.35",
            "what-the-lstm-changes, 4, 0.95", "what-the-lstm-changes, 6, 628",
            "its-gradient-is-a-convolution, 1, 4", "choosing-by-folds, 1, 16", "choosing-by-folds, 3, 1",
            "choosing-by-folds, 6, 1"})
    void theRunHasTheNumberThatTheAnswerSays(String lesson, int number, double said) throws RecipeException {
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

    /** What is chosen by the answer, from 0 in the order of the legend, and what two of them have. */
    @ParameterizedTest
    @CsvSource({
            "rate-and-stability, 4, 2", "batch-and-noise, 4, 2", "ravine-and-momentum, 2, 1",
            "ravine-and-momentum, 3, 1", "where-the-gradient-dies, 3, 1", "its-cures, 3, 1",
            "its-cures, 5, 1", "its-cures, 6, 0", "why-rnns-forget, 3, 3", "why-rnns-forget, 5, 2",
            "what-a-convolution-computes, 6, 1", "why-cnns-need-so-few-weights, 3, 2",
            "bias-and-variance, 6, 0"})
    void theRunPutsAheadWhatTheAnswerSays(String lesson, int number, int said) throws RecipeException {
        Outcome.Ranking ranking = (Outcome.Ranking) truth(slide(lesson, number)).orElseThrow();
        assertEquals(said, ranking.first(), lesson + " " + Arrays.toString(ranking.values()));
        assertTrue(ranking.besides(said) < 0
                || ranking.values()[ranking.besides(said)] != ranking.values()[said], "one alone");
    }

    /** They train long. */
    @Thorough
    @ParameterizedTest
    @CsvSource({
            "why-rnns-forget, 6, 1", "what-the-lstm-changes, 2, 2", "why-cnns-need-so-few-weights, 4, 0",
            "regularizers, 1, 3"})
    void aLongTrainingPutsAheadWhatTheAnswerSays(String lesson, int number, int said)
            throws RecipeException {
        theRunPutsAheadWhatTheAnswerSays(lesson, number, said);
    }

    @Test
    void aSampleNeverDrawsAbout18Of50Points() throws RecipeException {
        double missing = ((Outcome.Number) truth(slide("many-weak-models", 1)).orElseThrow()).value();
        assertEquals(18.2, missing, 1.5);
    }

    @Test
    void boostingIsBestAfter40To60Stages() throws RecipeException {
        double best = ((Outcome.Number) truth(slide("many-weak-models", 4)).orElseThrow()).value();
        assertTrue(best >= 40 && best <= 60, best + "");
    }

    @Test
    void theOneLiesAtTheUpperLeftOfTheStamp() throws RecipeException {
        assertEquals(Optional.of(new Outcome.Cell(1, 1)), truth(slide("what-a-convolution-computes", 4)));
    }

    private static Optional<Outcome> truth(Slide slide) throws RecipeException {
        Question asked = slide.asked().orElseThrow();
        if (slide.recipe() instanceof GraphRecipe graph) {
            return GraphQuestions.truth(graph, asked);
        }
        if (slide.recipe() instanceof DescentRecipe race) {
            return RaceTruth.of(asked, Descent.run(race), slide.hideAfter().orElse(0));
        }
        if (slide.recipe() instanceof FlowRecipe flow) {
            Training training = new Training(flow);
            training.advance(asked.of().equals("share") ? 0 : flow.steps(), Parallel.ALONE);
            return FlowTruth.of(asked, training.snapshot(), training.history(), 0, training.finished());
        }
        if (slide.recipe() instanceof TimeRecipe time) {
            return ofTime(asked, time, slide.hideAfter().orElse(0));
        }
        return slide.recipe() instanceof ConvolutionRecipe convolution ? ofConvolution(asked, convolution)
                : ofGeneralization(asked, (GeneralizationRecipe) slide.recipe());
    }

    private static Optional<Outcome> ofTime(Question asked, TimeRecipe recipe, int from)
            throws RecipeException {
        switch (recipe.mode()) {
            case UNROLLED :
                return UnrolledTruth.of(UnrolledNetwork.train(recipe, () -> false)
                        .run(recipe.unrolled().sequence(), false));
            case BY_HAND :
                return GatesTruth.of(GatesRun.of(new GateSequences(recipe.length()), recipe.gates()));
            case CLIPPING :
                return CliffTruth.of(CliffRun.of(recipe.cliff()), from);
            default :
                TimeTraining training = new TimeTraining(recipe);
                training.advance(asked.of().equals("share") ? 0 : recipe.steps(), Parallel.ALONE);
                return TimeTruth.of(asked, training.snapshot(), training.history(), from,
                        training.finished());
        }
    }

    private static Optional<Outcome> ofConvolution(Question asked, ConvolutionRecipe recipe)
            throws RecipeException {
        switch (recipe.mode()) {
            case IMAGES :
                return Optional.of(KernelTruth.of(asked, ImagesRun.of(
                        recipe.images(), recipe.images().picture().planes(), () -> false), () -> false));
            case DENSE :
                return ShiftTruth.of(asked, new DenseRun(recipe.dense()));
            case TRAIN :
                DigitsTraining training = new DigitsTraining(recipe);
                training.advance(recipe.training().steps(), Parallel.ALONE);
                return DigitsTruth.of(asked, training.snapshot(), training.finished());
            default :
                return LayerTruth.of(recipe, asked);
        }
    }

    private static Optional<Outcome> ofGeneralization(Question asked, GeneralizationRecipe recipe)
            throws RecipeException {
        switch (recipe.mode()) {
            case FIT :
                return FitTruth.of(asked, FitRun.of(recipe.fit()), recipe.fit());
            case BIAS :
                return BiasTruth.of(asked, BiasRun.of(recipe.bias()), recipe.bias());
            case REGULARIZE :
                RegularizeTraining training = new RegularizeTraining(recipe);
                training.advance(recipe.steps(), Parallel.ALONE);
                return RegularizeTruth.of(asked, training.history(), training.finished());
            default :
                return EnsembleTruth.of(asked, EnsembleRun.of(recipe.ensembles()), recipe.ensembles(),
                        FreshSamples.asked(recipe.ensembles())
                                .map(drawn -> FreshSamples.of(drawn, () -> false)));
        }
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

    private static List<String> ids(Recipe recipe) {
        return all(recipe).stream().map(Question::id).toList();
    }

    private static <R extends Recipe> List<Question> all(R recipe) {
        return Recipes.kindOf(recipe).questions(recipe);
    }
}
