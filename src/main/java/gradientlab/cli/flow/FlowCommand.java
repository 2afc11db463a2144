package gradientlab.cli.flow;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.Comparison;
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
import gradientlab.experiment.flow.run.LoggedNetwork;
import gradientlab.experiment.flow.run.LoggedNetworks;
import gradientlab.experiment.flow.run.Training;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.log.Log;
import gradientlab.export.flow.FlowExportable;
import gradientlab.export.flow.FlowNumbers;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Format;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.paint.flow.FlowLog;
import gradientlab.paint.flow.FlowQuantity;
import gradientlab.paint.flow.NetworkWords;
import gradientlab.paint.stage.LogWords;
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

    @Option(names = "--compare", paramLabel = "FILE.csv", descriptionKey = "flow.compare")
    private String compare;

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
        Optional<Log> read = Comparison.log(compare, LoggedNetwork.FORM, all.size(), file, terminal);
        Optional<FlowLog> log =
                read.isEmpty() ? Optional.empty() : Optional.of(FlowLog.of(read.get(), all.get(0), 0));
        Destination.write(terminal, progress -> {
            if (chosen.picture()) {
                FlowExportable run = new FlowExportable(all.get(0), Optional.empty(), quantity).besides(log);
                Exports.write(
                        run, chosen, picture.options(chosen, terminal), Destination.target(file, terminal),
                        progress);
            } else {
                numbers(file, chosen, all, distance, progress);
            }
        });
        if (log.isPresent()) {
            compare(log.get(), all.get(0), file);
        }
        return ExitCode.OK;
    }

    private void numbers(
            Path file, Format chosen, List<FlowRecipe> all, int distance, Progress progress)
            throws ExportException {
        List<Numbers> numbers =
                all.stream().<Numbers>map(recipe -> new FlowNumbers(recipe, distance)).toList();
        Exports.write(numbers, chosen, Destination.target(file, terminal), progress);
    }

    /** Trains once more, every logged step compared, up to where all networks differ from the log. */
    private void compare(FlowLog log, FlowRecipe recipe, Path file) throws RecipeException {
        LoggedNetworks logged = log.of(recipe);
        logged.run(new Training(recipe));
        LogWords words = new LogWords(terminal.texts());
        NetworkWords names = new NetworkWords(recipe, terminal.texts());
        for (int i = 0; i < logged.networks().size(); i++) {
            LoggedNetwork network = logged.networks().get(i);
            Comparison.say(terminal.text("log.network.state", names.name(network.network()),
                    words.whole(network.file(), logged.partings().get(i))), file, terminal);
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
