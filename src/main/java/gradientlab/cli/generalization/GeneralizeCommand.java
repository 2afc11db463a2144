package gradientlab.cli.generalization;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.Destination;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.PictureOptions;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.cli.recipe.RecipeSource;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.experiment.json.RecipeException;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Format;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Target;
import gradientlab.export.generalization.GeneralizationExportable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Computes what the mode of each recipe says and writes it as a picture or as numbers. */
@Command(name = "generalize", sortOptions = false, customSynopsis = Common.NAME
        + " generalize [RECIPE...] [OPTIONS] --out=FILE")
public final class GeneralizeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "RECIPE", arity = "0..*", descriptionKey = "recipe")
    private List<String> recipes = new ArrayList<>();

    @Mixin
    private Destination destination;

    @Mixin
    private GeneralizationOverrides overrides;

    @Mixin
    private PictureOptions picture;

    @Mixin
    private Common common;

    public GeneralizeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal, RecipeException, ExportException {
        common.check(terminal);
        Path file = destination.file(terminal);
        Format chosen = destination.format(file, terminal);
        picture.check(chosen, terminal);
        List<GeneralizationRecipe> all = recipes(file);
        if (chosen.picture() && all.size() > 1) {
            throw Refusal.usage(terminal.text("export.several", chosen.id()));
        }
        List<Numbers> numbers = all.stream().map(GeneralizationExportable::numbers).toList();
        if (chosen == Format.CSV && numbers.stream().map(Numbers::header).distinct().count() > 1) {
            throw Refusal.usage(terminal.text("cli.error.modes"));
        }
        Destination.write(terminal, progress -> write(file, chosen, all, progress));
        return ExitCode.OK;
    }

    private void write(Path file, Format chosen, List<GeneralizationRecipe> all, Progress progress)
            throws Refusal, ExportException {
        Target target = Destination.target(file, terminal);
        if (chosen.picture()) {
            Exports.write(GeneralizationExportable.of(all.get(0)), chosen,
                    picture.options(chosen, terminal), target, progress);
        } else {
            Exports.write(all.stream().map(GeneralizationExportable::numbers).toList(), chosen, target,
                    progress);
        }
    }

    /** All recipes are read and checked, their files included, before the first one is computed. */
    private List<GeneralizationRecipe> recipes(Path file) throws Refusal, RecipeException {
        if (overrides.data() != null) {
            Destination.spare(overrides.data(), file, terminal);
        }
        return new RecipeSource(terminal).all(GeneralizationKind.KIND, recipes, (name, recipe) -> {
            GeneralizationRecipe changed = overrides.apply(recipe, terminal);
            GeneralizationKind.KIND.checkData(changed);
            Destination.spare(name, file, terminal);
            return changed;
        });
    }
}
