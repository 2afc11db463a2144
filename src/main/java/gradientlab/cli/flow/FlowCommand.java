package gradientlab.cli.flow;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.Destination;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.PictureOptions;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.cli.recipe.RecipeSource;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.flow.FlowData;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.json.RecipeException;
import gradientlab.export.flow.FlowExportable;
import gradientlab.export.flow.FlowNumbers;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Format;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Target;
import gradientlab.paint.flow.FlowQuantity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains recipes' networks and writes the gradients of their layers, as a picture or as numbers. */
@Command(name = "flow", sortOptions = false, customSynopsis = Common.NAME
        + " flow [RECIPE...] [OPTIONS] --out=FILE")
public final class FlowCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "RECIPE", arity = "0..*", descriptionKey = "recipe")
    private List<String> recipes = new ArrayList<>();

    @Mixin
    private Destination destination;

    @Option(names = "--every", paramLabel = "N", descriptionKey = "flow.every")
    private String every = "1";

    @Mixin
    private FlowOverrides overrides;

    @Option(names = "--show", paramLabel = "delta|dh|weights|activations", descriptionKey = "flow.show")
    private String shown = FlowQuantity.DELTA.id();

    @Mixin
    private PictureOptions picture;

    @Mixin
    private Common common;

    public FlowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal, RecipeException, ExportException {
        common.check(terminal);
        Path file = destination.file(terminal);
        Format chosen = destination.format(file, terminal);
        picture.check(chosen, terminal);
        int distance = every();
        FlowQuantity quantity = quantity();
        List<FlowRecipe> all = recipes(file);
        if (chosen.picture() && all.size() > 1) {
            throw Refusal.usage(terminal.text("export.several", chosen.id()));
        }
        Destination.write(terminal, progress -> write(file, chosen, all, distance, quantity, progress));
        return ExitCode.OK;
    }

    private void write(
            Path file, Format chosen, List<FlowRecipe> all, int distance, FlowQuantity quantity,
            Progress progress)
            throws Refusal, ExportException {
        Target target = Destination.target(file, terminal);
        if (chosen.picture()) {
            Exports.write(
                    new FlowExportable(all.get(0), Optional.empty(), quantity), chosen,
                    picture.options(chosen, terminal), target, progress);
        } else {
            List<Numbers> numbers =
                    all.stream().<Numbers>map(recipe -> new FlowNumbers(recipe, distance)).toList();
            Exports.write(numbers, chosen, target, progress);
        }
    }

    private int every() throws Refusal {
        try {
            int distance = Integer.parseInt(every);
            if (distance >= 1) {
                return distance;
            }
        } catch (NumberFormatException e) {
            // Refused below, in the same words.
        }
        throw Refusal.usage(terminal.text("cli.error.positive", "--every", every));
    }

    private FlowQuantity quantity() throws Refusal {
        for (FlowQuantity known : FlowQuantity.values()) {
            if (known.id().equals(shown)) {
                return known;
            }
        }
        String allowed = Arrays.stream(FlowQuantity.values()).map(FlowQuantity::id)
                .collect(Collectors.joining(", "));
        throw Refusal.usage(terminal.text("cli.error.choice", "--show", allowed, shown));
    }

    /** All recipes are read and checked, their data included, before the first one is trained. */
    private List<FlowRecipe> recipes(Path file) throws Refusal, RecipeException {
        return new RecipeSource(terminal).all(FlowKind.KIND, recipes, (name, recipe) -> {
            FlowRecipe changed = overrides.apply(recipe, terminal);
            FlowData.of(changed);
            if (changed.data() instanceof FileData data) {
                Destination.spare(data.path(), file, terminal);
            }
            Destination.spare(name, file, terminal);
            return changed;
        });
    }
}
