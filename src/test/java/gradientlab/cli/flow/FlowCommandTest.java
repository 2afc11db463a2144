package gradientlab.cli.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.cli.Run;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.export.format.EmbeddedRecipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flow recipes and options in, numbers and pictures out. */
class FlowCommandTest {

    private static final String[] SMALL = {"--depth", "3", "--width", "4", "--steps", "10"};

    @TempDir
    Path folder;

    private static JsonNode json(Run run) throws IOException {
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        return new ObjectMapper().readTree(run.out());
    }

    private static Run flow(String... line) {
        return Run.of(Stream.concat(Stream.of("flow"), Stream.of(line)).toArray(String[]::new));
    }

    private static JsonNode small(String... more) throws IOException {
        List<String> line = new ArrayList<>(List.of(SMALL));
        line.addAll(List.of("--out", "-", "--format", "json"));
        line.addAll(List.of(more));
        return json(flow(line.toArray(String[]::new)));
    }

    private static List<Integer> steps(JsonNode network) {
        return StreamSupport.stream(network.get("steps").spliterator(), false)
                .map(row -> row.get("step").intValue())
                .toList();
    }

    @Test
    void everyStepHasItsLossAndEveryLayerWithTheOutputLayerLast() throws IOException {
        JsonNode result = small();
        assertEquals(4, result.get("networks").size());
        for (JsonNode network : result.get("networks")) {
            assertTrue(network.get("stopped_at").isNull());
            assertEquals(11, network.get("steps").size());
            for (JsonNode row : network.get("steps")) {
                assertTrue(row.get("loss").isNumber());
                assertEquals(4, row.get("layers").size());
                for (JsonNode layer : row.get("layers")) {
                    List<String> fields = new ArrayList<>();
                    layer.fieldNames().forEachRemaining(fields::add);
                    assertEquals(
                            List.of("layer", "dW", "dW_mean", "dW_max", "dz", "dz_mean", "dz_max", "du", "dh",
                                    "h_rms", "h_mean", "h_std", "saturated", "inactive", "dead", "W",
                                    "update_ratio"),
                            fields);
                }
            }
        }
    }

    @Test
    void everyThinsTheStepsAndKeepsTheLast() throws IOException {
        JsonNode all = small();
        JsonNode some = small("--every", "4");
        assertEquals(List.of(0, 4, 8, 10), steps(some.get("networks").get(0)));
        for (int i = 0; i < 4; i++) {
            for (JsonNode row : some.get("networks").get(i).get("steps")) {
                assertEquals(all.get("networks").get(i).get("steps").get(row.get("step").intValue()), row);
            }
        }
    }

    @Test
    void aNetworkGivesTheSameNumbersAloneAndInLockStep() throws IOException {
        JsonNode both = small("--network", "relu", "--network", "tanh:init=xavier_normal");
        JsonNode alone = small("--network", "tanh:init=xavier_normal");
        assertEquals(both.get("networks").get(1), alone.get("networks").get(0));
    }

    @Test
    void csvHasALineForEveryLayerOfEveryNetworkAndStep() {
        Run run = flow("--depth", "2", "--width", "3", "--steps", "5", "--out", "-", "--format", "csv");
        assertEquals(0, run.code(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals(1 + 4 * 6 * 3, lines.size());
        int columns = lines.get(0).split(",").length;
        assertTrue(lines.stream().allMatch(line -> line.split(",", -1).length == columns));
        assertTrue(lines.get(lines.size() - 1).startsWith("0,Batch norm,5,3,"), lines.get(lines.size() - 1));
    }

    /** Column by column: the same names, and the same values under them. */
    @Test
    void csvHasTheNamesAndValuesOfJson() throws IOException {
        String[] run = {"--network", "tanh", "--network", "relu:block=batch_norm", "--validation", "0.2"};
        JsonNode networks = small(run).get("networks");
        List<String> line = new ArrayList<>(List.of(SMALL));
        line.addAll(List.of(run));
        line.addAll(List.of("--out", "-", "--format", "csv"));
        List<String> lines = flow(line.toArray(String[]::new)).out().lines().toList();
        List<String> names = List.of(lines.get(0).split(","));
        int at = 1;
        for (JsonNode network : networks) {
            for (JsonNode step : network.get("steps")) {
                for (JsonNode layer : step.get("layers")) {
                    String[] cells = lines.get(at++).split(",", -1);
                    for (int i = 1; i < names.size(); i++) {
                        String name = names.get(i);
                        JsonNode from = name.equals("network") ? network : step.has(name) ? step : layer;
                        JsonNode value = from.get(name);
                        assertEquals(value.isNull() ? "" : value.asText(), number(cells[i], value), name);
                    }
                }
            }
        }
        assertEquals(lines.size(), at);
        assertEquals("Tanh", networks.get(0).get("network").textValue());
        assertEquals("Batch norm", networks.get(1).get("network").textValue());
        JsonNode last = networks.get(0).get("steps").get(10);
        for (String share : List.of("training_accuracy", "validation_accuracy")) {
            assertTrue(last.get(share).doubleValue() > 0 && last.get(share).doubleValue() <= 1, share);
        }
        assertTrue(networks.get(0).get("steps").get(0).get("layers").get(0).get("update_ratio").isNull());
        assertTrue(last.get("layers").get(0).get("update_ratio").doubleValue() > 0);
        assertTrue(small("--network", "tanh", "--validation", "0").get("networks").get(0).get("steps").get(0)
                .get("validation_loss").isNull());
    }

    /** As JSON's reader spells it: 1e-3 and 0.001 are the same number. */
    private static String number(String cell, JsonNode value) {
        return value.isNumber() ? value.isInt() ? cell : String.valueOf(Double.parseDouble(cell)) : cell;
    }

    @Test
    void optionsReplaceWhatTheRecipeSaysAndNothingElse() throws IOException {
        JsonNode plain = json(flow("clipping", "--out", "-", "--format", "json", "--every", "100000"))
                .get("recipe");
        JsonNode changed = json(flow(
                "clipping", "--out", "-", "--format", "json", "--every", "100000", "--steps", "7", "--seed",
                "9", "--batch", "16", "--validation", ".25", "--clip-norm", "2", "--clip-exact", "--schedule",
                "cosine", "--label-smoothing", "0.1", "--decay-on", "weights", "--optimizer",
                "adam:lr=0.02,beta1=0.8", "--loss", "mse"))
                .get("recipe");
        assertEquals(7, changed.get("steps").intValue());
        assertEquals(9, changed.get("seed").intValue());
        assertEquals(16, changed.get("batch").intValue());
        assertEquals(0.25, changed.get("validation").doubleValue());
        assertEquals("{\"norm\":2,\"exact\":true}", changed.get("clip").toString());
        assertEquals("cosine", changed.get("schedule").get("kind").textValue());
        assertEquals(0.1, changed.get("label_smoothing").doubleValue());
        assertEquals("weights", changed.get("decay_on").textValue());
        assertEquals("adam", changed.get("optimizer").get("optimizer").textValue());
        assertEquals(0.8, changed.get("optimizer").get("beta1").doubleValue());
        assertEquals("mse", changed.get("loss").textValue());
        assertEquals(plain.get("networks"), changed.get("networks"));
        assertEquals(plain.get("data"), changed.get("data"));
    }

    @Test
    void networksTakeThePlaceOfTheRecipesAndShareDepthAndWidth() throws IOException {
        JsonNode recipe = small(
                "--network", "sigmoid:init=xavier_uniform,depth=9", "--network",
                "relu:block=residual,branch_scale=0.5").get("recipe");
        assertEquals(2, recipe.get("networks").size());
        assertEquals("sigmoid", recipe.get("networks").get(0).get("activation").textValue());
        assertEquals(3, recipe.get("networks").get(0).get("depth").intValue());
        assertEquals("residual", recipe.get("networks").get(1).get("block").textValue());
        assertEquals(0.5, recipe.get("networks").get(1).get("branch_scale").doubleValue());
        assertFalse(recipe.has("title"));
        assertEquals(4, recipe.get("networks").get(1).get("width").intValue());
    }

    @Test
    void aNetworkMayClipOnItsOwnAndTheGradientIsToldBeforeAndAfter() throws IOException {
        JsonNode written = small(
                "--network", "relu:clip=0.01", "--network", "relu:clip_value=0.002", "--network",
                "relu:clip=off", "--network", "relu", "--clip-norm", "0.03");
        JsonNode networks = written.get("recipe").get("networks");
        assertEquals("{\"norm\":0.01}", networks.get(0).get("clip").toString());
        assertEquals("{\"value\":0.002}", networks.get(1).get("clip").toString());
        assertEquals("\"off\"", networks.get(2).get("clip").toString());
        assertFalse(networks.get(3).has("clip"));
        double[] clipped = new double[4];
        double[] gradient = new double[4];
        for (int i = 0; i < 4; i++) {
            JsonNode network = written.get("networks").get(i);
            assertTrue(network.get("steps").get(0).get("gradient").isNull(), "there was no update yet");
            gradient[i] = network.get("steps").get(1).get("gradient").doubleValue();
            clipped[i] = network.get("steps").get(1).get("clipped").doubleValue();
        }
        assertEquals(gradient[0], gradient[3], "all begin with the same weights and batch");
        assertEquals(0.01, clipped[0], 1e-5);
        assertTrue(clipped[1] > 0.002 && clipped[1] < gradient[1]);
        assertEquals(gradient[2], clipped[2]);
        assertEquals(0.03, clipped[3], 1e-5);
        assertEquals("ReLU ‖g‖ ≤ 0.01", written.get("networks").get(0).get("network").textValue());
        assertEquals("ReLU unclipped", written.get("networks").get(2).get("network").textValue());
    }

    @Test
    void otherDataBringTheirOwnLossAndAFileOfNumbersWillDo() throws IOException {
        assertEquals(
                3,
                small("--data", "iris").get("networks").get(0).get("steps").get(0).get("layers").size() - 1);
        StringBuilder csv = new StringBuilder("length,width,kind\n");
        for (int i = 0; i < 60; i++) {
            csv.append(i * 7 % 13).append(',').append(i * 5 % 11).append(',').append(i % 3).append('\n');
        }
        Path file = Files.writeString(folder.resolve("mine.csv"), csv);
        JsonNode recipe = small("--data", file.toString()).get("recipe");
        assertEquals(file.toString(), recipe.get("data").get("file").textValue());
    }

    @Test
    void aNetworkThatStopsEndsWithThatStepWhileTheOthersGoOn() throws IOException {
        JsonNode networks = json(flow(
                "--network", "relu:block=residual,depth=20", "--network", "relu:depth=20", "--steps", "40",
                "--out", "-", "--format", "json"))
                .get("networks");
        JsonNode stopped = networks.get(0);
        int step = stopped.get("stopped_at").intValue();
        assertTrue(step > 0 && step < 40, stopped.get("stopped_at").toString());
        assertEquals(step, stopped.get("steps").size() - 1);
        assertTrue(StreamSupport.stream(stopped.get("steps").get(step).get("layers").spliterator(), false)
                .anyMatch(layer -> layer.get("h_mean").isTextual() || layer.get("dz").isTextual()));
        assertEquals(41, networks.get(1).get("steps").size());
        assertTrue(networks.get(1).get("stopped_at").isNull());
    }

    @Test
    void severalRecipesAreAnArrayOrALineEach() throws IOException {
        String[] line =
                {"where-it-dies", "he-relu", "--depth", "2", "--width", "3", "--steps", "2", "--out", "-"};
        JsonNode array =
                json(flow(Stream.concat(Stream.of(line), Stream.of("--format", "json"))
                        .toArray(String[]::new)));
        assertEquals(2, array.size());
        Run lines =
                flow(Stream.concat(Stream.of(line), Stream.of("--format", "jsonl")).toArray(String[]::new));
        assertEquals(array.get(1), new ObjectMapper().readTree(lines.out().lines().toList().get(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "pdf"})
    void aPictureCarriesItsRecipeAndGivesTheSameNumbersAgain(String format) throws Exception {
        Path file = folder.resolve("flow." + format);
        Run run = flow(
                "--depth", "3", "--width", "4", "--steps", "6", "--frames", "4", "--size", "640x480", "--out",
                file.toString());
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.out() + run.err());
        FlowRecipe recipe = (FlowRecipe) Recipes.read(EmbeddedRecipe.read(file).orElseThrow());
        assertEquals(6, recipe.steps());
        assertEquals("ok " + file + "\n", Run.of("check", file.toString()).out());
        assertEquals("ok -\n", Run.with(Files.readAllBytes(file), "check", "-").out(), "from a pipe");
        String[] numbers = {"--depth", "3", "--width", "4", "--steps", "6", "--out", "-", "--format", "csv"};
        assertEquals(flow(numbers).out(), flow(file.toString(), "--out", "-", "--format", "csv").out());
        if (format.equals("png")) {
            assertEquals(640, ImageIO.read(file.toFile()).getWidth());
        }
    }

    @Test
    void aPresetOfEachLabGoesToItsOwnCommand() {
        assertTrue(flow("saddle", "--out", "-", "--format", "csv").err().contains("run it with descend"));
        Run other = Run.of("descend", "he-relu", "--out", "-", "--format", "csv");
        assertEquals(2, other.code());
        assertTrue(other.err().contains("run it with flow"), other.err());
        List<String> ids = Presets.of(FlowKind.KIND).stream().map(preset -> preset.id()).toList();
        Run check = Run.of(Stream.concat(Stream.of("check"), ids.stream()).toArray(String[]::new));
        assertEquals(0, check.code(), check.err());
        assertEquals(ids.size(), check.out().lines().count());
    }

    @Test
    void theBenchPrintsItsRateAndKernel() throws IOException {
        JsonNode result = json(Run.of(
                "bench", "training", "--depth", "3", "--width", "16", "--batch", "16", "--seconds", "3",
                "--format", "json"));
        assertTrue(result.get("steps_per_second").doubleValue() > 10, result.toString());
        assertFalse(result.get("kernel").textValue().isBlank());
        assertEquals(2, result.size());
    }
}
