package gradientlab.cli.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can't be computed is refused in one sentence, with exit code 2 and nothing on disk. */
class ConvolveBadInputTest {

    @TempDir
    private Path folder;

    private void refused(String sentence, String... words) {
        List<String> all = new ArrayList<>(List.of("convolve"));
        all.addAll(List.of(words));
        all.addAll(List.of("--out", folder.resolve("out.json").toString()));
        Run run = Run.of(all.toArray(String[]::new));
        assertEquals(2, run.code(), run.err());
        assertEquals("", run.out());
        assertTrue(run.errLines().get(0).contains(sentence), run.err());
        assertTrue(run.errLines().stream().skip(1).allMatch(line -> line.startsWith("Try '")), run.err());
        assertFalse(run.err().contains("Exception") || run.err().contains("Usage"), run.err());
        assertFalse(Files.exists(folder.resolve("out.json")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "--input ramp:5 --kernel box:7 | kernels: The window spans 7, the padded input 5.",
            "--stride 0 | stride must be a whole number in [1, 1000], got 0",
            "--stride 1,2,3 | stride must be two whole numbers, got [...]",
            "--stride two | stride must be a number, got \"two\"",
            "--kernel sobel | unknown kernel sobel; did you mean sobel_x?",
            "--kernel [] | kernels must be a list of rows of numbers that is not empty, got []",
            "--kernel [[1,2],[3]] | kernels[1] must hold 2 numbers as the first row does, got 1",
            "--kernel [[1, | --kernel must be a name, a table or numbers as JSON such as [[1,2],[3,4]], got [[1,",
            "--input [[1,\"a\"]] --kernel [[1]] | input[0][1] must be a number, got \"a\"",
            "--input [[[1]],[[2]]] --kernel [[1]] | kernels must have shape [n][2][1][1], got [1][1]",
            "--bias 1,2 | bias must have shape [1], got [2]",
            "--padding same --stride 2 | padding: \"same\" needs stride 1",
            "--upstream [[1]] | upstream must have shape [6][6], got [1][1]",
            "--mode sideways | --mode must be one of forward, backward, images, functions, dense, train",
            "--input nowhere.csv | nowhere.csv does not exist",
            "--picture nowhere.png | picture: nowhere.png does not exist",
            "--times 3 | unknown field times",
            "picture --times 21 | times must be a whole number in [0, 20], got 21",
            "train --epochs 0 | epochs must be a whole number in [1, 1000], got 0",
            "train --seeds 11 | seeds must be a whole number in [1, 10], got 11",
            "apples | this is a recipe of the lab graph; run it with graph",
            "--result | --result goes with png and the mode images",
    })
    void eachMistakeHasItsSentence(String words, String sentence) {
        refused(sentence, words.split(" "));
    }

    @Test
    void aTableWithRaggedRowsNamesItsLine() throws IOException {
        Path table = Files.writeString(folder.resolve("x.csv"), "1,2\n3\n");
        refused("Line 2: 1 cells, expected 2.", "--input", table.toString());
    }

    @Test
    void aPictureThatIsNoneIsRefusedByItsField() throws IOException {
        Path text = Files.writeString(folder.resolve("cat.png"), "a cat");
        refused("picture: This image cannot be read: " + text, "--picture", text.toString());
    }
}
