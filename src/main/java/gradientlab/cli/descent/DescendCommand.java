package gradientlab.cli.descent;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.Comparison;
import gradientlab.cli.option.Destination;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.PictureOptions;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.cli.recipe.RecipeSource;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.Camera;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.LoggedPath;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.log.Log;
import gradientlab.export.descent.AnatomyExportable;
import gradientlab.export.descent.DescentExportable;
import gradientlab.export.descent.DescentNumbers;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Format;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Target;
import gradientlab.paint.descent.RunnerWords;
import gradientlab.paint.stage.LogWords;
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
    private PathOverrides overrides;

    @Mixin
    private PictureOptions picture;

    @Mixin
    private AnatomyOptions anatomy;

    @Option(names = "--compare", paramLabel = "FILE.csv", descriptionKey = "descend.compare")
    private String compare;

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
        anatomy.check(chosen, compare != null, terminal);
        List<DescentRecipe> all = recipes(file);
        if (chosen.picture() && all.size() > 1) {
            throw Refusal.usage(terminal.text("export.several", chosen.id()));
        }
        Optional<Log> log = Comparison.log(compare, LoggedPath.FORM, all.size(), file, terminal);
        if (log.isPresent()) {
            LoggedPath.check(log.get(), all.get(0));
        }
        Destination.write(terminal, progress -> write(file, chosen, all, log, progress));
        return ExitCode.OK;
    }

    private void write(
            Path file, Format chosen, List<DescentRecipe> all, Optional<Log> log, Progress progress)
            throws Refusal, ExportException {
        Target target = Destination.target(file, terminal);
        if (!chosen.picture()) {
            Exports.write(all.stream().<Numbers>map(DescentNumbers::of).toList(), chosen, target, progress);
            if (log.isPresent()) {
                say(Descent.run(all.get(0)).besides(log.get(), 0), log.get(), file);
            }
            return;
        }
        ExportOptions options = picture.options(chosen, terminal);
        if (anatomy.wanted()) {
            AnatomyExportable apart = anatomy.of(Descent.run(all.get(0)), options.step(), terminal);
            Exports.write(apart, chosen, options.withStep(apart.step()), target, progress);
        } else {
            Trajectories own = Descent.run(seen(all.get(0)));
            Trajectories both = log.map(read -> own.besides(read, 0)).orElse(own);
            Exports.write(new DescentExportable(both), chosen, options.withTurn(turn), target, progress);
            if (log.isPresent()) {
                say(both, log.get(), file);
            }
        }
    }

    /** Says how a run and the log beside it compare. */
    private void say(Trajectories both, Log log, Path file) {
        LogWords words = new LogWords(terminal.texts());
        RunnerWords names = new RunnerWords(both.recipe().runners(), terminal.texts());
        if (both.logged().isEmpty()) {
            Comparison.say(terminal.text("log.taken.hidden", log.file()), file, terminal);
        }
        for (LoggedPath path : both.logged()) {
            RunnerSpec runner = both.recipe().runners().get(path.runner());
            String name = Optimizers.get(runner.optimizer()).name() + " " + names.knobs(runner);
            Comparison.say(terminal.text("log.network.state", name.strip(),
                    words.whole(path.file(), path.parting())), file, terminal);
        }
    }

    /** What turns is seen in relief, though the recipe may show the plan. */
    private DescentRecipe seen(DescentRecipe recipe) {
        return turn && recipe.relief().isEmpty() ? recipe.withRelief(Optional.of(Camera.HOME)) : recipe;
    }

    /** All recipes are read and checked before the first one runs. */
    private List<DescentRecipe> recipes(Path file) throws Refusal, RecipeException {
        return new RecipeSource(terminal).all(DescentKind.KIND, recipes, (name, recipe) -> {
            DescentRecipe changed = overrides.apply(recipe, terminal);
            Destination.spare(name, file, terminal);
            return changed;
        });
    }
}
