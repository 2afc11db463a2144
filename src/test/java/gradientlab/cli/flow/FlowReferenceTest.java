package gradientlab.cli.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradientlab.cli.Run;
import gradientlab.core.Lcg;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Recipes with explicit parameters and data, through the command line, against PyTorch's numbers: every
 * activation, block, loss, depth, clipping, decay and optimizer of the reference file.
 */
class FlowReferenceTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNode FILE = read();

    /** Columns of the reference beside the fields of the output. */
    private static final Map<String, Integer> COLUMNS = Map.of(
            "dW", 0, "dW_mean", 1, "dW_max", 2, "dz", 4, "dz_mean", 5, "dz_max", 6, "h_mean", 13, "h_std",
            14);

    @TempDir
    Path folder;

    private static JsonNode read() {
        try (InputStream in = FlowReferenceTest.class.getResourceAsStream("/reference/gradflow.json")) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The cases that bring what none before them has: all of them are compared below the command line, by
     * GradflowReferenceTest and TrainingReferenceTest.
     */
    static Stream<Named<JsonNode>> cases() {
        Set<String> seen = new HashSet<>();
        return StreamSupport.stream(FILE.get("cases").spliterator(), false)
                .filter(node -> seen.addAll(traits(node)))
                .map(node -> Named.of(node.get("id").asText(), node));
    }

    private static List<String> traits(JsonNode wanted) {
        List<String> traits = new ArrayList<>(List.of("depth " + wanted.get("depth")));
        for (String trait : List.of("act", "variant", "loss_kind", "init", "nin", "nout", "rscale")) {
            traits.add(trait + " " + wanted.get(trait));
        }
        wanted.get("train").properties().forEach(training -> traits.add("training " + training.getKey()));
        return traits;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCommandLineGivesTheReferenceNumbers(JsonNode wanted) throws IOException {
        List<String> line = new ArrayList<>(List.of("flow"));
        List<Map.Entry<String, JsonNode>> trainings = List.copyOf(wanted.get("train").properties());
        for (Map.Entry<String, JsonNode> training : trainings) {
            Path file = folder.resolve(line.size() + ".json");
            Files.writeString(file, recipe(wanted, training.getKey()).toString());
            line.add(file.toString());
        }
        line.addAll(List.of("--out", "-", "--format", "jsonl"));
        Run run = Run.of(line.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        List<String> results = run.out().lines().toList();
        assertEquals(trainings.size(), results.size());
        int compared = 0;
        for (int i = 0; i < results.size(); i++) {
            JsonNode result = MAPPER.readTree(results.get(i));
            assertEquals(1, result.get("networks").size());
            JsonNode steps = result.get("networks").get(0).get("steps");
            compared += compare(wanted, trainings.get(i), steps);
        }
        assertTrue(compared > 0, "nothing compared");
    }

    private static int compare(JsonNode wanted, Map.Entry<String, JsonNode> training, JsonNode steps) {
        if (!training.getKey().endsWith("/smooth")) {
            double dev = wanted.get("dev").asDouble();
            close(wanted.get("loss"), steps.get(0).get("loss"), dev, "loss");
            JsonNode layers = steps.get(0).get("layers");
            assertEquals(wanted.get("layers").size(), layers.size());
            for (int l = 0; l < layers.size(); l++) {
                assertEquals(l + 1, layers.get(l).get("layer").intValue());
                for (Map.Entry<String, Integer> column : COLUMNS.entrySet()) {
                    JsonNode reference = wanted.get("layers").get(l).get(column.getValue());
                    JsonNode got = layers.get(l).get(column.getKey());
                    String where = column.getKey() + " of layer " + l;
                    if (column.getKey().equals("h_std")) {
                        // What is left of a spread beside a far larger mean is rounding.
                        double mean = Math.abs(wanted.get("layers").get(l).get(13).asDouble());
                        assertEquals(
                                reference.asDouble(), got.asDouble(),
                                1e-9 * reference.asDouble() + 1e-15 * mean, where);
                    } else {
                        close(reference, got, dev, where);
                    }
                }
            }
        }
        int compared = 0;
        for (JsonNode row : training.getValue()) {
            int k = row.get(0).asInt();
            String where = training.getKey() + " step " + k + " ";
            boolean firm = row.get(2).isNumber() && row.get(2).asDouble() <= 1e-6;
            if (firm) {
                assertEquals(k, steps.get(k).get("step").asInt());
                close(row.get(1), steps.get(k).get("loss"), row.get(2).asDouble(), where + "loss");
                compared++;
            }
            if (row.get(3).isNumber() && row.get(3).asDouble() <= 1e-6) {
                for (int l = 0; l < row.get(4).size(); l++) {
                    close(row.get(4).get(l), steps.get(k).get("layers").get(l).get("dW"),
                            row.get(3).asDouble(),
                            where + "dW " + l);
                }
            }
        }
        return compared;
    }

    private static void close(JsonNode wanted, JsonNode got, double dev, String what) {
        assertTrue(got.isNumber(), what + ": " + got);
        double reference = wanted.asDouble();
        assertEquals(reference, got.asDouble(), (1e-9 + 100 * dev) * Math.abs(reference), what);
    }

    private static ObjectNode recipe(JsonNode wanted, String training) {
        String rule = training.substring(0, training.indexOf('/'));
        String mod = training.substring(rule.length() + 1);
        JsonNode hyper = FILE.get("hyper");
        JsonNode data = FILE.get("data").get(wanted.get("nin").asText());
        String loss = wanted.get("loss_kind").asText();
        ObjectNode recipe = MAPPER.createObjectNode().put("format", "gradient-lab/1").put("lab", "flow");
        recipe.putArray("networks").add(network(wanted));
        recipe.put("loss", loss.equals("ce") ? "cross_entropy" : loss);
        recipe.putObject("data").<ObjectNode>set("inputs", data.get("x")).set("targets", data.get(loss));
        boolean adam = rule.startsWith("adam");
        ObjectNode optimizer = recipe.putObject("optimizer").put("optimizer", adam ? rule : "sgd");
        optimizer.set("lr", hyper.get(adam ? "adam_lr" : rule + "_lr"));
        if (adam) {
            optimizer.set("beta1", hyper.get("adam_betas").get(0));
            optimizer.set("beta2", hyper.get("adam_betas").get(1));
            optimizer.set("eps", hyper.get("adam_eps"));
        }
        optimizer.put("weight_decay", mod.startsWith("wd") ? hyper.get("wd").asDouble() : 0);
        switch (mod) {
            case "clip_norm" -> recipe.putObject("clip").set("norm", hyper.get("clip_norm"));
            case "clip_norm_exact" ->
                recipe.putObject("clip").put("exact", true).set("norm", hyper.get("clip_norm"));
            case "clip_value" -> recipe.putObject("clip").set("value", hyper.get("clip_value"));
            case "wd_weights" -> recipe.put("decay_on", "weights");
            case "smooth" -> recipe.set("label_smoothing", hyper.get("smooth"));
            default -> assertTrue(mod.equals("plain") || mod.equals("wd_all"), mod);
        }
        return recipe.put("steps", 20).put("seed", 1);
    }

    /** The network of a case, its parameters drawn as NOTES.md section C says. */
    private static ObjectNode network(JsonNode wanted) {
        int depth = wanted.get("depth").asInt();
        int width = wanted.get("width").asInt();
        String block = switch (wanted.get("variant").asText()) {
            case "res" -> "residual";
            case "bn" -> "batch_norm";
            case "bn_res" -> "batch_norm_residual";
            default -> "plain";
        };
        ObjectNode network = MAPPER.createObjectNode()
                .put("depth", depth).put("width", width)
                .put("activation", wanted.get("act").asText()).put("block", block);
        ObjectNode parameters = network.putObject("parameters");
        ArrayNode weights = parameters.putArray("W");
        ArrayNode biases = parameters.putArray("b");
        boolean normalizes = block.startsWith("batch_norm");
        ArrayNode scales = normalizes ? parameters.putArray("gamma") : null;
        ArrayNode shifts = normalizes ? parameters.putArray("beta") : null;
        Lcg draws = new Lcg(wanted.get("seed").asLong());
        boolean xavier = wanted.get("init").asText().equals("xavier");
        for (int l = 0; l <= depth; l++) {
            boolean last = l == depth;
            int in = l == 0 ? wanted.get("nin").asInt() : width;
            int out = last ? wanted.get("nout").asInt() : width;
            double bound = xavier || last ? Math.sqrt(6.0 / (in + out)) : Math.sqrt(6.0 / in);
            double scale = l > 0 && !last ? wanted.get("rscale").asDouble() : 1;
            ArrayNode matrix = weights.addArray();
            for (int i = 0; i < out; i++) {
                vector(matrix.addArray(), in, draws, bound, 0, scale);
            }
            vector(biases.addArray(), out, draws, 0.1, 0, 1);
            if (normalizes && !last) {
                vector(scales.addArray(), out, draws, 0.1, 1, 1);
                vector(shifts.addArray(), out, draws, 0.1, 0, 1);
            }
        }
        return network;
    }

    private static void vector(ArrayNode row, int size, Lcg draws, double bound, double mean, double scale) {
        for (int i = 0; i < size; i++) {
            row.add((mean + draws.symmetric(bound)) * scale);
        }
    }
}
