package gradientlab.paint.graph.formula.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.graph.Value;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.experiment.graph.FormulaRun;
import gradientlab.paint.graph.formula.Graphs;
import gradientlab.paint.graph.formula.scene.FormulaScene.Before;
import gradientlab.paint.graph.formula.scene.FormulaScene.Look;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerTest {

    private static final Texts ENGLISH = Texts.of(Language.EN);

    private static Answer answer(FormulaRun run, Look look) {
        Answer answer = Answer.of(new FormulaScene(run, look), ENGLISH);
        return new Answer(HuedLine.plain(answer.first()), HuedLine.plain(answer.second()), answer.wrong(),
                answer.about());
    }

    private static Answer opened(String id) {
        FormulaRun run = Graphs.run(Graphs.preset(id));
        return answer(run, Look.at(run.at()));
    }

    @Test
    void aNeuronSaysWhatRaisingZDoesAndThatTheGradientIsTheResidual() {
        Answer answer = opened("neuron");
        assertEquals("Raise z by 0.01: the loss falls by 0.00474.", answer.first());
        assertEquals("∂L/∂z = −1.905 × 0.2494 = −0.4750, which is p − y.\n"
                + "The gradient predicts 0.00475; in fact 0.00474: the curve bends.", answer.second());
    }

    @Test
    void softmaxSaysUnderWhichConditionItsGradientIsTheResidual() {
        assertTrue(opened("softmax").second().contains("which is p1 − y1 while the targets add up to 1"));
    }

    @Test
    void aGradientThatIsNoResidualIsNotCalledOne() {
        FormulaRun run = Graphs.run("p = sigmoid(z)\nL = (p - y)^2", "z", 0.3, "y", 1);
        for (int step = run.graph().seedStep(); step <= run.steps(); step++) {
            assertFalse(answer(run, Look.at(step)).second().contains("which is"));
        }
    }

    @Test
    void tenSigmoidsSayWhatReachesX() {
        Answer answer = opened("chain10");
        assertEquals("The loss sends 1; x receives 3.5e−7.", answer.first());
    }

    @Test
    void aDeadReluSaysThatNothingComesBackAndWhy() {
        Answer answer = opened("dead");
        assertEquals("On this edge w gets exactly 0: the sum over 4 rows.", answer.first());
        assertEquals("The upstream gradient is 0 in all 4 rows.", answer.second());
    }

    @Test
    void theSmallerOperandOfMaxGetsExactly0() {
        assertEquals("On this edge a gets exactly 0: 2 × 0 = 0.", opened("max").first());
    }

    @Test
    void allValuesOfABatchShiftedTogetherLeaveBatchNormAsItIs() {
        Answer answer = opened("bn-graph");
        assertEquals("Shift all values of x by the same amount: the loss does not change.", answer.first());
        assertEquals("The 4 gradients of x add up to 0.", answer.second());
    }

    @Test
    void aPinnedNodeTellsItsPathsAndADragWhatItDid() {
        FormulaRecipe recipe = Graphs.preset("twice");
        FormulaRun before = Graphs.run(recipe);
        FormulaRun run = Graphs.run(recipe.withValue("a", Value.scalar(2.5)));
        int a = run.graph().find("a").orElseThrow().index();
        Answer answer = answer(run, Look.at(9).pinning(a).since(new Before(before.passes(), a, 0)));
        assertEquals("a reaches the loss by 4 paths: 1 + 7.5 + 3 + 16.5 = 28.", answer.first());
        assertTrue(answer.second().startsWith("a from 2 to 2.5: the loss goes from 41 to 54.25."));
        assertTrue(answer.second().contains("25 × 0.5 = 12.5; in fact 13.25: the curve bends"));
    }

    @Test
    void theForwardPassSaysTheValue() {
        assertEquals("Forward: z = 0.1.", answer(Graphs.run(Graphs.preset("neuron")), Look.at(3)).first());
    }

    @Test
    void theLogarithmOfANegativeNumberIsNamedWithItsLine() {
        FormulaRun run = Graphs.run("a = log(z)\nL = a^2", "z", -1);
        Answer answer = answer(run, Look.at(1));
        assertTrue(answer.wrong());
        assertEquals("✕ NaN at a, line 1: log of −1. Nothing after it is computed.", answer.first());
    }

    @Test
    void whatIsToBeGuessedIsNotSaid() {
        FormulaRun run = Graphs.run(Graphs.preset("neuron"));
        Answer answer = answer(run, Look.at(8).hiding(true));
        assertEquals("Predict first.", answer.first());
        assertFalse(answer.second().contains("0.4750"));
    }

    @ParameterizedTest
    @MethodSource("gradientlab.paint.graph.formula.Graphs#ids")
    void everyStepOfEveryPresetHasAnAnswerInBothLanguages(String id) {
        FormulaRun run = Graphs.run(Graphs.preset(id));
        for (Language language : Language.values()) {
            for (int step = 0; step <= run.steps(); step++) {
                Answer answer = Answer.of(new FormulaScene(run, Look.at(step)), Texts.of(language));
                assertFalse(answer.first().isBlank(), id + " " + step);
                assertFalse(answer.first().contains("NaN"), id + " " + step);
            }
        }
    }
}
