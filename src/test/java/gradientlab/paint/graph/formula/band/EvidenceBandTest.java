package gradientlab.paint.graph.formula.band;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.graph.Edge;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Operation.Folded;
import gradientlab.core.graph.Value;
import gradientlab.core.graph.analysis.Paths;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.experiment.graph.FormulaRun;
import gradientlab.paint.Pixels;
import gradientlab.paint.formula.Typeset;
import gradientlab.paint.graph.formula.Graphs;
import gradientlab.paint.graph.formula.scene.FormulaScene;
import gradientlab.paint.graph.formula.scene.FormulaScene.Look;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvidenceBandTest {

    private static int[] pixels(FormulaRun run, Look look, int width) {
        BufferedImage image = new BufferedImage(width, 184, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new EvidenceBand(Theme.DARK, Texts.of(Language.KO), 1).paint(g, new FormulaScene(run, look),
                new Rectangle2D.Double(0, 0, width, 184));
        g.dispose();
        return Pixels.of(image);
    }

    @ParameterizedTest
    @MethodSource("gradientlab.paint.graph.formula.Graphs#ids")
    void everyStepOfEveryPresetHasItsEvidenceAtAnyWidth(String id) {
        FormulaRun run = Graphs.run(Graphs.preset(id));
        int[] ground = new int[1280 * 184];
        Arrays.fill(ground, Theme.DARK.surface().getRGB());
        for (int step = 0; step <= run.steps(); step += 1 + run.steps() / 7) {
            assertTrue(Pixels.differing(ground, pixels(run, Look.at(step), 1280), 8) > 0.01, id + step);
            pixels(run, Look.at(step), 984);
            pixels(run, Look.at(step), 560);
        }
    }

    @Test
    void anotherValueMakesOtherEvidence() {
        FormulaRecipe recipe = Graphs.preset("twice");
        FormulaRun moved = Graphs.run(recipe.withValue("a", Value.scalar(2.5)));
        assertFalse(Arrays.equals(pixels(Graphs.run(recipe), Look.at(9), 1280),
                pixels(moved, Look.at(9), 1280)));
    }

    @ParameterizedTest
    @MethodSource("gradientlab.paint.graph.formula.Graphs#ids")
    void everyFormulaOfEveryPresetCanBeSet(String id) {
        FormulaRun run = Graphs.run(Graphs.preset(id));
        NodeTex tex = new NodeTex(run.passes(), Color.RED);
        for (Node node : run.graph().operations()) {
            assertTrue(new Typeset(tex.expression(node), 18, Color.BLACK).width() > 0);
            assertTrue(new Typeset(tex.gradient(node), 18, Color.BLACK).width() > 0);
            for (Edge edge : run.graph().inputs(node.index())) {
                assertTrue(
                        new Typeset(tex.local(edge) + tex.slopeByValue(edge), 18, Color.BLACK).width() > 0);
            }
        }
    }

    @Test
    void aBatchThatAFewPathsMakeUpIsShownRowByRow() {
        FormulaRun run = Graphs.run(Graphs.preset("bn-graph"));
        FormulaScene scene = new FormulaScene(run, Look.at(run.steps()));
        int x = run.graph().find("x").orElseThrow().index();
        int g = run.graph().find("g").orElseThrow().index();
        assertTrue(RowsCell.fits(scene, x, Paths.from(run.passes(), x)));
        assertFalse(RowsCell.fits(scene, g, Paths.from(run.passes(), g)));
    }

    @Test
    void localDerivativesAreWrittenAsInABook() {
        assertEquals("x_{1}", local("L = w1*x1", 0));
        assertEquals("\\frac{1}{b}", local("L = a/b", 0));
        assertEquals("\\left(-\\frac{a}{b^{2}}\\right)", local("L = a/b", 1));
        assertEquals("(-1)", local("L = a - b", 1));
        assertEquals("2\\,a", local("L = a^2", 0));
        assertEquals("\\sigma'(z)", local("L = sigmoid(z)", 0));
        assertEquals("\\frac{1}{2\\sqrt{v}}", local("L = sqrt(v)", 0));
    }

    @Test
    void aFoldedBlockIsWrittenOutInItsInputs() {
        FormulaRecipe recipe = Graphs.recipe("d = x - m\ns = d/k\nL = a*s + b").withFolds(List.of("L"));
        assertEquals("a \\cdot s + b", folded(recipe));
        FormulaRecipe block = Graphs.recipe(
                "# norm\nd = x - m\nv = mean(d^2)\ny = d/sqrt(v + 0.5)\n\nL = sum(y)", "x",
                new double[] {1, 2, 4}).withFolds(List.of("# norm"));
        assertEquals("\\frac{x - m}{\\sqrt{\\mathrm{mean}((x - m)^{2}) + 0.5}}", folded(block));
    }

    @Test
    void whatIsAddedUpStandsInBracketsWhereItIsMultipliedOrTakenAway() {
        assertEquals("(a + b) \\cdot c", written("L = (a + b)*c"));
        assertEquals("(\\tanh(x) + \\tanh(y)) \\cdot c", folded(Graphs.recipe(
                "u = (tanh(x) + tanh(y))*c\nL = 2*u").withFolds(List.of("u"))));
        assertEquals("(a \\cdot b)^{2}", written("L = (a*b)^2"));
    }

    private static String folded(FormulaRecipe recipe) {
        FormulaRun run = Graphs.run(recipe);
        Node fold = run.graph().operations().stream()
                .filter(node -> node.operation() instanceof Folded).findFirst().orElseThrow();
        return new NodeTex(run.passes(), Color.RED).expression(fold);
    }

    private static String written(String text) {
        FormulaRun run = Graphs.run(text);
        return new NodeTex(run.passes(), Color.RED).expression(run.graph().loss());
    }

    private static String local(String text, int slot) {
        FormulaRun run = Graphs.run(text);
        return new NodeTex(run.passes(), Color.RED)
                .local(run.graph().inputs(run.graph().loss().index()).get(slot));
    }
}
