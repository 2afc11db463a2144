package gradientlab.cli.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code descend --compare}: a race beside the log of another. */
class DescendCompareTest {

    private static final List<String> RACE = List.of(
            "descend", "--surface", "booth", "--start", "-7,2", "--steps", "30", "--runner", "sgd:lr=0.05",
            "--runner", "adam:lr=0.3");

    @TempDir
    Path folder;

    private static Run race(String... more) {
        return Run.of(
                Stream.concat(RACE.stream(), List.of(more).stream()).toArray(String[]::new));
    }

    private String own() throws IOException {
        Path numbers = folder.resolve("own.csv");
        assertEquals(0, race("--out", numbers.toString()).code());
        return Files.readString(numbers);
    }

    private String log(String text) throws IOException {
        return Files.writeString(folder.resolve("homework.csv"), text).toString();
    }

    @Test
    void theProgramsOwnNumbersAreTheSameToTheLastStep() throws IOException {
        Run run = race("--compare", log(own()), "--out", folder.resolve("a.png").toString());
        assertEquals(0, run.code(), run.err());
        assertEquals("""
                SGD η 0.05: homework.csv: the same up to step 30 (relative difference at most 10⁻⁶)
                Adam η 0.3: homework.csv: the same up to step 30 (relative difference at most 10⁻⁶)
                """, run.out());
    }

    @Test
    void theStepInWhichARunnerPartsIsSaidAndDrawn() throws IOException {
        String text = own().lines().map(line -> line.startsWith("0,1,adam,9,")
                ? "0,1,adam,9,1.5," + line.split(",", 6)[5]
                : line).collect(Collectors.joining("\n"));
        Path with = folder.resolve("with.png");
        Run run = race("--compare", log(text), "--out", with.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("Adam η 0.3: homework.csv: differs from step 9 on (x: relative"));
        Path without = folder.resolve("without.png");
        assertEquals(0, race("--out", without.toString()).code());
        assertFalse(Arrays.equals(Files.readAllBytes(with), Files.readAllBytes(without)));
    }

    @Test
    void numbersOnStandardOutputStayNumbersAndTheSentenceGoesBesides() throws IOException {
        Run run = race("--compare", log("step,x,y\n0,-7,2\n30,0,0\n"), "--out", "-", "--format", "csv");
        assertEquals(0, run.code(), run.err());
        assertEquals(own(), run.out());
        assertTrue(run.err().startsWith(
                "SGD η 0.05: homework.csv: the same at step 0, differs at step 30"), run.err());
    }

    @Test
    void aBadLogIsRefusedBeforeAnythingIsWritten() throws IOException {
        Path out = folder.resolve("never.png");
        for (String[] one : new String[][] {
                {"step,x,y\n0,1,oak\n", "homework.csv, line 2, column y: there must be a number, NaN or"},
                {"step,x,y,runner\n0,1,1,2\n",
                        "homework.csv, line 2: no optimizer is called 2; allowed are 0"},
                {"x,y,class\n1,2,0\n", "homework.csv, line 1: there must be a column step"}}) {
            Run run = race("--compare", log(one[0]), "--out", out.toString());
            assertEquals(2, run.code());
            assertTrue(run.err().contains(one[1]), run.err());
            assertEquals(1, run.err().lines().count(), run.err());
            assertFalse(Files.exists(out));
        }
        Run none = race("--compare", folder.resolve("none.csv").toString(), "--out", out.toString());
        assertEquals(2, none.code());
        assertTrue(none.err().contains("none.csv does not exist"), none.err());
        String own = log(own());
        assertEquals(2, race("--compare", own, "--out", own).code());
    }

    @Test
    void aLogBelongsToOneRecipe() throws IOException {
        Run run = Run.of("descend", "four-valleys", "two-betas", "--compare", log(own()), "--out",
                folder.resolve("two.csv").toString());
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--compare compares one recipe; name one"), run.err());
    }

    @Test
    void oneStepInDetailIsNotCompared() throws IOException {
        Path out = folder.resolve("step.png");
        Run run = race("--compare", log(own()), "--anatomy", "0", "--out", out.toString());
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--compare looks at the whole run"), run.err());
        assertFalse(Files.exists(out));
    }
}
