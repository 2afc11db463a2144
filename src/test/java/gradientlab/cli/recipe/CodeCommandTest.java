package gradientlab.cli.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.cli.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs in Python on the command line. */
class CodeCommandTest {

    @TempDir
    private Path folder;

    private String written(String name, String... options) throws Exception {
        Path file = folder.resolve(name);
        String[] all = new String[options.length + 3];
        all[0] = "code";
        System.arraycopy(options, 0, all, 1, options.length);
        all[all.length - 2] = "--out";
        all[all.length - 1] = file.toString();
        Run run = Run.of(all);
        assertEquals(0, run.code(), run.err());
        return Files.readString(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"where-it-dies", "rnn-forgets", "train", "wrong-labels"})
    void lossesAloneAreAShorterProgramAsAScriptAndAsANotebook(String preset) throws Exception {
        String all = written("all.py", preset);
        String losses = written("losses.py", preset, "--losses");
        assertTrue(losses.length() < all.length(), losses);
        String notebook = written("losses.ipynb", preset, "--losses");
        assertNotEquals(written("all.ipynb", preset), notebook);
        assertTrue(notebook.contains("losses and accuracies") && notebook.contains("plt.show()"), notebook);
        assertEquals(losses, Run.of("code", preset, "--losses", "--out", "-").out());
    }

    /** A race, a graph, a layer, one network through time, a cliff, a fit: the sentence says which have. */
    @ParameterizedTest
    @ValueSource(strings = {"four-valleys", "neuron", "backwards", "two-paths", "cliff", "degrees",
            "adaboost"})
    void whatTrainsNoNetworksHasNoLossesAloneAndSaysSo(String preset) {
        Path file = folder.resolve("none.py");
        for (String language : List.of("en", "ko")) {
            Run run = Run.of("code", preset, "--losses", "--lang", language, "--out", file.toString());
            assertEquals(2, run.code(), run.err());
            assertEquals(1, run.errLines().size(), run.err());
            for (String word : List.of("--losses", preset, "flow", "time", "convolution", "regularize")) {
                assertTrue(run.err().contains(word), run.err());
            }
            assertFalse(Files.exists(file));
        }
    }

    @Test
    void whatARecipeHasWrongIsSaidBeforeThat() {
        Run run =
                Run.with("{\"format\": \"gradient-lab/1\", \"lab\": \"flow\", \"networks\": []}", "code", "-",
                        "--losses", "--out", "-");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("networks"), run.err());
    }
}
