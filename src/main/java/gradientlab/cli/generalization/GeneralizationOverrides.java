package gradientlab.cli.generalization;

import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.cli.recipe.Overrides;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.GeneralizationRecipe.Mode;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.RegularizeRecipe.Opened;
import gradientlab.experiment.generalization.data.LabelledSplit;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.json.RecipeException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/**
 * The options that change a recipe: each takes the place of a field of its JSON, which is then read anew, so
 * that a wrong value is refused in the same words as in a file.
 */
final class GeneralizationOverrides {

    /** What is looked at, which need not be there on other data, and what a preset says of its own. */
    private static final List<String> LOOKS = List.of("step", "title", "do", "watch", "question");

    @Option(names = "--mode", paramLabel = "regularize|fit|bias_variance|ensembles", descriptionKey = "generalize.mode")
    private String mode;

    @Option(names = "--data", paramLabel = "FILE.csv", descriptionKey = "generalize.data")
    private String data;

    @Option(names = "--epochs", paramLabel = "N", descriptionKey = "generalize.epochs")
    private String epochs;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "generalize.seed")
    private String seed;

    @Option(names = "--seeds", paramLabel = "N", descriptionKey = "generalize.seeds")
    private String seeds;

    @Option(names = "--open-test", descriptionKey = "generalize.open-test")
    private boolean openTest;

    /** The file that is read in the place of the recipe's data; null for none. */
    String data() {
        return data;
    }

    /**
     * The recipe with all that was named replaced, its test open or closed as asked for.
     *
     * @throws Refusal for a mode that there is not, or an option that the mode has no use for
     * @throws RecipeException for a value that no recipe may have
     */
    GeneralizationRecipe apply(GeneralizationRecipe base, Terminal terminal) throws Refusal, RecipeException {
        Mode asked = mode(base, terminal);
        if (seeds != null && asked != Mode.REGULARIZE) {
            throw Refusal.usage(terminal.text("cli.error.regularize", "--seeds"));
        }
        Overrides named = new Overrides(terminal);
        named.json("data", data == null ? null : JsonWriter.line(Map.of("file", data)));
        named.word("epochs", epochs);
        named.word("seed", seed);
        named.word("seeds", seeds);
        if (asked != base.mode()) {
            // Of another mode nothing was chosen: what is left out fits the data.
            named.word("mode", asked.id());
            return opened(named.alone(GeneralizationKind.KIND), terminal);
        }
        return opened(named.isEmpty() ? base : named.in(base, LOOKS), terminal);
    }

    private Mode mode(GeneralizationRecipe base, Terminal terminal) throws Refusal {
        if (mode == null) {
            return base.mode();
        }
        return Arrays.stream(Mode.values()).filter(each -> each.id().equals(mode)).findFirst()
                .orElseThrow(() -> Refusal.usage(terminal.text("cli.error.choice", "--mode",
                        Arrays.stream(Mode.values()).map(Mode::id).collect(Collectors.joining(", ")),
                        mode)));
    }

    private GeneralizationRecipe opened(GeneralizationRecipe recipe, Terminal terminal)
            throws Refusal, RecipeException {
        if (recipe.mode() != Mode.REGULARIZE) {
            if (openTest) {
                throw Refusal.usage(terminal.text("cli.error.regularize", "--open-test"));
            }
            return recipe;
        }
        RegularizeRecipe networks = recipe.regularize();
        if (openTest) {
            LabelledSplit.of(networks.data(), networks.seed()).needTest();
        }
        return recipe.withRegularize(networks.withTest(
                openTest ? networks.test().again(networks.training().epochs()) : Opened.NEVER));
    }
}
