package gradientlab.cli.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.cli.Run;
import gradientlab.core.graph.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.export.format.EmbeddedRecipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraphCommandTest {

    private static final double CLOSE = 1e-12;

    @TempDir
    Path folder;

    private static JsonNode json(String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of("graph"));
        all.addAll(List.of(words));
        all.addAll(List.of("--out", "-", "--format", "json"));
        Run run = Run.of(all.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return new ObjectMapper().readTree(run.out());
    }

    private static Map<String, JsonNode> byName(JsonNode nodes) {
        Map<String, JsonNode> all = new HashMap<>();
        nodes.forEach(node -> all.put(node.get("name").asText(), node));
        return all;
    }

    static Stream<String> graphs() {
        return Presets.of("graph").map(named -> named.getPayload().get("id").asText());
    }

    /** The formulas and values of the presets, given as words. */
    @ParameterizedTest
    @MethodSource("graphs")
    void formulasGiveTheNumbersOfTheReference(String id) throws Exception {
        JsonNode recipe = Presets.get(id).get("recipe");
        JsonNode expect = Presets.get(id).get("expect");
        List<String> words = new ArrayList<>(List.of(recipe.get("text").asText(), "--check"));
        recipe.get("values").properties().forEach(field -> words.addAll(
                List.of("--set", field.getKey() + "=" + field.getValue())));

        JsonNode got = json(words.toArray(String[]::new));

        assertEquals(expect.get("loss").asDouble(), got.get("loss").asDouble(), CLOSE * 1000);
        Map<String, JsonNode> nodes = byName(got.get("nodes"));
        expect.get("gradient").properties().forEach(field -> {
            double[] wanted = Presets.numbers(field.getValue());
            double[] found = Presets.numbers(nodes.get(field.getKey()).get("gradient"));
            for (int row = 0; row < wanted.length; row++) {
                assertEquals(wanted[row], found[row], CLOSE, field.getKey());
            }
            assertFalse(nodes.get(field.getKey()).get("check").get("state").asText().equals("differs"));
        });
        got.get("leaves").properties().forEach(leaf -> assertEquals(
                nodes.get(leaf.getKey()).get("gradient"), leaf.getValue().get("gradient")));
    }

    @Test
    void anEdgeIsOneMultiplicationAndANodeAddsWhatArrives() throws Exception {
        JsonNode got = json("c = a + b; d = a*b; L = c + d + c*d", "--set", "a=2", "--set", "b=3");
        Map<String, Double> sums = new HashMap<>();
        Map<String, Double> gradients = new HashMap<>();
        for (JsonNode node : got.get("nodes")) {
            gradients.put(node.get("id").asText(), node.get("gradient").asDouble());
            for (JsonNode edge : node.get("contributions")) {
                assertEquals(node.get("gradient").asDouble() * edge.get("local").asDouble(),
                        edge.get("product").asDouble());
                sums.merge(edge.get("to").asText(), edge.get("product").asDouble(), Double::sum);
            }
        }
        sums.forEach((id, sum) -> assertEquals(gradients.get(id), sum, id));
        assertEquals(25, got.get("leaves").get("a").get("gradient").asDouble());
    }

    @Test
    void aFilmGoesOverUpdatesIfThatIsAskedFor() throws Exception {
        Path film = folder.resolve("learns.gif");
        assertEquals(0, Run.of("graph", "neuron", "--update", "20", "--over", "updates", "--frames", "3",
                "--size", "320x240", "--out", film.toString()).code());
        Path steps = folder.resolve("steps.gif");
        assertEquals(0, Run.of("graph", "neuron", "--update", "20", "--frames", "3",
                "--size", "320x240", "--out", steps.toString()).code());
        assertFalse(Arrays.equals(Files.readAllBytes(film), Files.readAllBytes(steps)));
        FormulaRecipe carried = (FormulaRecipe) Recipes.read(EmbeddedRecipe.read(film).orElseThrow());
        assertEquals(20, carried.updates());
    }

    @Test
    void aFilmOverUpdatesThatCannotBeIsRefusedInOneSentence() {
        String png = folder.resolve("learns.png").toString();
        String gif = folder.resolve("learns.gif").toString();
        Run still = Run.of("graph", "neuron", "--over", "updates", "--out", png);
        assertEquals(2, still.code());
        assertTrue(still.err().contains("--over updates makes a gif, got png"), still.err());
        Run none = Run.of("graph", "L = x^2", "--set", "x=3", "--over", "updates", "--out", gif);
        assertEquals(2, none.code());
        assertTrue(none.err().contains("needs formulas with parameters"), none.err());
        Run other = Run.of("graph", "bn-saves", "--over", "batches", "--out", gif);
        assertEquals(2, other.code());
        assertTrue(other.err().contains("steps, updates"), other.err());
    }

    @Test
    void rowsThatAreSummedUpStandBesideTheirSum() throws Exception {
        JsonNode got = json("L = sum(w*x)", "--set", "w=2", "--set", "x=[1,2,3]");
        JsonNode edge = got.get("nodes").get(2).get("contributions").get(0);
        assertEquals("[1,2,3]", edge.get("local").toString());
        assertEquals("[1,2,3]", edge.get("product").toString());
        assertEquals(6, edge.get("sum").asDouble());
        assertEquals("[2,2,2]", got.get("leaves").get("x").get("gradient").toString());
    }

    @Test
    void updatesAreToldOneByOneAndWhatComesAfterThem() throws Exception {
        JsonNode got = json("d = w - 3", "L = d^2", "--set", "w=1", "--update", "3", "--lr", "0.1",
                "--parameters", "w");
        double w = 1;
        assertEquals(4, got.get("loss").asDouble());
        assertEquals(3, got.get("updates").size());
        for (JsonNode update : got.get("updates")) {
            w -= 0.1 * 2 * (w - 3);
            assertEquals((w - 3) * (w - 3), update.get("loss").asDouble(), CLOSE);
            assertEquals(w, update.get("leaves").get("w").get("value").asDouble(), CLOSE);
        }
        assertEquals(3, got.get("updates").get(2).get("step").asInt());
        assertEquals(w, got.get("after").get("leaves").get("w").get("value").asDouble(), CLOSE);
        assertEquals(1, got.get("leaves").get("w").get("value").asDouble());
    }

    @Test
    void equalPartsAreOneNodeUnlessSharingIsOff() throws Exception {
        String text = "L = sin(x*x) + x*x";
        assertEquals(4, json(text, "--set", "x=1").get("nodes").size());
        assertEquals(5, json(text, "--set", "x=1", "--sharing", "off").get("nodes").size());
    }

    @Test
    void onlyTheNodesThatAreAskedForAreTold() throws Exception {
        JsonNode got = json("neuron", "--wrt", "z,b");
        assertEquals(2, got.get("nodes").size());
        assertEquals(1, got.get("leaves").size());
        assertTrue(got.get("leaves").get("b").get("check") == null);
        assertEquals(json("neuron", "--wrt", "all"), json("neuron"));
    }

    @Test
    void aPresetIsChangedByOptions() throws Exception {
        JsonNode got = json("neuron", "--set", "b=3", "--fold", "p", "--nudge", "z=0.1", "--mistake",
                "sigmoid_of_input");
        assertEquals(3, got.get("recipe").get("values").get("b").asDouble());
        assertEquals("[\"p\"]", got.get("recipe").get("folds").toString());
        assertEquals("z", got.get("nudge").get("node").asText());
        assertTrue(got.get("mistake").has("z") && !got.get("mistake").has("p"));
    }

    @Test
    void whatIsNotFiniteIsAStringAndNamed() throws Exception {
        Run run = Run.of("graph", "a = w - 2; L = log(a)", "--set", "w=1", "--out", "-", "--format", "json");
        assertEquals(2, run.code());
        JsonNode got = new ObjectMapper().readTree(run.out());
        assertEquals("NaN", got.get("loss").asText());
        assertEquals("NaN", got.get("leaves").get("w").get("gradient").asText());
        assertEquals("log_of_negative", got.get("fault").get("cause").asText());
        assertEquals(List.of("NaN at L, line 2: log of -1. Nothing after it is computed.", "  L = log(a)",
                "      ^^^^^^"), run.errLines());
    }

    @Test
    void batchNormAndActivationsHaveTheirNumbers() throws Exception {
        JsonNode expect = Presets.get("bn-saves").get("expect");
        JsonNode norm = json("bn-saves");
        assertEquals(expect.get("mean").asDouble(), norm.get("mu").asDouble(), CLOSE);
        assertEquals(expect.get("variance").asDouble(), norm.get("var").asDouble(), CLOSE);
        assertEquals(expect.get("d_gamma").asDouble(), norm.get("dgamma").asDouble(), CLOSE);
        assertEquals(expect.get("d_beta").asDouble(), norm.get("dbeta").asDouble(), CLOSE);
        assertEquals(expect.get("d_variance").asDouble(), norm.get("dvar").asDouble(), CLOSE);
        assertEquals(expect.get("d_mean").asDouble(), norm.get("dmu").asDouble(), CLOSE);
        Map<String, String> rows =
                Map.of("x_hat", "xhat", "y", "y", "d_y", "dy", "d_z", "dz");
        rows.forEach((wanted, name) -> assertArrayEquals(
                Presets.numbers(expect.get(wanted)), Presets.numbers(norm.get(name)), CLOSE, name));
        assertEquals(2, json("bn-saves", "--set", "gamma=2").get("recipe").get("gamma").asDouble());
        JsonNode sigmoid = json("power").get("activations").get(0);
        assertEquals(Presets.get("power").get("expect").get("sigmoid").get("power_10").asDouble(),
                sigmoid.get("power").asDouble(), 1e-20);
        double shares = 0;
        for (JsonNode share : sigmoid.get("shares")) {
            shares += share.asDouble();
        }
        assertEquals(1, shares, CLOSE);
    }

    @Test
    void csvHasALineForEachRowOfNodesAndEdges() {
        Run run = Run.of("graph", "L = sum(w*x)", "--set", "w=2", "--set", "x=[1,2]", "--check", "--out", "-",
                "--format", "csv");
        List<String> lines = run.out().lines().toList();
        assertTrue(lines.stream().allMatch(line -> line.split(",", -1).length == 14), run.out());
        assertEquals(1 + 1 + 2 + 2 + 1, 1 + lines.stream().filter(line -> line.contains(",node,")).count());
        assertEquals(2 + 2 + 2, lines.stream().filter(line -> line.contains(",edge,")).count());
        assertTrue(lines.get(1).startsWith("0,0,node,n1,w,leaf,,1,2,3,"), lines.get(1));
        assertTrue(lines.get(1).contains(",agrees,"));
    }

    @Test
    void recipesFromFilesPicturesAndStandardInputAreTaken() throws Exception {
        Path picture = folder.resolve("graph.png");
        Run made = Run.of("graph", "L = w^2", "--set", "w=3", "--at", "1", "--out", picture.toString(),
                "--size", "640x480");
        assertEquals(0, made.code(), made.err());
        FormulaRecipe opened =
                (FormulaRecipe) Recipes.read(EmbeddedRecipe.read(picture).orElseThrow());
        assertEquals(1, opened.at());
        assertEquals(6, json(picture.toString()).get("leaves").get("w").get("gradient").asDouble());
        Path file = folder.resolve("w=1.json");
        Files.writeString(file, Recipes.write(opened));
        assertEquals(9, json(file.toString()).get("loss").asDouble());
        Run piped = Run.with(Recipes.write(opened), "graph", "-", "--out", "-", "--format", "csv");
        assertEquals(0, piped.code(), piped.err());
        assertEquals(0, Run.of("check", file.toString(), picture.toString()).code());
    }

    @Test
    void everyModeIsAFilmAndADocument() throws Exception {
        for (String preset : List.of("twice", "power", "bn-saves")) {
            Path film = folder.resolve(preset + ".gif");
            assertEquals(0, Run.of("graph", preset, "--out", film.toString(), "--size", "320x240", "--frames",
                    "3").code());
            assertTrue(EmbeddedRecipe.read(film).isPresent());
            Path document = folder.resolve(preset + ".pdf");
            assertEquals(0, Run.of("graph", preset, "--out", document.toString()).code());
            assertTrue(Files.size(document) > 1000);
        }
    }
}
