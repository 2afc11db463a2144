package gradientlab.cli.toy;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.Destination;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.LabCommand;
import gradientlab.cli.option.PictureOptions;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.cli.recipe.Overrides;
import gradientlab.cli.recipe.RecipeSource;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.experiment.toy.ToyRecipe;
import gradientlab.export.Exportables;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the recipes of a toy lab. */
@Command(sortOptions = false)
public final class ToyCommand implements Callable<Integer> {

    /** The pure run's line among the commands. */
    public static final class Decay implements LabCommand {
        @Override
        public String name() {
            return "decay";
        }

        @Override
        public Object make(Terminal terminal) {
            return new ToyCommand(terminal, new ToyRecipe.Decay());
        }
    }

    /** The training's. */
    public static final class Line implements LabCommand {
        @Override
        public String name() {
            return "line";
        }

        @Override
        public Object make(Terminal terminal) {
            return new ToyCommand(terminal, new ToyRecipe.Line());
        }
    }

    private final Terminal terminal;
    private final RecipeKind<ToyRecipe> kind;

    @Parameters(paramLabel = "RECIPE", arity = "0..*")
    private List<String> recipes = new ArrayList<>();

    @Mixin
    private Destination destination;

    @Option(names = "--rate")
    private String rate;

    @Mixin
    private PictureOptions picture;

    @Mixin
    private Common common;

    ToyCommand(Terminal terminal, RecipeKind<ToyRecipe> kind) {
        this.terminal = terminal;
        this.kind = kind;
    }

    @Override
    public Integer call() throws Refusal, RecipeException, ExportException {
        common.check(terminal);
        Path file = destination.file(terminal);
        Format format = destination.format(file, terminal);
        ToyRecipe recipe = new RecipeSource(terminal).all(kind, recipes, (name, given) -> {
            Overrides changes = new Overrides(terminal);
            changes.word("rate", rate);
            return changes.in(given, List.of());
        }).get(0);
        Destination.write(terminal, progress -> Exports.write(
                Exportables.of(recipe), format, picture.options(format, terminal),
                Destination.target(file, terminal), progress));
        return ExitCode.OK;
    }
}
