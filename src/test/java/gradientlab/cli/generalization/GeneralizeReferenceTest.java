package gradientlab.cli.generalization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradientlab.Reference;
import gradientlab.cli.Run;
import gradientlab.core.Lcg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Typed recipes through the command line give the numbers of scikit-learn and of 60 digits. */
class GeneralizeReferenceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode ALL = Reference.read("regular.json");
    private static final JsonNode DATA = ALL.get("data");

    @TempDir
    private Path folder;

    private static ObjectNode recipe(String mode, String model) throws IOException {
        return (ObjectNode) JSON.readTree(("{'format':'gradient-lab/1','lab':'generalization',"
                + "'seed':1,'mode':'" + mode + "','model':" + model + "}").replace('\'', '"'));
    }

    /** The points of the reference. */
    private static ObjectNode points() {
        ObjectNode data = JSON.createObjectNode();
        data.set("x", DATA.get("x"));
        data.set("y", DATA.get("y"));
        ObjectNode test = data.putObject("test");
        test.set("x", DATA.get("x_test"));
        test.set("y", DATA.get("y_test"));
        data.putArray("domain").add(0).add(1);
        return data;
    }

    private List<JsonNode> computed(List<ObjectNode> recipes) throws IOException {
        List<String> words = new ArrayList<>(List.of("generalize"));
        for (ObjectNode recipe : recipes) {
            Path file = folder.resolve(words.size() + ".json");
            words.add(Files.writeString(file, recipe.toString()).toString());
        }
        words.addAll(List.of("--out", "-", "--format", "jsonl"));
        Run run = Run.of(words.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        List<JsonNode> found = new ArrayList<>();
        for (String line : run.out().lines().toList()) {
            found.add(JSON.readTree(line));
        }
        return found;
    }

    private static void same(String where, JsonNode wanted, JsonNode found, double tolerance) {
        if (!wanted.isArray()) {
            assertEquals(wanted.doubleValue(), found.doubleValue(),
                    tolerance * Math.max(1, Math.abs(wanted.doubleValue())), where);
            return;
        }
        assertEquals(wanted.size(), found.size(), where);
        for (int i = 0; i < wanted.size(); i++) {
            same(where, wanted.get(i), found.get(i), tolerance);
        }
    }

    @Test
    void polynomialsWithAndWithoutARidgeAndTheirFolds() throws IOException {
        List<ObjectNode> recipes = new ArrayList<>();
        List<JsonNode> cases = new ArrayList<>();
        for (JsonNode each : ALL.get("poly")) {
            ObjectNode recipe = recipe("fit", "{'kind':'polynomial','degree':" + each.get("degree") + ",'l2':"
                    + each.get("alpha") + "}");
            recipe.set("data", points());
            recipe.set("grid", DATA.get("grid"));
            recipe.putObject("cross_validation").put("folds", 5).put("assignment", "modulo");
            recipes.add(recipe);
            cases.add(each);
        }
        List<JsonNode> found = computed(recipes);
        for (int i = 0; i < cases.size(); i++) {
            String where = recipes.get(i).get("model").toString();
            same(where, cases.get(i).get("pred_grid"), found.get(i).get("prediction"), 1e-10);
            same(where, cases.get(i).get("train_mse"), found.get(i).get("train_mse"), 1e-11);
            same(where, cases.get(i).get("test_mse"), found.get(i).get("test_mse"), 1e-10);
            if (cases.get(i).get("degree").intValue() <= 9) {
                same(where, cases.get(i).get("coef"), found.get(i).get("coefficients"), 1e-9);
            }
            folds(cases.get(i), found.get(i).get("cross_validation"));
        }
    }

    private static void folds(JsonNode fit, JsonNode found) {
        for (JsonNode each : ALL.get("cv")) {
            if (each.get("degree").equals(fit.get("degree")) && each.get("alpha").equals(fit.get("alpha"))) {
                same("folds " + each.get("degree"), each.get("fold_mse"), found.get("fold_mse"), 1e-9);
                same("folds " + each.get("degree"), each.get("mean"), found.get("mean"), 1e-9);
            }
        }
    }

    @Test
    void lassoAndElasticNet() throws IOException {
        List<ObjectNode> recipes = new ArrayList<>();
        for (JsonNode each : ALL.get("l1")) {
            ObjectNode recipe = recipe("fit", "{'kind':'polynomial','degree':" + each.get("degree") + ",'l1':"
                    + each.get("alpha") + ",'l1_ratio':" + each.get("l1_ratio") + "}");
            recipe.set("data", points());
            recipe.set("grid", DATA.get("grid"));
            recipes.add(recipe);
        }
        List<JsonNode> found = computed(recipes);
        for (int i = 0; i < found.size(); i++) {
            JsonNode wanted = ALL.get("l1").get(i);
            same("l1 " + i, wanted.get("pred_grid"), found.get(i).get("prediction"), 1e-9);
            same("l1 " + i, wanted.get("intercept"), found.get(i).at("/coefficients/0"), 1e-9);
        }
    }

    @Test
    void biasAndVarianceOf200Samples() throws IOException {
        JsonNode rows = ALL.get("bias_variance").get("rows");
        List<ObjectNode> recipes = new ArrayList<>();
        for (JsonNode each : rows) {
            ObjectNode recipe = recipe("bias_variance", "{'kind':'polynomial','degree':" + each.get("degree")
                    + ",'l2':" + each.get("alpha") + "}");
            ObjectNode data = recipe.putObject("data");
            data.set("x", DATA.get("x"));
            data.set("samples", samples());
            data.putArray("domain").add(0).add(1);
            data.put("sigma", 0.25);
            recipe.set("grid", DATA.get("grid"));
            recipe.set("truth", DATA.get("truth_grid"));
            recipes.add(recipe);
        }
        List<JsonNode> found = computed(recipes);
        for (int i = 0; i < found.size(); i++) {
            JsonNode got = found.get(i);
            for (String term : List.of("bias2", "variance")) {
                same(term + i, rows.get(i).get(term), got.get("plain").get(term), 1e-10);
            }
            same("noise" + i, rows.get(i).get("noise"), got.get("noise"), 0);
            same("mse" + i, rows.get(i).get("mse_vs_truth"), got.get("mse_vs_truth"), 1e-10);
            assertEquals(got.get("mse_vs_truth").doubleValue(),
                    got.get("bias2").doubleValue() + got.get("variance").doubleValue(), 1e-12);
        }
    }

    /** The noise of sample r is of Lcg(seed + 100 + r); the seed is the one that gives the first of them. */
    private static JsonNode samples() {
        JsonNode first = ALL.get("bias_variance").get("y_first");
        long seed = 0;
        while (Math.abs(sine(0) + 0.25 * new Lcg(seed + 100).normal() - first.get(0).doubleValue()) > 1e-12) {
            seed++;
        }
        var all = JSON.createArrayNode();
        for (int r = 0; r < ALL.get("bias_variance").get("resamples").intValue(); r++) {
            Lcg noise = new Lcg(seed + 100 + r);
            var sample = all.addArray();
            for (int i = 0; i < DATA.get("x").size(); i++) {
                sample.add(sine(i) + 0.25 * noise.normal());
            }
        }
        return all;
    }

    private static double sine(int i) {
        return Math.sin(2 * Math.PI * DATA.get("x").get(i).doubleValue());
    }

    @Test
    void treesBoostingAndVotes() throws IOException {
        List<ObjectNode> recipes = new ArrayList<>();
        List<JsonNode> cases = new ArrayList<>();
        JsonNode trees = ALL.get("trees");
        ObjectNode points = JSON.createObjectNode();
        points.set("x", trees.get("x"));
        points.set("y", trees.get("y"));
        for (JsonNode each : trees.get("cases")) {
            recipes.add(recipe("fit", "{'kind':'tree','max_depth':" + each.get("max_depth") + "}"));
            cases.add(each);
        }
        for (JsonNode each : ALL.get("gradient_boosting")) {
            recipes.add(recipe("ensembles", "{'kind':'gradient_boosting','max_depth':" + each.get("max_depth")
                    + ",'rounds':" + each.get("M") + ",'learning_rate':" + each.get("learning_rate") + "}"));
            cases.add(each);
        }
        for (ObjectNode recipe : recipes) {
            recipe.set("data", points);
            recipe.set("grid", DATA.get("grid"));
        }
        List<JsonNode> found = computed(recipes);
        for (int i = 0; i < cases.size(); i++) {
            same("tree " + i, cases.get(i).get("pred_grid"), found.get(i).get("prediction"), 1e-12);
            same("tree " + i, cases.get(i).get("train_mse"), found.get(i).get("train_mse"), 1e-12);
        }
    }

    @Test
    void roundsOfAdaBoost() throws IOException {
        JsonNode votes = ALL.get("adaboost");
        ObjectNode recipe = recipe("ensembles", "{'kind':'adaboost','rounds':20}");
        ObjectNode data = recipe.putObject("data");
        data.set("x", votes.get("x"));
        data.set("y", votes.get("y"));
        recipe.set("grid", votes.get("points"));
        JsonNode found = computed(List.of(recipe)).get(0);
        for (int m = 0; m < 20; m++) {
            for (int column = 0; column < 6; column++) {
                same("round " + m, votes.get("rounds").get(m).get(column),
                        found.get("rounds").get(m).get(column), 1e-12);
            }
        }
        JsonNode last = votes.get("cases").get(votes.get("cases").size() - 1);
        assertEquals(20, last.get("M").intValue());
        same("votes", last.get("pred_points"), found.get("prediction"), 0);
        same("error", last.get("train_error"), found.get("train_error"), 1e-15);
        assertEquals(81, found.get("prediction").size());
    }
}
