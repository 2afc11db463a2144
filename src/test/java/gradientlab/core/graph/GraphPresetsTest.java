package gradientlab.core.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gradientlab.core.graph.analysis.GradientCheck;
import gradientlab.core.graph.analysis.GradientCheck.State;
import gradientlab.core.graph.analysis.Mistake;
import gradientlab.core.graph.analysis.Mistakes;
import gradientlab.core.graph.analysis.Nudge;
import gradientlab.core.graph.analysis.Paths;
import gradientlab.core.graph.analysis.Updates;
import gradientlab.core.graph.fold.Fold;
import gradientlab.core.graph.fold.Folds;
import gradientlab.core.graph.text.GraphText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every preset of the graph against its numbers, which are PyTorch's within 1e-14. */
class GraphPresetsTest {

    static Stream<Named<JsonNode>> presets() {
        return Presets.of("graph");
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyNamedNodeHasItsGradient(JsonNode preset) throws GraphException {
        GraphRun run = Presets.run(preset);
        JsonNode expect = preset.get("expect");
        assertEquals(expect.get("loss").asDouble(), run.loss(), 1e-13 * Math.max(1, Math.abs(run.loss())));
        expect.get("gradient").properties().forEach(entry -> {
            double[] wanted = Presets.numbers(entry.getValue());
            double[] got = Presets.gradient(run, entry.getKey());
            for (int row = 0; row < wanted.length; row++) {
                assertEquals(wanted[row], got[row], 1e-13 * Math.abs(wanted[row]), entry.getKey());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("presets")
    void withItsFoldsItHasItsStepsAndTheSameGradients(JsonNode preset) throws GraphException {
        List<Fold> folds = new ArrayList<>();
        preset.get("recipe").get("folds").forEach(name -> folds.add(Fold.of(name.asText())));
        Graph graph = Folds.fold(Presets.graph(preset), folds);
        assertEquals(preset.get("expect").get("steps").asInt(), graph.steps());
        GraphRun run = GraphRun.of(graph, Presets.values(preset.get("recipe").get("values")));
        preset.get("expect").get("gradient").properties().forEach(entry -> assertArrayEquals(
                Presets.numbers(entry.getValue()), Presets.gradient(run, entry.getKey()), 1e-12));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void updatesGiveTheReferenceLosses(JsonNode preset) throws GraphException {
        JsonNode wanted = preset.get("expect").get("loss_after_updates");
        if (wanted == null) {
            return;
        }
        GraphRun run = Presets.run(preset);
        Updates updates = new Updates(run);
        double[] losses = new double[301];
        updates.go(losses, Presets.parameters(run.graph(), preset), preset.get("recipe").get("lr").asDouble(),
                300);
        wanted.properties().forEach(entry -> assertEquals(entry.getValue().asDouble(),
                losses[Integer.parseInt(entry.getKey())], 1e-10));
        assertEquals(0, updates.divergedAt());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void noGradientDiffersFromTheCentralDifference(JsonNode preset) throws GraphException {
        GraphRun run = Presets.run(preset);
        GradientCheck check = new GradientCheck(run);
        check.check(run);
        for (Node node : run.graph().nodes()) {
            assertTrue(check.state(node.index()) == State.AGREES
                    || check.state(node.index()) == State.TOO_SMALL, node + " " + check.state(node.index()));
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aGradientThatIsOffByOneInTenThousandIsRefused(JsonNode preset) throws GraphException {
        GraphRun run = Presets.run(preset);
        GradientCheck check = new GradientCheck(run);
        check.check(run);
        for (Node node : run.graph().nodes()) {
            for (int row = 0; row < run.rows(node.index()); row++) {
                double right = run.gradient(node.index(), row);
                if (check.state(node.index(), row) == State.AGREES
                        && Math.abs(right) > 1.5e5 * check.rounding(node.index(), row)) {
                    assertEquals(State.DIFFERS, check.against(run, node.index(), row, 1.0001 * right));
                    assertEquals(State.AGREES, check.state(node.index(), row));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void thePathsOfEveryNodeAddUpToItsGradient(JsonNode preset) throws GraphException {
        GraphRun run = Presets.run(preset);
        for (Node node : run.graph().nodes()) {
            Paths paths = Paths.from(run, node.index());
            if (paths.count().intValueExact() > Paths.LISTED) {
                continue;
            }
            assertEquals(paths.count().intValueExact(), paths.largest().size());
            for (int row = 0; row < run.rows(node.index()); row++) {
                int at = row;
                double sum = paths.largest().stream().mapToDouble(path -> path.product().get(at)).sum();
                assertEquals(run.gradient(node.index(), row), sum, 1e-12);
            }
        }
    }

    @Test
    void mistakesGiveTheirWrongNumbers() throws GraphException {
        JsonNode preset = Presets.get("twice");
        GraphRun run = Presets.run(preset);
        JsonNode wanted = preset.get("expect").get("mistakes");
        assertMistake(wanted.get("overwrite"), run, Mistake.OVERWRITE);
        assertMistake(wanted.get("send_early"), run, Mistake.SEND_EARLY);
        assertMistake(wanted.get("keep_old_second_pass"), run, Mistake.KEEP_OLD);
    }

    private static void assertMistake(JsonNode wanted, GraphRun run, Mistake mistake) {
        Mistakes wrong = Mistakes.of(run, mistake);
        for (String name : List.of("a", "b")) {
            int node = Presets.node(run, name);
            assertEquals(wanted.get(name).asDouble(), wrong.gradient(node, 0), 1e-12);
            assertTrue(wrong.differs(node));
        }
        assertTrue(wrong.changesAnything());
    }

    @Test
    void aNudgeOfTheMultiplicationIsEighteenTimesAsLargeInTheLoss() throws GraphException {
        JsonNode preset = Presets.get("multiply");
        GraphRun run = Presets.run(preset);
        JsonNode wanted = preset.get("expect").get("nudge");
        Nudge nudge = new Nudge(run);
        nudge.nudge(run, Presets.node(run, "x"), 0, wanted.get("h").asDouble());
        assertEquals(wanted.get("real").asDouble(), nudge.loss(), 1e-14);
        assertEquals(wanted.get("linear").asDouble(), nudge.predicted(Presets.node(run, "L"), 0), 1e-14);
        assertEquals(0.03, nudge.predicted(Presets.node(run, "u"), 0), 1e-15);
    }

    @Test
    void theChainOfSigmoidsLosesItsGradientAtAnyWeight() throws GraphException {
        JsonNode preset = Presets.get("chain10");
        GraphRun run = Presets.run(preset);
        preset.get("expect").get("d_x_by_w").properties().forEach(entry -> {
            run.set(Presets.node(run, "w"), 0, Double.parseDouble(entry.getKey()));
            run.run();
            double wanted = entry.getValue().asDouble();
            assertEquals(wanted, run.gradient(Presets.node(run, "x"), 0), 1e-12 * Math.abs(wanted));
        });
    }

    @Test
    void aLeakyReluRevivesTheDeadUnit() throws GraphException {
        JsonNode preset = Presets.get("dead");
        JsonNode recipe = preset.get("recipe");
        JsonNode wanted = preset.get("expect").get("with_leaky_relu");
        Map<String, Value> values = new HashMap<>(Presets.values(recipe.get("values")));
        GraphRun run = GraphRun.of(GraphText.parse(
                recipe.get("text").asText().replace("relu", "leaky_relu"), true), values);
        Updates updates = new Updates(run);
        double[] losses = new double[201];
        updates.go(losses, Presets.parameters(run.graph(), preset), recipe.get("lr").asDouble(), 200);
        assertEquals(wanted.get("loss").asDouble(), losses[0], 1e-12);
        assertEquals(wanted.get("after_100").asDouble(), losses[100], 1e-10);
        assertEquals(wanted.get("after_200").asDouble(), losses[200], 1e-10);
    }
}
