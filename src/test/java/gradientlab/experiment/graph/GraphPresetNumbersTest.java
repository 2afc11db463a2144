package gradientlab.experiment.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Presets;
import gradientlab.core.graph.activation.Curve;
import gradientlab.core.graph.analysis.GradientCheck.State;
import gradientlab.core.graph.analysis.Mistake;
import gradientlab.core.graph.norm.NormPasses;
import gradientlab.experiment.Preset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recipes that ship give the numbers that were computed elsewhere: loss, gradients, updates. */
class GraphPresetNumbersTest {

    private static final double CLOSE = 1e-12;

    static Stream<Named<Preset<GraphRecipe>>> graphs() {
        return gradientlab.experiment.Presets.of(GraphKind.KIND).stream()
                .filter(preset -> preset.recipe() instanceof FormulaRecipe)
                .map(preset -> Named.of(preset.id(), preset));
    }

    private static FormulaRecipe recipe(String id) {
        return (FormulaRecipe) gradientlab.experiment.Presets.find(GraphKind.KIND, id).orElseThrow().recipe();
    }

    private static JsonNode expected(String id) {
        return Presets.get(id).get("expect");
    }

    private static void assertClose(double wanted, double got, String what) {
        assertEquals(wanted, got, CLOSE * Math.max(1, Math.abs(wanted)), what);
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void aPresetHasItsLossGradientsAndSteps(Preset<GraphRecipe> preset) throws Exception {
        FormulaRun run = FormulaRun.of((FormulaRecipe) preset.recipe());
        JsonNode expect = expected(preset.id());

        assertClose(expect.get("loss").asDouble(), run.passes().loss(), "loss");
        assertEquals(expect.get("steps").asInt(), run.steps());
        assertEquals(expect.get("steps").asInt(), GraphKind.KIND.steps(preset.recipe()));
        Iterator<Map.Entry<String, JsonNode>> gradients = expect.get("gradient").properties().iterator();
        while (gradients.hasNext()) {
            Map.Entry<String, JsonNode> gradient = gradients.next();
            assertArrayEquals(Presets.numbers(gradient.getValue()),
                    Presets.gradient(run.passes(), gradient.getKey()), CLOSE, gradient.getKey());
        }
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void aPresetsUpdatesLeadToTheirLosses(Preset<GraphRecipe> preset) throws Exception {
        FormulaRecipe recipe = (FormulaRecipe) preset.recipe();
        JsonNode losses = expected(preset.id()).get("loss_after_updates");
        FormulaRun before = FormulaRun.of(recipe);
        if (losses == null) {
            assertEquals(List.of(), recipe.parameters());
            return;
        }
        for (String count : List.of("1", "10", "100", "300")) {
            int updates = Integer.parseInt(count);
            FormulaRun run = FormulaRun.of(recipe.withUpdates(updates));
            FormulaRun continued = FormulaRun.of(recipe.withUpdates(updates), before);
            assertEquals(losses.get(count).asDouble(), run.passes().loss(), 1e-10, count);
            assertArrayEquals(run.past(), continued.past());
            assertEquals(run.values(), continued.values());
            assertEquals(run.passes().loss(), run.past()[updates]);
            before = continued;
        }
        assertEquals(losses.get("100").asDouble(), FormulaRun.of(recipe).next()[100], 1e-10);
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void foldedAndUnfoldedHaveTheSameGradientsAndAllAgreeWithDifferences(Preset<GraphRecipe> preset)
            throws Exception {
        FormulaRecipe recipe = (FormulaRecipe) preset.recipe();
        FormulaRun folded = FormulaRun.of(recipe);
        GraphRun whole = FormulaRun.of(recipe.withFolds(List.of())).passes();
        for (Node node : folded.graph().nodes()) {
            if (!node.name().isEmpty()) {
                assertArrayEquals(Presets.gradient(whole, node.name()),
                        Presets.gradient(folded.passes(), node.name()), CLOSE, node.name());
            }
            assertTrue(folded.check().state(node.index()) != State.DIFFERS, node.toString());
        }
    }

    @Test
    void theNudgeOfMultiplyIsThreeTimesSixTimes() throws Exception {
        FormulaRun.Nudged nudged = FormulaRun.of(recipe("multiply")).nudged().orElseThrow();
        JsonNode expect = expected("multiply").get("nudge");
        assertEquals("x", nudged.node().name());
        assertClose(expect.get("real").asDouble(), nudged.change().loss(), "real");
        int loss = FormulaRun.of(recipe("multiply")).graph().loss().index();
        assertClose(expect.get("linear").asDouble(), nudged.change().predicted(loss, 0), "linear");
    }

    @Test
    void theMistakesOfTwiceGiveTheirWrongGradients() throws Exception {
        JsonNode expect = expected("twice").get("mistakes");
        for (Mistake mistake : List.of(Mistake.OVERWRITE, Mistake.SEND_EARLY, Mistake.KEEP_OLD)) {
            String name = mistake == Mistake.KEEP_OLD ? "keep_old_second_pass" : mistake.id();
            FormulaRecipe wrong =
                    recipe("twice").withView(FormulaView.DEFAULT.withMistake(Optional.of(mistake)));
            FormulaRun run = FormulaRun.of(wrong);
            for (String leaf : List.of("a", "b")) {
                assertEquals(expect.get(name).get(leaf).asDouble(), run.mistakes().orElseThrow()
                        .gradient(Presets.node(run.passes(), leaf), 0), name + " " + leaf);
            }
        }
    }

    @Test
    void theTenSigmoidsPassOnLessTheLargerWIs() throws Exception {
        expected("chain10").get("d_x_by_w").properties().forEach(field -> {
            double w = Double.parseDouble(field.getKey());
            try {
                FormulaRecipe turned = (FormulaRecipe) GraphDials.of(recipe("chain10")).stream()
                        .filter(dial -> dial.id().equals("w")).findFirst().orElseThrow().change()
                        .with(recipe("chain10"), w);
                double got = Presets.gradient(FormulaRun.of(turned).passes(), "x")[0];
                assertEquals(field.getValue().asDouble(), got, 1e-10 * Math.abs(got));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void theSaturatedBatchHasItsNumbers() {
        NormRecipe recipe = (NormRecipe) gradientlab.experiment.Presets.find(GraphKind.KIND, "bn-saves")
                .orElseThrow().recipe();
        NormPasses passes = new NormRun(recipe).passes();
        JsonNode expect = expected("bn-saves");
        assertClose(expect.get("mean").asDouble(), passes.mean(), "mean");
        assertClose(expect.get("variance").asDouble(), passes.variance(), "variance");
        assertClose(expect.get("d_gamma").asDouble(), passes.byGamma(), "d_gamma");
        assertClose(expect.get("d_beta").asDouble(), passes.byBeta(), "d_beta");
        assertArrayEquals(Presets.numbers(expect.get("d_z")),
                IntStream.range(0, passes.rows()).mapToDouble(passes::byZ).toArray(), CLOSE);
    }

    @Test
    void theSlopeOfThePowerIsThatOfItsX() {
        ActivationsRecipe recipe = (ActivationsRecipe) gradientlab.experiment.Presets
                .find(GraphKind.KIND, "power").orElseThrow().recipe();
        JsonNode expect = expected("power").get("sigmoid");
        double slope = Curve.find(recipe.selected()).orElseThrow().slope(recipe.x());
        assertClose(expect.get("slope_at_x").asDouble(), slope, "slope");
        assertClose(expect.get("power_10").asDouble(), Math.pow(slope, recipe.layers()), "power");
    }
}
