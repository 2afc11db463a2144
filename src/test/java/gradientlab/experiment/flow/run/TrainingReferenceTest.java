package gradientlab.experiment.flow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.core.network.MatrixProducts;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.Parallel;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recipes with the reference file's own numbers in them train as PyTorch does. */
class TrainingReferenceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode FILE = read();

    private static JsonNode read() {
        try (InputStream in = TrainingReferenceTest.class.getResourceAsStream("/reference/gradflow.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Named<JsonNode>> cases() {
        return StreamSupport.stream(FILE.get("cases").spliterator(), false).filter(node -> node.has("params"))
                .map(node -> Named.of(node.get("id").asText(), node));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRecipeWithExplicitNumbersFollowsTheReference(JsonNode wanted) throws RecipeException {
        int compared = 0;
        for (var training : wanted.get("train").properties()) {
            String[] name = training.getKey().split("/");
            compared += follow(recipe(wanted, name[0], name[1]), training.getValue(), training.getKey());
        }
        assertTrue(compared > 0);
    }

    private static int follow(ObjectNode json, JsonNode rows, String where) throws RecipeException {
        FlowRecipe recipe = (FlowRecipe) Recipes.read(json.toString());
        assertEquals(recipe, Recipes.check(recipe));
        Training training = new Training(recipe, MatrixProducts::scalar);
        training.forget();
        int compared = 0;
        for (JsonNode row : rows) {
            training.advance(row.get(0).asInt() - training.step(), Parallel.ALONE);
            if (row.get(3).isNumber() && row.get(3).asDouble() <= 1e-6) {
                close(row.get(1).asDouble(), training.loss(0), row.get(2).asDouble(), where + " loss");
                JsonNode norms = row.get(4);
                for (int l = 0; l < norms.size(); l++) {
                    close(norms.get(l).asDouble(), training.report(0).get(l, Quantity.DW_L2),
                            row.get(3).asDouble(),
                            where + " step " + row.get(0) + " layer " + l);
                }
                compared++;
            }
        }
        return compared;
    }

    private static void close(double wanted, double got, double dev, String what) {
        assertEquals(wanted, got, (1e-9 + 100 * dev) * Math.abs(wanted), what);
    }

    /** The JSON a person would write for a case: the layers' arrays as the file has them. */
    private static ObjectNode recipe(JsonNode wanted, String rule, String mod) {
        JsonNode hyper = FILE.get("hyper");
        ObjectNode recipe = JSON.createObjectNode().put("format", "gradient-lab/1").put("lab", "flow");
        ObjectNode network = recipe.putArray("networks").addObject();
        network.put("depth", wanted.get("depth").asInt()).put("width", wanted.get("width").asInt());
        network.put("activation", wanted.get("act").asText()).put("block",
                switch (wanted.get("variant").asText()) {
                    case "res" -> "residual";
                    case "bn" -> "batch_norm";
                    case "bn_res" -> "batch_norm_residual";
                    default -> "plain";
                });
        ObjectNode parameters = network.putObject("parameters");
        for (String name : new String[] {"W", "b", "gamma", "beta"}) {
            ArrayNode arrays = JSON.createArrayNode();
            wanted.get("params").forEach(layer -> {
                if (layer.has(name)) {
                    arrays.add(layer.get(name));
                }
            });
            if (!arrays.isEmpty()) {
                parameters.set(name, arrays);
            }
        }
        String loss = wanted.get("loss_kind").asText();
        recipe.put("loss", loss.equals("ce") ? "cross_entropy" : loss);
        JsonNode data = FILE.get("data").get(wanted.get("nin").asText());
        ObjectNode examples = recipe.putObject("data");
        examples.set("inputs", data.get("x"));
        examples.set("targets", data.get(loss));
        ObjectNode optimizer =
                recipe.putObject("optimizer").put("optimizer", rule.startsWith("adam") ? rule : "sgd");
        optimizer.set("lr", hyper.get(rule.startsWith("adam") ? "adam_lr" : rule + "_lr"));
        if (rule.equals("adamw") && !mod.startsWith("wd")) {
            optimizer.put("weight_decay", 0);
        }
        switch (mod) {
            case "clip_norm" -> recipe.putObject("clip").set("norm", hyper.get("clip_norm"));
            case "clip_norm_exact" ->
                recipe.putObject("clip").put("exact", true).set("norm", hyper.get("clip_norm"));
            case "clip_value" -> recipe.putObject("clip").set("value", hyper.get("clip_value"));
            case "wd_all", "wd_weights" -> {
                optimizer.set("weight_decay", hyper.get("wd"));
                recipe.put("decay_on", mod.equals("wd_all") ? "all" : "weights");
            }
            case "smooth" -> recipe.set("label_smoothing", hyper.get("smooth"));
            default -> assertEquals("plain", mod);
        }
        return recipe;
    }
}
