package gradientlab.export.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.export.Exportables;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs of losses and accuracies alone. Some are written down as they stood when
 * {@code src/test/python/code_check.py --losses} last ran them all; {@code -Dgolden=write} writes them anew.
 */
class LossesCodeTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "code", "losses");
    private static final Path OWN = Path.of("src", "test", "resources", "code");
    private static final Texts ENGLISH = Texts.of(Language.EN);

    private static final Pattern SEED = Pattern.compile("Random\\([^)]*\\)");

    /** What only the full programs say. */
    private static final List<String> LEFT_OUT = List.of("report(", "retain_grad", "\"gradient\"", "\"rho\"",
            "\"weights\"", "\"zeros\"", "\"difference\"", "update_ratio");

    /** Presets and others that have such a program, by their names. */
    static Stream<Recipe> recipes() throws Exception {
        List<Recipe> all = new ArrayList<>(Recipes.kinds().stream().flatMap(LossesCodeTest::of).toList());
        try (Stream<Path> files = Files.walk(OWN)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.add(Recipes.read(Files.readString(file)));
            }
        }
        return all.stream().filter(Exportables::hasLosses);
    }

    private static <R extends Recipe> Stream<Recipe> of(RecipeKind<R> kind) {
        return Presets.of(kind).stream().map(Preset::recipe);
    }

    private static String losses(Recipe recipe) throws Exception {
        return Exportables.code(recipe, Detail.LOSSES, ENGLISH).python();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void itIsShorterAndHoldsNothingElse(Recipe recipe) throws Exception {
        String program = losses(recipe);
        String all = Exportables.code(recipe, ENGLISH).python();
        assertTrue(program.lines().count() < all.lines().count(), program);
        assertEquals(List.of(), LEFT_OUT.stream().filter(program::contains).toList(), program);
        assertTrue(program.contains("loss"), program);
        assertFalse(program.contains("#?") || program.contains("#:") || program.contains("{{"), program);
        assertTrue(program.lines().allMatch(line -> line.equals(line.stripTrailing())), program);
        assertEquals(List.of(), program.lines().filter(line -> line.length() > 160).toList());
        assertFalse(program.contains("\n\n\n\n") || program.contains("\n\n\n "), program);
    }

    /** The window's box may still be ticked when a race is opened. */
    @ParameterizedTest
    @CsvSource({"descent, four-valleys", "time, two-paths", "convolution, backwards",
            "generalization, degrees"})
    void whereNothingIsLeftOutTheProgramIsTheFullOne(String lab, String preset) throws Exception {
        Recipe recipe = Recipes.kinds().stream().filter(kind -> kind.id().equals(lab))
                .flatMap(kind -> Presets.of(kind).stream()).filter(each -> each.id().equals(preset))
                .findFirst().orElseThrow().recipe();
        assertFalse(Exportables.hasLosses(recipe));
        assertEquals(Exportables.code(recipe, ENGLISH).python(), losses(recipe));
    }

    /** Data, batches and random numbers are drawn by the very lines of the full program. */
    @ParameterizedTest
    @MethodSource("recipes")
    void itDrawsWhatTheFullProgramDraws(Recipe recipe) throws Exception {
        String all = Exportables.code(recipe, ENGLISH).python();
        String program = losses(recipe);
        String generator = all.substring(all.indexOf("class Random"), all.indexOf("* 2.0**-53"));
        assertTrue(program.contains(generator), program);
        Set<String> full = seeds(all);
        // At the margin the seed of a stream is its number, not a sum with the seed of the run.
        assertTrue(seeds(program).stream().allMatch(seed -> full.contains(seed)
                || full.contains(seed.replaceFirst("\\(100?(\\d+)", "(1000 * seed + $1"))),
                seeds(program) + " of " + full);
    }

    private static Set<String> seeds(String program) {
        return SEED.matcher(program).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aNotebookOfItSpeaksTheChosenLanguageAndDraws(Recipe recipe) throws Exception {
        String notebook = Exportables.code(recipe, Detail.LOSSES, Texts.of(Language.KO)).notebook();
        assertTrue(notebook.contains("손실과 정확도를 계산해") && notebook.contains("plt.show()"), notebook);
        assertFalse(notebook.contains("json.dumps"), notebook);
    }

    /** One network with a rule of torch.optim reads as a tutorial's: its layers, a rule, a loop. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "network|nn.Sequential(nn.Linear(2, 32), nn.ReLU(), *inner, nn.Linear(32, 1))|'lab': 'flow', "
                    + "'data': 'circles', 'optimizer': {'optimizer': 'adam', 'lr': 0.001}, "
                    + "'networks': [{'depth': 10, 'width': 32, 'activation': 'relu', 'init': 'he_normal'}]",
            "one-layer|nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))|'lab': 'flow', "
                    + "'data': 'moons', 'optimizer': {'optimizer': 'sgd', 'lr': 0.1}, "
                    + "'networks': [{'depth': 1, 'width': 8, 'activation': 'tanh'}]",
            "recurrent|nn.RNN(2, 32), nn.Linear(32, 1)|'lab': 'time', "
                    + "'task': {'id': 'adding', 'length': 20}, 'networks': [{'cell': 'rnn_tanh', 'hidden': 32}], "
                    + "'optimizer': {'optimizer': 'adam', 'lr': 0.002}",
            "lstm|nn.LSTM(6, 16), nn.Linear(16, 4)|'lab': 'time', 'task': {'id': 'order', 'length': 20}, "
                    + "'networks': [{'cell': 'lstm', 'hidden': 16}], 'clip': 'off'",
            "cnn|nn.Sequential(nn.Conv2d(1, 8, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), "
                    + "nn.Linear(72, 10))|'lab': 'convolution', 'mode': 'train', 'seeds': 1, "
                    + "'networks': [{'kind': 'cnn', 'filters': 8, 'kernel': 3, 'pool': 2}]"
    })
    void aPlainTrainingTakesLessThan80Lines(String name, String holds, String fields) throws Exception {
        String program = losses(
                Recipes.read("{\"format\": \"gradient-lab/1\", " + fields.replace('\'', '"') + "}"));
        compare(name, program);
        assertTrue(program.lines().count() < 80, program);
        assertTrue(program.contains(holds) && program.lines().allMatch(line -> line.length() <= 110),
                program);
        assertTrue(program.contains("import torch") && program.contains("rule = torch.optim.")
                && program.contains("\n    rule.step()\n") && !program.contains("import numpy"), program);
    }

    /** What is more than that: several networks, all regularizers, changes, cells written out, seeds. */
    @ParameterizedTest
    @CsvSource({"flow/regularized", "flow/given", "flow/xor", "time/twice", "time/order",
            "convolution/train-adam",
            "convolution/train-changed", "generalization/stop"})
    void aProgramIsTheOneThatWasCompared(String file) throws Exception {
        compare(file.replace('/', '-'), losses(Recipes.read(Files.readString(OWN.resolve(file + ".json")))));
    }

    private static void compare(String name, String program) throws IOException {
        Path golden = GOLDEN.resolve(name + ".py");
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, program);
        }
        assertEquals(Files.readString(golden), program, golden.toString());
    }
}
