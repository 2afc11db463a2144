package gradientlab.cli.time;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.Destination;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.PictureOptions;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.cli.recipe.RecipeSource;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.time.TimeKind;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Format;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Target;
import gradientlab.export.time.TimeExportable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains recipes' recurrent networks and writes what reaches each time step, as a picture or as numbers. */
@Command(name = "time", sortOptions = false, customSynopsis = Common.NAME
        + " time [RECIPE...] [OPTIONS] --out=FILE")
public final class TimeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "RECIPE", arity = "0..*", descriptionKey = "recipe")
    private List<String> recipes = new ArrayList<>();

    @Mixin
    private Destination destination;

    @Option(names = "--every", paramLabel = "N", descriptionKey = "time.every")
    private String every = "1";

    @Option(names = "--tensors", descriptionKey = "time.tensors")
    private boolean tensors;

    @Mixin
    private TimeOverrides overrides;

    @Mixin
    private PictureOptions picture;

    @Mixin
    private Common common;

    public TimeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal, RecipeException, ExportException {
        common.check(terminal);
        Path file = destination.file(terminal);
        Format chosen = destination.format(file, terminal);
        picture.check(chosen, terminal);
        int distance = every();
        if (tensors && chosen != Format.JSON && chosen != Format.JSONL) {
            throw Refusal.usage(terminal.text("cli.error.tensors", chosen.id()));
        }
        List<TimeRecipe> all = recipes(file);
        if (chosen.picture() && all.size() > 1) {
            throw Refusal.usage(terminal.text("export.several", chosen.id()));
        }
        if (chosen == Format.CSV && all.stream().map(TimeExportable::columns).distinct().count() > 1) {
            throw Refusal.usage(terminal.text("cli.error.modes"));
        }
        Destination.write(terminal, progress -> write(file, chosen, all, distance, progress));
        return ExitCode.OK;
    }

    private void write(Path file, Format chosen, List<TimeRecipe> all, int distance, Progress progress)
            throws Refusal, ExportException {
        Target target = Destination.target(file, terminal);
        if (chosen.picture()) {
            Exports.write(TimeExportable.of(all.get(0)), chosen, picture.options(chosen, terminal), target,
                    progress);
        } else {
            List<Numbers> numbers = all.stream()
                    .map(recipe -> TimeExportable.numbers(recipe, distance, tensors)).toList();
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

    /** All recipes are read and checked, their texts included, before the first one is trained. */
    private List<TimeRecipe> recipes(Path file) throws Refusal, RecipeException {
        return new RecipeSource(terminal).all(TimeKind.KIND, recipes, (name, recipe) -> {
            TimeRecipe changed = overrides.apply(recipe, terminal);
            TimeKind.KIND.checkData(changed);
            if (changed.task().text().isPresent()) {
                Destination.spare(changed.task().text().get(), file, terminal);
            }
            Destination.spare(name, file, terminal);
            return changed;
        });
    }
}
