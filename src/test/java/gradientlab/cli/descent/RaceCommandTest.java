package gradientlab.cli.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of a race, printed and in files. */
class RaceCommandTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"table.md, markdown", "table.csv, csv", "TABLE.JSON, json"})
    void aFileHoldsWhatWouldBePrintedInTheFormatOfItsEnding(String name, String format) throws IOException {
        Path file = folder.resolve(name);
        Run run = Run.of("race", "four-valleys", "--steps", "20", "--out", file.toString());
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.out() + run.err());
        assertEquals(Run.of("race", "four-valleys", "--steps", "20", "--format", format).out(),
                Files.readString(file));
    }

    @Test
    void theFormatThatIsNamedGoesBeforeTheEnding() throws IOException {
        Path file = folder.resolve("table.txt");
        Run unknown = Run.of("race", "--steps", "5", "--out", file.toString());
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("--out must end in one of md, csv, json"), unknown.err());
        assertFalse(Files.exists(file));
        assertEquals(0, Run.of("race", "--steps", "5", "--format", "csv", "--out", file.toString()).code());
        assertTrue(Files.readString(file).startsWith("runner,optimizer,lr,"));
        assertTrue(Run.of("race", "--steps", "5", "--out", "-").out().startsWith("| Optimizer |"));
    }

    @Test
    void theRecipeIsNotOverwritten() throws IOException {
        Path file = folder.resolve("mine.json");
        String recipe = """
                {"format":"gradient-lab/1","lab":"descent","surface":"bowl","steps":3,
                 "runners":[{"optimizer":"sgd"}]}""";
        Files.writeString(file, recipe);
        Run run = Run.of("race", file.toString(), "--out", file.toString());
        assertEquals(2, run.code());
        assertTrue(run.err().contains("is read as recipe or data"), run.err());
        assertEquals(recipe, Files.readString(file));
    }

    @Test
    void whereNoMinimumIsKnownTheColumnsOfTheTargetNameNoNumber() {
        Run run = Run.of("race", "--surface", "x + y", "--steps", "5");
        assertEquals(0, run.code(), run.err());
        assertTrue(
                run.out().startsWith("| Optimizer | η | Steps to the target | Evaluations to the target |"),
                run.out());
        assertFalse(run.out().contains("NaN"), run.out());
        Run given = Run.of("race", "--surface", "x + y", "--steps", "5", "--target", "0.5");
        assertTrue(given.out().startsWith("| Optimizer | η | Steps to 0.5 | Evaluations to 0.5 |"),
                given.out());
    }
}
