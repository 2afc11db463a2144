package gradientlab.export.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.export.Exportables;
import gradientlab.export.format.ExportException;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs of every preset as they stood when {@code src/test/python/code_check.py} last ran them. Start the
 * tests with {@code -Dgolden=write} to write them anew, and run that script then.
 */
class CodeTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "code");
    private static final Texts ENGLISH = Texts.of(Language.EN);

    static Stream<Recipe> presets() {
        return Recipes.kinds().stream().flatMap(CodeTest::of);
    }

    private static <R extends Recipe> Stream<Recipe> of(RecipeKind<R> kind) {
        return Presets.of(kind).stream().map(Preset::recipe);
    }

    private static String name(Recipe recipe) {
        return Presets.of(Recipes.kindOf(recipe)).stream().filter(preset -> preset.recipe().equals(recipe))
                .findFirst().orElseThrow().id();
    }

    /** What can be written has its file, what can't has none and says so. */
    @ParameterizedTest
    @MethodSource("presets")
    void aProgramIsTheOneThatWasCompared(Recipe recipe) throws IOException {
        Path golden = GOLDEN.resolve(recipe.lab()).resolve(name(recipe) + ".py");
        try {
            compare(golden, Exportables.code(recipe, ENGLISH).python());
        } catch (ExportException e) {
            assertFalse(Files.exists(golden), golden + ": " + e.getMessage());
            assertTrue(e.getMessage().endsWith("."), e.getMessage());
        }
    }

    private static void compare(Path golden, String text) throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertEquals(Files.readString(golden), text, golden.toString());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aProgramIsTidy(Recipe recipe) {
        String text;
        try {
            text = Exportables.code(recipe, ENGLISH).python();
        } catch (ExportException e) {
            return;
        }
        assertFalse(text.contains("#?") || text.contains("#:") || text.contains("{{"), text);
        assertTrue(text.lines().allMatch(line -> line.equals(line.stripTrailing())), text);
        List<String> wide = text.lines().filter(line -> line.length() > 160).toList();
        assertEquals(List.of(), wide);
    }

    private static Recipe preset(String name) {
        return presets().filter(each -> name(each).equals(name)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"books-bowl, 손실 곡면", "neuron, 상류 기울기", "by-hand, 층의 역전파"})
    void aNotebookHasItsTextsInTheChosenLanguage(String preset, String said)
            throws ExportException, IOException {
        String notebook = Exportables.code(preset(preset), Texts.of(Language.KO)).notebook();
        compare(GOLDEN.resolve(preset + ".ko.ipynb"), notebook);
        assertTrue(notebook.contains(said) && notebook.contains("matplotlib"));
        assertFalse(notebook.contains("json.dumps"));
    }

    /** A title is somebody's text: whatever it holds, it stays a comment. */
    @ParameterizedTest
    @ValueSource(strings = {"\\r", "\\n", "\\r\\n", "\\u0000", "\\u000b", "\\u000c", "\\u001a", "\\u0085",
            "\\u2028", "\\u2029"})
    void aTitleStaysAComment(String sign) throws Exception {
        Recipe recipe = Recipes.read("{\"format\": \"gradient-lab/1\", \"lab\": \"convolution\", \"mode\": "
                + "\"forward\", \"title\": {\"en\": \"A title" + sign + "import os\"}}");
        String program = Exportables.code(recipe, ENGLISH).python();
        List<String> head = program.substring(0, program.indexOf("\nimport ")).lines().toList();
        assertTrue(head.stream().allMatch(line -> line.startsWith("# ")), program);
        assertTrue(head.stream().anyMatch(line -> line.contains("import os")), program);
        assertTrue(program.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)), program);
    }

    /** The experiment is what one reads, not how it is printed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "adam-and-sgd|torch.optim.SGD(w, lr=0.97)", "neuron|lambda z: torch.sigmoid(z)",
            "twice|lambda a, b: a + b", "bn-saves|y = gamma * xhat + beta",
            "backwards|Y = F.conv2d(X, K, b, STRIDE, PADDING, DILATION)",
            "integral|return torch.where(inside, torch.ones_like(s), 0.0)"
    })
    void aPlainExperimentTakesLessThan80Lines(String preset, String holds) throws ExportException {
        String program = Exportables.code(preset(preset), ENGLISH).python();
        assertTrue(program.lines().count() < 80, program);
        assertTrue(program.contains(holds), program);
    }

    static Stream<Recipe> races() {
        return of(DescentKind.KIND);
    }

    /** One that writes out neither a rule nor random numbers. */
    @ParameterizedTest
    @MethodSource("races")
    void aRaceOfTorchsOwnRulesTakesLessThan80Lines(Recipe recipe) throws ExportException {
        String program = Exportables.code(recipe, ENGLISH).python();
        assertTrue(program.contains("\nclass ") || program.lines().count() < 80, program);
    }

    /**
     * What is plain trains or fits one model by a rule of torch.optim. Everything the program says of a
     * layer or a time step is computed there, so that trainings take more than the 80 lines of a race or a
     * fit; their losses alone do not ({@link LossesCodeTest}).
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "130|nn.ReLU()|'lab': 'flow', 'data': 'circles', 'optimizer': {'optimizer': 'adam', 'lr': 0.001}, "
                    + "'networks': [{'depth': 10, 'width': 32, 'activation': 'relu', 'init': 'he_normal'}]",
            "115|torch.tanh|'lab': 'time', 'task': {'id': 'adding', 'length': 20}, "
                    + "'networks': [{'cell': 'rnn_tanh', 'hidden': 32}], "
                    + "'optimizer': {'optimizer': 'adam', 'lr': 0.002}",
            "112|nn.Conv2d(1, 8, 3)|'lab': 'convolution', 'mode': 'train', 'seeds': 1, "
                    + "'networks': [{'kind': 'cnn', 'filters': 8, 'kernel': 3, 'pool': 2}]",
            "80|legfit|'lab': 'generalization', 'mode': 'fit', 'model': {'kind': 'polynomial', 'degree': 5}"
    })
    void aPlainTrainingOrFitStaysShort(int lines, String holds, String fields) throws Exception {
        Recipe recipe = Recipes.read("{\"format\": \"gradient-lab/1\", " + fields.replace('\'', '"') + "}");
        String program = Exportables.code(recipe, ENGLISH).python();
        assertTrue(program.lines().count() < lines, program);
        assertTrue(program.contains(holds) && program.lines().allMatch(line -> line.length() <= 110),
                program);
        // PyTorch alone; fits, which differentiate nothing, take NumPy instead.
        assertTrue(program.contains("import torch") != program.contains("import numpy"), program);
    }

    @Test
    void aGraphWithANumberThatIsNotFiniteHasNoProgram() throws Exception {
        for (String x : List.of("-1", "0")) {
            Recipe recipe = Recipes.read("{\"format\": \"gradient-lab/1\", \"lab\": \"graph\", "
                    + "\"mode\": \"graph\", \"text\": \"y = sqrt(x)\\nL = y*y\", \"values\": {\"x\": "
                    + x + "}}");
            assertTrue(assertThrows(ExportException.class, () -> Exportables.code(recipe, ENGLISH))
                    .getMessage().contains("not finite"), x);
        }
    }

    /** A recipe that no program is written of, with the beginning of what is said. */
    @Test
    void whatHasNoProgramSaysSo() throws Exception {
        String sgd = "\"lr\": 0.1, \"optimizer\": ";
        List<String> none = List.of(
                "[{" + sgd + "\"momentum\"}], \"interventions\": [{\"at\": 3, \"runner\": 0, "
                        + "\"set\": {\"rate_form\": \"rate_inside\"}}]",
                "[{" + sgd + "\"line_search\"}], \"budget\": 20");
        List<String> said = new ArrayList<>();
        for (String runners : none) {
            Recipe recipe = Recipes.read("{\"format\": \"gradient-lab/1\", \"lab\": \"descent\", "
                    + "\"surface\": \"bowl\", \"runners\": " + runners + "}");
            said.add(assertThrows(ExportException.class, () -> Exportables.code(recipe, ENGLISH))
                    .getMessage());
        }
        assertTrue(said.get(0).contains("rate_form"), said.toString());
        assertTrue(said.get(1).contains("budget"), said.toString());
    }
}
