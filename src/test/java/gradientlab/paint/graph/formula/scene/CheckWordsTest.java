package gradientlab.paint.graph.formula.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.graph.FormulaRun;
import gradientlab.paint.graph.formula.Graphs;
import gradientlab.paint.graph.formula.scene.FormulaScene.Look;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckWordsTest {

    private static Optional<String> said(FormulaRun run, Look look, String node) {
        return new CheckWords(new FormulaScene(run, look), Texts.of(Language.EN))
                .of(run.graph().find(node).orElseThrow().index());
    }

    @Test
    void theTickSaysWhatItStandsForOnceTheGradientIsThere() {
        FormulaRun run = Graphs.run(Graphs.preset("neuron"));
        assertEquals(Optional.empty(), said(run, Look.at(7), "z"));
        assertEquals(Optional.empty(), said(run, Look.at(8).hiding(true), "z"), "the class guesses");
        String tick = said(run, Look.at(8), "z").orElseThrow();
        assertTrue(tick.startsWith("The tick: ∂L/∂z agrees with the central difference"), tick);
    }

    @Test
    void aKinkAndWhatRoundingHidesHaveSentencesOfTheirOwn() {
        FormulaRun kink = Graphs.run("a = relu(x)\nL = 2*a", "x", 0.0);
        assertTrue(said(kink, Look.at(100), "x").orElseThrow().startsWith("The roof: x stands at a kink."));
        FormulaRun small = Graphs.run("L = 1000 + 1e-12*x", "x", 1.0);
        assertTrue(said(small, Look.at(100), "x").orElseThrow().startsWith("The empty ring: ∂L/∂x"));
    }
}
