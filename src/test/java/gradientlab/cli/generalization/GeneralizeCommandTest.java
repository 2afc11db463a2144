package gradientlab.cli.generalization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code generalize} writes, and what it refuses in one sentence. */
class GeneralizeCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEAD = "{'format':'gradient-lab/1','lab':'generalization','seed':1,";

    @TempDir
    private Path folder;

    private static Run run(String format, String... words) {
        return Run.of(Stream.of(Stream.of("generalize"), Stream.of(words),
                Stream.of("--out", "-", "--format", format)).flatMap(each -> each).toArray(String[]::new));
    }

    private static JsonNode json(String... words) throws IOException {
        Run run = run("json", words);
        assertEquals(0, run.code(), run.err());
        return JSON.readTree(run.out());
    }

    private String file(String fields) throws IOException {
        return Files.writeString(folder.resolve("recipe.json"), (HEAD + fields + "}").replace('\'', '"'))
                .toString();
    }

    private static final String SMALL = "'mode':'regularize','data':{'set':'digits','n':100,'validation':100,"
            + "'wrong':0.3},'networks':[{},{'l2':0.02},{'early_stopping':{'patience':1}}],"
            + "'epochs':6,'seeds':2,"
            + "'training':{'hidden':1,'width':16,'batch':20}";

    @Test
    void networksHaveTheirCurvesAndNoTestUntilItIsOpened() throws IOException {
        String recipe = file(SMALL);
        JsonNode closed = json(recipe);
        assertEquals(3, closed.get("networks").size());
        JsonNode first = closed.at("/networks/0/seeds/1");
        assertEquals(2, first.get("seed").intValue());
        for (String curve : List.of("train", "validation", "loss", "lies", "norm", "confidence")) {
            assertEquals(7, first.get(curve).size(), curve);
        }
        assertTrue(first.get("stopped").isNull() && first.has("verdict"));
        assertFalse(closed.toString().contains("\"test\":"));
        JsonNode open = json(recipe, "--open-test");
        double[] tests = {open.at("/networks/1/seeds/0/test").doubleValue(),
                open.at("/networks/1/seeds/1/test").doubleValue()};
        assertEquals((tests[0] + tests[1]) / 2, open.at("/networks/1/test_mean").doubleValue(), 1e-15);
        assertEquals(1, open.at("/recipe/test_opened/times").intValue());
        assertEquals(first.get("validation"), open.at("/networks/0/seeds/1/validation"));
    }

    @Test
    void whereAllNetworksHaveEndedThereAreNoFurtherEpochsAndTheTestIsOpened() throws IOException {
        JsonNode all = json(file("'mode':'regularize','data':{'set':'digits','n':100,'validation':100},"
                + "'networks':[{'early_stopping':{'patience':1}},{'early_stopping':{'patience':2}}],"
                + "'epochs':60,'seeds':3,'training':{'hidden':1,'width':16,'batch':20}"), "--open-test");
        for (int seed = 0; seed < 3; seed++) {
            JsonNode first = all.at("/networks/0/seeds/" + seed);
            JsonNode second = all.at("/networks/1/seeds/" + seed);
            int last = Math.max(first.get("stopped").intValue(), second.get("stopped").intValue());
            assertTrue(last > 0 && last < 60, all.toString());
            assertEquals(last + 1, first.get("train").size());
            assertEquals(last + 1, second.get("train").size());
            assertTrue(first.get("test").doubleValue() > 0.1 && second.get("test").doubleValue() > 0.1);
        }
    }

    @Test
    void networksAsCsvHaveARowForEachEpoch() throws IOException {
        List<String> lines = run("csv", file(SMALL), "--open-test").out().lines().toList();
        assertEquals(1 + 2 * 3 * 7, lines.size());
        assertTrue(lines.get(0).startsWith("recipe,seed,network,epoch,train,validation"), lines.get(0));
        assertTrue(lines.get(0).endsWith(",test"));
        assertEquals(6, lines.stream().skip(1).filter(line -> !line.endsWith(",")).count());
        assertFalse(run("csv", file(SMALL)).out().contains("test"));
    }

    @ParameterizedTest
    @CsvSource({"degrees,fit,15", "ridge-lasso,fit,40", "fifty-samples,bias_variance,15",
            "bagging,ensembles,24", "boosting,ensembles,300", "adaboost,ensembles,299"})
    void everyModeWritesItsNumbers(String preset, String mode, int last) throws IOException {
        JsonNode all = json(preset);
        assertEquals(mode, all.at("/recipe/mode").textValue());
        List<String> lines = run("csv", preset).out().lines().toList();
        assertEquals(last + 2, lines.size());
        int columns = lines.get(0).split(",").length;
        assertTrue(lines.stream().allMatch(line -> line.split(",", -1).length == columns));
    }

    @Test
    void aTableIsFitted() throws IOException {
        Path table = Files.writeString(folder.resolve("p.csv"), "x,y\n0,1\n1,3\n2,5\n3,7\n4,9\n5,11\n");
        JsonNode all = json("--mode", "fit", "--data", table.toString());
        assertEquals(0, all.get("train_mse").doubleValue(), 1e-20);
        assertFalse(all.has("test_mse"));
        assertEquals(5, all.at("/coefficients/1").doubleValue(), 1e-12, "2 x is 5 z + 5");
    }

    @Test
    void whatEndsEarlyIsSaid() throws IOException {
        JsonNode all = json(file("'mode':'ensembles','model':{'kind':'adaboost','rounds':5},"
                + "'data':{'x':[[0],[1],[2]],'y':[-1,-1,1]},'grid':[[0.2],[5]]"));
        assertEquals(1, all.get("rounds").size());
        assertEquals(JSON.readTree("[-1,1]").toString(),
                all.get("prediction").toString().replace(".0", ""));
    }

    private void refused(String sentence, String... words) {
        List<String> all = new ArrayList<>(List.of("generalize"));
        all.addAll(List.of(words));
        all.addAll(List.of("--out", folder.resolve("out.json").toString()));
        Run run = Run.of(all.toArray(String[]::new));
        assertEquals(2, run.code(), run.err());
        assertEquals("", run.out());
        assertTrue(run.errLines().get(0).contains(sentence), run.err());
        assertFalse(run.err().contains("Exception") || run.err().contains("Usage"), run.err());
        assertFalse(Files.exists(folder.resolve("out.json")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "degrees --open-test | --open-test goes with the mode regularize",
            "who-lowers-what --seeds 5 | --seeds goes with the mode regularize",
            "wrong-labels --mode fit --seeds 5 | --seeds goes with the mode regularize",
            "--mode sideways | --mode must be one of regularize, fit, bias_variance, ensembles, got",
            "--epochs 0 | epochs must be a whole number in [1, 1000], got 0",
            "--seeds 11 | seeds must be a whole number in [1, 10], got 11",
            "--mode fit --data nowhere.csv | nowhere.csv does not exist",
            "--data nowhere.csv | nowhere.csv does not exist",
            "apples | this is a recipe of the lab graph; run it with graph",
            "nonsense | nonsense is neither a file nor a preset",
    })
    void eachMistakeHasItsSentence(String words, String sentence) {
        refused(sentence, words.split(" "));
    }

    @Test
    void badTablesAreNamedByTheirLine() throws IOException {
        Path table = folder.resolve("p.csv");
        for (String[] each : new String[][] {{"1,2\n3\n", "line 2: 1 columns, expected x and y"},
                {"1,2\n3,four\n", "line 2: four is not a finite number"},
                {"1,2\n3,NaN\n", "line 2: NaN is not a finite number"},
                {"x,y\n", "2 to 2000 points are allowed, the file has 0"},
                {"1,2\n1,3\n", "x must hold two different numbers"}}) {
            Files.writeString(table, each[0]);
            refused(each[1], "--mode", "fit", "--data", table.toString());
        }
    }

    @Test
    void aTableOfOneClassOrWithoutOneInAPartIsRefused() throws IOException {
        Path table = folder.resolve("c.csv");
        Files.writeString(table, "a,b,class\n" + "1,2,x\n".repeat(300));
        refused("there must be two classes at least", "--data", table.toString());
        Files.writeString(table, "a,b,class\n" + "1,2,x\n".repeat(300) + "2,3,y\n");
        String recipe = file("'data':{'file':'" + table + "','n':100,'validation':100}");
        refused("both need every class (data.n)", recipe);
    }

    @Test
    void aTestThatDoesNotExistIsNotOpened() throws IOException {
        refused("no examples are left for the test",
                file("'data':{'set':'digits','n':997,'validation':800}"), "--open-test");
    }

    @Test
    void aPictureIsWrittenOfEveryMode() throws IOException {
        for (String preset : List.of("degrees", "fifty-samples", "bagging")) {
            Path out = folder.resolve(preset + ".png");
            Run run = Run.of("generalize", preset, "--size", "640x480", "--out", out.toString());
            assertEquals(0, run.code(), run.err());
            assertTrue(Files.size(out) > 10_000);
        }
    }
}
