package gradientlab.export.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Recipes;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.export.Exportables;
import gradientlab.export.format.ExportException;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs of what no preset has: every regularizer, changes made while it ran, given numbers, other tasks,
 * models and data. The recipes are those that {@code src/test/python/code_check.py} runs beside the presets;
 * {@code -Dgolden=write} writes their programs anew.
 */
class TrainingCodeTest {

    private static final Path RECIPES = Path.of("src", "test", "resources", "code");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "code", "own");
    /** A picture's, compressed: hundreds of kilobytes, which code_check.py compares. */
    private static final Pattern PIXELS = Pattern.compile("(?<=\"\"\"\n)[A-Za-z0-9+/=\n]{1000,}(?=\n\"\"\")");
    private static final Texts ENGLISH = Texts.of(Language.EN);

    static Stream<Path> recipes() throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(RECIPES)) {
            files.filter(Files::isRegularFile).sorted().forEach(all::add);
        }
        return all.stream();
    }

    private static Recipe read(Path file) throws Exception {
        return Recipes.read(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aProgramIsTheOneThatWasCompared(Path file) throws Exception {
        String name = file.getParent().getFileName() + "-" + file.getFileName();
        Path golden = GOLDEN.resolve(name.replace(".json", ".py"));
        String text = PIXELS.matcher(Exportables.code(read(file), ENGLISH).python()).replaceAll("...");
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertEquals(Files.readString(golden), text, golden.toString());
        assertFalse(text.contains("#?") || text.contains("#:") || text.contains("{{"), text);
        assertEquals(List.of(), text.lines().filter(line -> line.length() > 160).toList());
        assertTrue(text.lines().allMatch(line -> line.equals(line.stripTrailing())), text);
    }

    /** Else {@code code_check.py} would pass it over. */
    @ParameterizedTest
    @MethodSource("recipes")
    void aRecipeLiesInTheFolderOfItsLab(Path file) throws Exception {
        assertEquals(RECIPES.resolve(read(file).lab()), file.getParent());
        assertTrue(file.toString().endsWith(".json"), file.toString());
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aNotebookSpeaksTheChosenLanguageAndDraws(Path file) throws Exception {
        String notebook = Exportables.code(read(file), Texts.of(Language.KO)).notebook();
        assertTrue(notebook.contains("실험의 수") && notebook.contains("plt.show()"), notebook);
        assertFalse(notebook.contains("json.dumps"), notebook);
    }

    @Test
    void aRuleOfTorchIsNotWrittenOut() throws Exception {
        String iris = Exportables.code(read(RECIPES.resolve("flow/iris.json")), ENGLISH).python();
        assertTrue(iris.contains("torch.optim.RMSprop(net.parameters(), lr=0.002, momentum=0.5)"), iris);
        assertTrue(iris.contains("load_iris(return_X_y=True)") && !iris.contains("class Rule"), iris);
        String changed = Exportables.code(read(RECIPES.resolve("flow/changed.json")), ENGLISH).python();
        assertTrue(changed.contains("class Lion(Rule)"), changed);
    }

    /** What no program is written of, and a word of what is said. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "lab": "flow", "networks": [{"block": "batch_norm"}], "data": "iris", "batch": 1 | batch norm
            "lab": "time", "mode": "clipping", "cliff": {"of": "network"} | clipped gradient
            """)
    void whatHasNoProgramSaysSo(String fields, String word) throws Exception {
        Recipe recipe = Recipes.read("{\"format\": \"gradient-lab/1\", " + fields + "}");
        String said = assertThrows(ExportException.class, () -> Exportables.code(recipe, ENGLISH))
                .getMessage();
        assertTrue(said.toLowerCase().contains(word) && said.endsWith("."), said);
        assertFalse(said.contains("\n"), said);
    }

    @Test
    void aTestThatWasOpenedWithoutTestDataSaysSo() throws Exception {
        Recipe recipe = Recipes.read("{\"format\": \"gradient-lab/1\", \"lab\": \"generalization\", "
                + "\"mode\": \"regularize\", \"data\": {\"set\": \"moons\", \"n\": 60, \"test\": 0}, "
                + "\"test_opened\": {\"times\": 1, \"epoch\": 4}}");
        String said = assertThrows(ExportException.class, () -> Exportables.code(recipe, ENGLISH))
                .getMessage();
        assertTrue(said.startsWith("no examples are left for the test"), said);
    }

    @Test
    void aFileThatIsTooLargeSaysSo(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("points.csv");
        Files.writeString(file, "0.5,1.5,0\n0.25,1,1\n".repeat(2000));
        Recipe recipe =
                Recipes.read("{\"format\": \"gradient-lab/1\", \"lab\": \"flow\", \"networks\": [{}], "
                        + "\"data\": {\"file\": \"" + file.toString().replace("\\", "/") + "\"}}");
        String said = assertThrows(ExportException.class, () -> Exportables.code(recipe, ENGLISH))
                .getMessage();
        assertTrue(said.contains("8000") || said.contains("8,000"), said);
        Files.writeString(file, "0.5,1.5,0\n0.25,1,1\n".repeat(20));
        String program = Exportables.code(recipe, ENGLISH).python();
        assertTrue(program.contains("x = torch.tensor([[0.5, 1.5], [0.25, 1.0],"), program);
    }
}
