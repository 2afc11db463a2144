package gradientlab.cli.descent;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.Destination;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.PictureOptions;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.cli.recipe.RecipeSource;
import gradientlab.experiment.Presets;
import gradientlab.experiment.descent.Camera;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.json.RecipeException;
import gradientlab.export.descent.AnatomyExport;
import gradientlab.export.descent.DescentExport;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Format;
import gradientlab.export.format.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs recipes and writes what came of them, as a picture or as numbers. */
@Command(name = "descend", sortOptions = false, customSynopsis = Common.NAME
        + " descend [RECIPE...] [OPTIONS] --out=FILE")
public final class DescendCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "RECIPE", arity = "0..*", descriptionKey = "recipe")
    private List<String> recipes = new ArrayList<>();

    @Mixin
    private Destination destination;

    @Mixin
    private Overrides overrides;

    @Mixin
    private PictureOptions picture;

    @Mixin
    private AnatomyOptions anatomy;

    @Option(names = "--turn", descriptionKey = "descend.turn")
    private boolean turn;

    @Mixin
    private Common common;

    public DescendCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal, RecipeException, ExportException {
        common.check(terminal);
        Path file = destination.file(terminal);
        Format chosen = destination.format(file, terminal);
        picture.check(chosen, terminal);
        if (turn && chosen != Format.GIF) {
            throw Refusal.usage(terminal.text("cli.error.turn", chosen.id()));
        }
        anatomy.check(chosen, terminal);
        List<DescentRecipe> all = recipes(file);
        if (chosen.picture() && all.size() > 1) {
            throw Refusal.usage(terminal.text("export.several", chosen.id()));
        }
        Destination.write(terminal, progress -> write(file, chosen, all, progress));
        return ExitCode.OK;
    }

    private void write(Path file, Format chosen, List<DescentRecipe> all, Progress progress)
            throws Refusal, ExportException {
        if (file == null) {
            DescentExport.writeNumbers(terminal.out(), chosen, all, progress);
        } else if (anatomy.wanted()) {
            Trajectories run = Descent.run(all.get(0));
            ExportOptions options = picture.options(chosen, terminal);
            AnatomyExport.write(
                    file, chosen, anatomy.cut(run, terminal),
                    options.withStep(anatomy.step(run, options.step(), terminal)), progress);
        } else if (chosen.picture()) {
            DescentExport.write(
                    file, chosen, Descent.run(seen(all.get(0))),
                    picture.options(chosen, terminal).withTurn(turn),
                    progress);
        } else {
            DescentExport.writeNumbers(file, chosen, all, progress);
        }
    }

    /** What turns is seen in relief, though the recipe may show the plan. */
    private DescentRecipe seen(DescentRecipe recipe) {
        return turn && recipe.relief().isEmpty() ? recipe.withRelief(Optional.of(Camera.HOME)) : recipe;
    }

    /** All recipes are read and checked before the first one runs. */
    private List<DescentRecipe> recipes(Path file) throws Refusal, RecipeException {
        if (recipes.isEmpty()) {
            return List.of(overrides.apply(Presets.first(DescentKind.KIND).recipe(), terminal));
        }
        RecipeSource source = new RecipeSource(terminal);
        source.checkNames(recipes);
        List<DescentRecipe> all = new ArrayList<>();
        for (String name : recipes) {
            DescentRecipe recipe = source.descent(name);
            try {
                all.add(overrides.apply(recipe, terminal));
            } catch (RecipeException e) {
                throw RecipeSource.about(name, e.in(terminal.texts()));
            }
            destination.spare(name, file, terminal);
        }
        return all;
    }
}
