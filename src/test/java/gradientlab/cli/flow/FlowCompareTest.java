package gradientlab.cli.flow;

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

/** {@code flow --compare}: a training beside the log of another. */
class FlowCompareTest {

    private static final List<String> TRAINING = List.of(
            "flow", "--network", "sigmoid:depth=3,width=4", "--network", "relu:depth=3,width=4", "--data",
            "moons", "--steps", "12");

    @TempDir
    Path folder;

    private static Run flow(String... more) {
        return Run.of(Stream.concat(TRAINING.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private String own() throws IOException {
        Path numbers = folder.resolve("own.csv");
        assertEquals(0, flow("--out", numbers.toString()).code());
        return Files.readString(numbers);
    }

    private String log(String text) throws IOException {
        return Files.writeString(folder.resolve("homework.csv"), text).toString();
    }

    /** Some columns of the program's own numbers, as a student might have written them. */
    private String some(String network, String... names) throws IOException {
        List<String> lines = own().lines().toList();
        List<String> header = List.of(lines.get(0).split(","));
        int[] wanted = Stream.of(names).mapToInt(header::indexOf).toArray();
        return lines.stream().map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals("recipe") || cells[1].equals(network))
                .map(cells -> Arrays.stream(wanted).mapToObj(i -> cells[i]).collect(Collectors.joining(",")))
                .distinct().collect(Collectors.joining("\n"));
    }

    @Test
    void theProgramsOwnNumbersAreTheSameToTheLastStep() throws IOException {
        Run run = flow("--compare", log(own()), "--out", folder.resolve("a.png").toString());
        assertEquals(0, run.code(), run.err());
        assertEquals("""
                Sigmoid: homework.csv: the same up to step 12 (relative difference at most 10⁻⁶)
                ReLU: homework.csv: the same up to step 12 (relative difference at most 10⁻⁶)
                """, run.out());
    }

    @Test
    void aFewColumnsDoAndTheFirstNetworkIsMeantWhereNoneIsNamed() throws IOException {
        String text = some("Sigmoid", "step", "layer", "dW");
        assertTrue(text.startsWith("step,layer,dW\n0,1,"), text);
        Run run = flow("--compare", log(text), "--out", folder.resolve("a.csv").toString());
        assertEquals("Sigmoid: homework.csv: the same up to step 12 (relative difference at most 10⁻⁶)\n",
                run.out());
        Run loss = flow("--compare", log(some("Sigmoid", "step", "loss")), "--out",
                folder.resolve("a.csv").toString());
        assertEquals(run.out(), loss.out(), loss.err());
    }

    @Test
    void theStepInWhichANetworkPartsIsSaidAndDrawn() throws IOException {
        String text = some("ReLU", "network", "step", "layer", "dz").lines()
                .map(line -> line.startsWith("ReLU,7,2,")
                        ? line + "9"
                        : line)
                .map(line -> line.startsWith("ReLU,8,") ? "ReLU,8," + line.charAt(7) + ",1" : line)
                .collect(Collectors.joining("\n"));
        Path with = folder.resolve("with.png");
        Run run = flow("--compare", log(text), "--out", with.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("ReLU: homework.csv: differs from step 8 on (dz: relative"),
                run.out());
        Path without = folder.resolve("without.png");
        assertEquals(0, flow("--out", without.toString()).code());
        assertFalse(Arrays.equals(Files.readAllBytes(with), Files.readAllBytes(without)));
    }

    @Test
    void aBadLogIsRefusedBeforeAnythingIsWritten() throws IOException {
        Path out = folder.resolve("never.png");
        for (String[] one : new String[][] {
                {"step,layer,dz\n0,1,oak\n",
                        "homework.csv, line 2, column dz: there must be a number, NaN or"},
                {"step,layer,dz,network\n0,1,1,Tanh\n",
                        "homework.csv, line 2: no network is called Tanh; allowed are 0 to 1 and Sigmoid, ReLU"},
                {"x,y,class\n1,2,0\n", "homework.csv, line 1: there must be a column step"}}) {
            Run run = flow("--compare", log(one[0]), "--out", out.toString());
            assertEquals(2, run.code());
            assertTrue(run.err().contains(one[1]), run.err());
            assertFalse(Files.exists(out));
        }
    }
}
