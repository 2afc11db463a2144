package gradientlab.experiment.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.data.CsvText;
import gradientlab.experiment.json.RecipeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LogReaderTest {

    private static final LogForm POINTS =
            new LogForm(List.of("runner", "name"), List.of("x", "y"), List.of(), true);

    private static final LogForm LAYERS =
            new LogForm(List.of("network"), List.of("loss"), List.of("dz", "dW"), false);

    static Stream<Arguments> mistakes() {
        return Stream.of(
                bad(POINTS, "", "a.csv holds no steps"),
                bad(POINTS, "step,x,y\n", "a.csv holds no steps"),
                bad(POINTS, "step,x\n0,1\n", "a.csv, line 1: there must be a column y"),
                bad(POINTS, "x,y\n0,1\n", "a.csv, line 1: there must be a column step"),
                bad(POINTS, "step,x,x,y\n", "a.csv, line 1: there must be one column x, got two"),
                bad(POINTS, "step,x,y\n0,1\n",
                        "a.csv, line 2: there must be 3 columns as in the first line, got 2"),
                bad(POINTS, "step,x,y\n0,1,oak\n",
                        "a.csv, line 2, column y: there must be a number, NaN or Infinity, got oak"),
                bad(POINTS, "step,x,y\n0,1,\n", "a.csv, line 2, column y: the value is missing"),
                bad(POINTS, "step,x,y\n0,1,1\n\n0,1,1\n",
                        "a.csv, line 4: step 0 must stand there once, it is in line 2 too"),
                bad(POINTS, "step,x,y\n-1,1,1\n",
                        "a.csv, line 2, column step: there must be a whole number from 0 to 1000000, got -1"),
                bad(POINTS, "step,x,y\n0.5,1,1\n",
                        "a.csv, line 2, column step: there must be a whole number from 0 to 1000000, got 0.5"),
                bad(POINTS, "recipe,step,x,y\n0,0,1,1\n1,0,1,1\n",
                        "a.csv, line 3: a second recipe begins; a log is of one"),
                bad(LAYERS, "step,layer\n0,1\n",
                        "a.csv, line 1: there must be one of these columns: loss, dz, dW"),
                bad(LAYERS, "step,dz\n0,1\n", "a.csv, line 1: there must be a column layer"),
                bad(LAYERS, "step,layer,dz\n0,0,1\n",
                        "a.csv, line 2, column layer: there must be a whole number from 1 to 1000, got 0"),
                bad(LAYERS, "step,layer,dz\n7,2,1\n7,2,3\n",
                        "a.csv, line 3: layer 2 of step 7 must stand there once, it is in line 2 too"));
    }

    private static Arguments bad(LogForm form, String text, String sentence) {
        return Arguments.of(form, text, sentence);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatIsWrongIsSaidInOneSentenceWithItsPlace(LogForm form, String text, String sentence) {
        RecipeException wrong =
                assertThrows(RecipeException.class, () -> LogReader.parse(text, "a.csv", form));
        assertEquals(sentence, wrong.getMessage());
    }

    @Test
    void rowsOfEachAreSortedByStepAndOtherColumnsPassedOver() throws RecipeException {
        Log log = LogReader.parse("""
                lr;name;step;x;y
                0.1;sgd;2;1e-3;-inf
                0.1;"adam";0;1;2
                0.1;sgd;0.0;+.5;NaN
                """, "a.csv", POINTS);
        assertEquals(List.of("x", "y"), log.columns());
        assertEquals(List.of("sgd", "adam"), log.groups().stream().map(Log.Group::who).toList());
        Log.Group sgd = log.groups().get(0);
        assertEquals(2, sgd.last());
        assertArrayEquals(new double[] {0.5, Double.NaN}, sgd.rows().get(0).values());
        assertArrayEquals(new double[] {1e-3, Double.NEGATIVE_INFINITY}, sgd.rows().get(1).values());
    }

    @Test
    void anEmptyCellIsNotTheSameAsNaN() throws RecipeException {
        Log log = LogReader.parse("step,layer,dz,dW\n0,1,,NaN\n", "a.csv", LAYERS);
        assertFalse(log.groups().get(0).rows().get(0).has(0));
        assertTrue(log.groups().get(0).rows().get(0).has(1));
    }

    @Test
    void aLogIsToldFromDataByItsHeaderAlone() throws RecipeException {
        assertEquals(Optional.empty(), LogReader.ifLog("x,y,class\n1,2,0\n", "a.csv", POINTS));
        assertEquals(Optional.empty(), LogReader.ifLog("1,2,0\n3,4,1\n", "a.csv", LAYERS));
        assertEquals(Optional.empty(), LogReader.ifLog("", "a.csv", LAYERS));
        assertTrue(LogReader.ifLog("\n\uFEFFstep,x,y\n0,1,1\n", "a.csv", POINTS).isEmpty());
        assertTrue(LogReader.ifLog("\uFEFFstep,x,y\n0,1,1\n", "a.csv", POINTS).isPresent());
        assertThrows(RecipeException.class, () -> LogReader.ifLog("step,layer,dq\n0,1,1\n", "a.csv", LAYERS));
    }

    @Test
    void filesThatAreTooLargeOrNoTextAreRefused(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.csv");
        Files.write(large, new byte[CsvText.MAX_BYTES + 1]);
        assertTrue(refused(large).endsWith("large.csv may have at most 32 MB"));
        Path binary = Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0xff, 0});
        assertTrue(refused(binary).endsWith("binary.csv is not UTF-8 text"));
        assertTrue(refused(folder).endsWith("is a folder, not a CSV file"));
        assertTrue(refused(folder.resolve("none.csv")).endsWith("none.csv does not exist"));
        String rows = "step,x,y\n" + "0,1,1\n".repeat(LogReader.MAX_ROWS + 1);
        Path many = Files.writeString(folder.resolve("many.csv"), rows);
        assertEquals("many.csv may hold at most 500000 lines", refused(many));
    }

    private static String refused(Path file) {
        return assertThrows(RecipeException.class, () -> LogReader.read(file, POINTS)).getMessage();
    }
}
