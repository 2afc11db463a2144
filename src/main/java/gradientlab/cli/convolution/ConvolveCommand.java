package gradientlab.cli.convolution;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.Destination;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.PictureOptions;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.cli.recipe.RecipeSource;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.file.Picture;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.json.RecipeException;
import gradientlab.export.convolution.ConvolutionExportable;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Format;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes what the mode of each recipe says and writes it as a picture or as numbers. */
@Command(name = "convolve", sortOptions = false, customSynopsis = Common.NAME
        + " convolve [RECIPE...] [OPTIONS] --out=FILE")
public final class ConvolveCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "RECIPE", arity = "0..*", descriptionKey = "recipe")
    private List<String> recipes = new ArrayList<>();

    @Mixin
    private Destination destination;

    @Option(names = "--result", descriptionKey = "convolve.result")
    private boolean result;

    @Mixin
    private ConvolutionOverrides overrides;

    @Mixin
    private PictureOptions picture;

    @Mixin
    private Common common;

    public ConvolveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal, RecipeException, ExportException {
        common.check(terminal);
        Path file = destination.file(terminal);
        Format chosen = destination.format(file, terminal);
        picture.check(chosen, terminal);
        List<ConvolutionRecipe> all = recipes(file);
        if (chosen.picture() && all.size() > 1) {
            throw Refusal.usage(terminal.text("export.several", chosen.id()));
        }
        if (chosen == Format.CSV && all.stream().map(ConvolveCommand::columns).distinct().count() > 1) {
            throw Refusal.usage(terminal.text("cli.error.modes"));
        }
        if (result && (chosen != Format.PNG || all.get(0).mode() != Mode.IMAGES)) {
            throw Refusal.usage(terminal.text("cli.error.result"));
        }
        Destination.write(terminal, progress -> write(file, chosen, all, progress));
        return ExitCode.OK;
    }

    /** Says so where a picture has fewer pixels than its file. */
    private void saySize(ConvolutionRecipe recipe) throws RecipeException {
        if (recipe.mode() == Mode.IMAGES && recipe.images().picture().scaled()) {
            Picture picture = recipe.images().picture();
            terminal.complain(terminal.text("convolution.layer.e.png.scaled", picture.width(),
                    picture.height(), picture.planes().width(), picture.planes().height()));
        }
    }

    /** Forward and backward have the same columns. */
    private static Mode columns(ConvolutionRecipe recipe) {
        return recipe.mode() == Mode.BACKWARD ? Mode.FORWARD : recipe.mode();
    }

    private void write(Path file, Format chosen, List<ConvolutionRecipe> all, Progress progress)
            throws Refusal, ExportException {
        Target target = Destination.target(file, terminal);
        if (result) {
            ConvolutionExportable.writeResult(
                    all.get(0), picture.options(chosen, terminal), target, progress);
        } else if (chosen.picture()) {
            Exports.write(ConvolutionExportable.of(all.get(0)), chosen, picture.options(chosen, terminal),
                    target, progress);
        } else {
            List<Numbers> numbers = all.stream().map(ConvolutionExportable::numbers).toList();
            Exports.write(numbers, chosen, target, progress);
        }
    }

    /** All recipes are read and checked, their pictures included, before the first one is computed. */
    private List<ConvolutionRecipe> recipes(Path file) throws Refusal, RecipeException {
        return new RecipeSource(terminal).all(ConvolutionKind.KIND, recipes, (name, recipe) -> {
            ConvolutionRecipe changed = overrides.apply(recipe, terminal);
            ConvolutionKind.KIND.checkData(changed);
            if (changed.images().file().isPresent()) {
                Destination.spare(changed.images().file().get(), file, terminal);
                saySize(changed);
            }
            Destination.spare(name, file, terminal);
            return changed;
        });
    }
}
