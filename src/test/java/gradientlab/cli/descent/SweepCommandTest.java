package gradientlab.cli.descent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.cli.Run;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.json.RecipeException;
import gradientlab.export.format.EmbeddedRecipe;
import gradientlab.export.format.ExportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SweepCommandTest {

    private static final String[] ADAM = {
            "sweep", "--surface", "rosenbrock", "--runner", "adam", "--steps", "300", "--x",
            "lr=1e-3..1:log:4",
            "--y", "beta1=0..0.99:3"
    };

    @TempDir
    Path folder;

    @Test
    void csvHasALineForEachCellFromTheLowerLeft() {
        Run run = adam("--metric", "steps_to:0.1", "--out", "-", "--format", "csv");
        List<String> lines = run.out().lines().toList();
        assertEquals(0, run.code(), run.err());
        assertEquals("lr,beta1,state,steps,diverged_at", lines.get(0));
        assertEquals(13, lines.size());
        assertTrue(lines.get(1).startsWith("0.001,0,"), lines.get(1));
        assertTrue(lines.get(2).startsWith("0.01,0,"), lines.get(2));
        assertTrue(lines.get(12).startsWith("1,0.99,"), lines.get(12));
    }

    @Test
    void aCellSaysWhatDescendSaysOfThatRun() {
        Run map = adam("--metric", "final_loss", "--out", "-", "--format", "csv");
        String cell =
                map.out().lines().filter(line -> line.startsWith("0.1,0.495,")).findFirst().orElseThrow();
        Run race = Run.of(
                "descend", "--surface", "rosenbrock", "--runner", "adam:lr=0.1,beta1=0.495", "--steps", "300",
                "--out", "-", "--format", "csv");
        String last = race.out().lines().reduce((a, b) -> b).orElseThrow();
        assertEquals(last.split(",")[6], cell.split(",")[3]);
    }

    @Test
    void aPictureCarriesTheMapAndMakesTheSameOneAgain()
            throws IOException, ExportException, RecipeException {
        Path first = folder.resolve("first.png");
        Path second = folder.resolve("second.png");
        assertEquals(0, adam("--metric", "steps_to:1e-3", "--out", first.toString()).code());
        DescentRecipe carried =
                (DescentRecipe) Recipes.read(EmbeddedRecipe.read(first).orElseThrow());
        assertEquals("lr=0.001..1:log:4", carried.sweep().orElseThrow().x().text());

        Run again = Run.of("sweep", first.toString(), "--out", second.toString());
        assertEquals(0, again.code(), again.err());
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    }

    @Test
    void basinsTellTheMinimumAndTheSteps() {
        Run run = Run.of(
                "sweep", "--surface", "himmelblau", "--runner", "adam", "--steps", "300", "--basins", "5",
                "--out", "-", "--format", "csv");
        List<String> lines = run.out().lines().toList();
        assertEquals("x,y,state,minimum,minimum_x,minimum_y,steps,diverged_at", lines.get(0));
        assertEquals(26, lines.size());
        assertTrue(lines.get(25).matches("5,5,reached,0,3,2,\\d+,"), lines.get(25));
    }

    @Test
    void theMapIsTheSameInJson() {
        Run run = adam("--metric", "diverged", "--out", "-", "--format", "json");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("\"metric\":\"diverged\""), run.out());
        assertTrue(run.out().contains("\"state\":[["), run.out());
    }

    /** Of every metric: what the table calls a number the grid calls so too, and holds the same. */
    @ParameterizedTest
    @ValueSource(strings = {
            "--metric steps_to:0.1", "--metric final_loss", "--metric diverged"})
    void jsonNamesItsNumbersAsCsvDoes(String metric) throws IOException {
        String[] asked = metric.split(" ");
        List<String> lines =
                adam(asked[0], asked[1], "--out", "-", "--format", "csv").out().lines().toList();
        JsonNode json = new ObjectMapper().readTree(
                adam(asked[0], asked[1], "--out", "-", "--format", "json").out());
        List<String> names = List.of(lines.get(0).split(","));
        for (String name : names.subList(2, names.size())) {
            int cell = 1;
            for (JsonNode row : json.get(name)) {
                for (JsonNode each : row) {
                    String said = lines.get(cell++).split(",", -1)[names.indexOf(name)];
                    assertEquals(said.isEmpty(), each.isNull(), name);
                    if (each.isNumber()) {
                        assertEquals(Double.parseDouble(said), each.doubleValue(), name);
                    } else if (!each.isNull()) {
                        assertEquals(said, each.textValue(), name);
                    }
                }
            }
            assertEquals(lines.size(), cell, name);
        }
        assertFalse(json.has("value"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--x lr=1 --y beta1=0..0.9 --metric diverged | --x must be KNOB=FROM..TO",
            "--x lr=1..0.1 --y beta1=0..0.9 --metric diverged | --x: the first value must be less",
            "--x lr=0.1..1:log:1 --y beta1=0..0.9 --metric diverged | whole number in [2, 1024], got 1",
            "--x lr=0.1..11 --y beta1=0..0.9 --metric diverged | --x: lr must be in (0, 10], got 11",
            "--x weight_decay=0..1:log --y lr=0.1..1 --metric diverged | --x: a log axis must begin above 0",
            "--x lr=0.1..1:share --y beta1=0..0.9 --metric diverged | --x: a share axis must end below 1",
            "--x lr=0.1..1 --y bta1=0..0.9 --metric diverged | did you mean beta1",
            "--x lr=0.1..1 --y eps_form=0..1 --metric diverged | no knob eps_form that a map can turn",
            "--x lr=0.1..1 --y lr=0.1..1 --metric diverged | --x and --y must turn different knobs",
            "--x lr=0.1..1 --y beta1=0..0.9 --metric steps_to:0 | --metric must be steps_to:EPS",
            "--x lr=0.1..1 --y beta1=0..0.9 --metric loss | --metric must be steps_to:EPS",
            "--x lr=0.1..1 --metric diverged | a map needs --x, --y and --metric",
            "--basins 1 | --basins must be a whole number in [2, 1024], got 1",
            "--basins 9 --x lr=0.1..1 | leave out --x and --y",
            "--basins 9 --index 1 | --index must be a whole number in [0, 0], got 1",
    })
    void badInputIsRefusedInOneSentence(String options, String words) {
        String[] all = ("sweep --runner adam --out - --format csv " + options).split(" ");
        Run run = Run.of(all);
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertTrue(run.errLines().get(0).contains(words), run.err());
    }

    @Test
    void aFilmOfAMapIsRefused() {
        Run run = Run.of("sweep", "--basins", "9", "--out", folder.resolve("map.gif").toString());
        assertEquals(2, run.code());
        assertTrue(run.err().contains("not as gif"), run.err());
    }

    private static Run adam(String... more) {
        String[] all = Arrays.copyOf(ADAM, ADAM.length + more.length);
        System.arraycopy(more, 0, all, ADAM.length, more.length);
        return Run.of(all);
    }
}
