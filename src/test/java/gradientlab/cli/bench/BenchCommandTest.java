package gradientlab.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.Thorough;
import gradientlab.cli.Run;
import gradientlab.core.recurrent.Cell;
import gradientlab.paint.growth.Growth.Cost;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BenchCommandTest {

    @TempDir
    Path folder;

    private static Run bench(String line) {
        return Run.of(("bench " + line).split(" "));
    }

    private static JsonNode json(Run run) throws IOException {
        assertEquals(0, run.code(), run.err());
        return new ObjectMapper().readTree(run.out());
    }

    private Run growth(String ending, String... more) {
        String[] tiny = {
                "bench", "growth", "--rungs", "2", "--seconds", "0.01", "--out", file(ending).toString()
        };
        return Run.of(Stream.concat(Arrays.stream(tiny), Arrays.stream(more)).toArray(String[]::new));
    }

    private Path file(String ending) {
        return folder.resolve("growth." + ending);
    }

    @Test
    void stepsOfARuleAloneAreCounted() throws IOException {
        JsonNode result = json(bench("steps --steps 200 --seconds 4 --format json"));
        assertTrue(result.get("steps_per_second").doubleValue() > 1e4, result.toString());
    }

    @Test
    @Thorough
    void stepsOfAnyRulesOnAnyFormulaWithTheirPathsAreCounted() {
        Run run = bench(
                "steps --surface x^2+y^2 --runner nag --runner sgd:lr=0.01 --steps 50 --seconds 4 --path");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().matches("\\S+ steps a second, \\S+ ns each\\n"), run.out());
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    @Thorough
    void stepsOfARecurrentNetworkAreCounted(Cell cell) throws IOException {
        JsonNode result = json(bench(
                "recurrent --cell " + cell.id() + " --hidden 3 --length 5 --batch 2 --seconds 3"
                        + " --format json"));
        assertTrue(result.get("steps_per_second").doubleValue() > 100, result.toString());
        assertFalse(result.get("kernel").textValue().isEmpty());
    }

    @Test
    @Thorough
    void stepsOfAConvolutionalNetworkAreCounted() throws IOException {
        JsonNode result = json(bench("convolution --filters 3 --batch 5 --seconds 3 --format json"));
        assertTrue(result.get("steps_per_second").doubleValue() > 100, result.toString());
        assertFalse(result.get("kernel").textValue().isEmpty());
    }

    @Test
    @Thorough
    void aMapIsTimed() throws IOException {
        JsonNode result = json(bench("map --cells 8 --steps 20 --threads 2 --seconds 3 --format json"));
        assertEquals(
                64, result.get("seconds").doubleValue() * result.get("cells_per_second").doubleValue(), 1e-6);
    }

    @Test
    void thePictureOfAllSixIsMade() throws IOException {
        assertEquals(0, growth("png").code());
        BufferedImage picture = ImageIO.read(file("png").toFile());
        assertEquals(1280, picture.getWidth());
        assertEquals(800, picture.getHeight());
    }

    @ParameterizedTest
    @EnumSource(Cost.class)
    void eachGrowthIsMeasuredAlone(Cost cost) throws IOException {
        assertEquals(0, growth("csv", "--of", cost.id()).code());
        List<String> lines = Files.readAllLines(file("csv"));
        assertEquals("of,work,label,seconds", lines.get(0));
        assertEquals(3, lines.size());
        double least = Double.parseDouble(lines.get(1).split(",")[1]);
        double most = Double.parseDouble(lines.get(2).split(",")[1]);
        assertTrue(lines.get(2).startsWith(cost.id() + ",") && most >= 2 * least, lines.toString());
        assertTrue(Double.parseDouble(lines.get(2).split(",")[3]) > 0, lines.toString());
    }

    @Test
    void numbersNameTheMachineAndTheSlope() throws IOException {
        assertEquals(0, growth("json", "--of", "runners").code());
        JsonNode tree = new ObjectMapper().readTree(file("json").toFile());
        assertTrue(tree.get("machine").textValue().contains(System.getProperty("java.version")));
        assertEquals("runners", tree.get("growth").get(0).get("of").textValue());
        assertTrue(tree.get("growth").get(0).get("exponent").isNumber());
        assertEquals("2", tree.get("growth").get(0).get("points").get(1).get("label").textValue());
    }

    @Test
    void aPdfIsAPdf() throws IOException {
        assertEquals(0, growth("pdf", "--of", "steps", "--lang", "ko").code());
        byte[] bytes = Files.readAllBytes(file("pdf"));
        assertEquals("%PDF", new String(bytes, 0, 4, StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "'' | what to measure is missing: training, recurrent, convolution, steps, map or growth",
            "descent | unexpected argument descent",
            "stps | unknown command stps; did you mean steps?",
            "--depth 3 | unknown option --depth",
            "training --seconds 2.5 | --seconds must be a whole number from 3 to 3600, got 2.5",
            "training --threads 0 | --threads must be a whole number from 1 to 64, got 0",
            "recurrent --cell elman | --cell must be one of rnn_tanh, rnn_relu, lstm, gru, got elman",
            "recurrent --hidden 0 | --hidden must be a whole number from 1 to 512, got 0",
            "recurrent --length 4 | --length must be a whole number from 5 to 200, got 4",
            "convolution --filters 65 | --filters must be a whole number from 1 to 64, got 65",
            "convolution --batch 0 | --batch must be a whole number from 1 to 1024, got 0",
            "steps --seconds 3 | --seconds must be a whole number from 4 to 3600, got 3",
            "steps --runner adam: | --runner must be an id",
            "steps --format xml | --format must be one of text, json, got xml",
            "map --cells 1 | --cells must be a whole number from 2 to 1024, got 1",
            "map --steps 0 | --steps must be a whole number from 1 to 100000, got 0",
            "growth | --out is missing",
            "growth --out a.gif | growth is written as png, pdf, csv, json or jsonl, not as gif",
            "growth --out a.bmp | --out must end in one of",
            "growth --out a.png --of height | --of must be one of depth, width, runners, steps, cells, size,",
            "growth --out a.png --rungs 1 | --rungs must be a whole number from 2 to 6, got 1",
            "growth --out a.png --seconds 0 | --seconds must be a number from 0.01 to 60, got 0",
            "growth --out a.png --seconds soon | --seconds must be a number from 0.01 to 60, got soon",
            "growth --out a.png --size large | --size must be width x height in pixels",
            "growth --out a.png --theme blue | --theme must be one of dark, light, got blue",
            "growth --out a.png --frames 3 | unknown option --frames",
    })
    void aWrongOptionIsRefusedInOneSentenceWithAHint(String line, String words) {
        Run run = bench(line);
        refused(run, words, 2);
        String command = line.isEmpty() ? "" : line.split(" ")[0];
        String known =
                List.of("training", "recurrent", "convolution", "steps", "map", "growth").contains(command)
                        ? " " + command
                        : "";
        assertEquals("Try 'gradient-lab bench" + known + " --help'.", run.errLines().get(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "steps --surface bowll | unknown surface bowll",
            "steps --runner adm | did you mean adam",
            "steps --steps 0 | steps must be a whole number in [1, 100000], got 0",
            "growth --out a.png --size 10x10 | size must be 160x120",
    })
    void whatNoRecipeOrPictureMayHaveIsRefusedInTheSameWords(String line, String words) {
        refused(bench(line), words, 1);
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Run run = bench("growth --of runners --rungs 2 --seconds 0.01 --out " + folder.resolve("no/a.png"));
        refused(run, "there is no folder", 1);
    }

    @Test
    void everyMeasurementExplainsItselfInBothLanguages() {
        for (String command : List.of("", "training ", "steps ", "map ", "growth ")) {
            for (String language : List.of("en", "ko")) {
                Run run = bench(command + "--help --lang " + language);
                assertEquals(0, run.code(), run.err());
                assertTrue(run.out().contains("gradient-lab bench " + command), run.out());
            }
        }
    }

    private static void refused(Run run, String words, int lines) {
        assertEquals(2, run.code(), run.err());
        assertEquals("", run.out());
        assertEquals(lines, run.errLines().size(), run.err());
        assertTrue(run.errLines().get(0).contains(words), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
    }
}
