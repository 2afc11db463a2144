package gradientlab.cli.bench;

import gradientlab.cli.descent.SurfaceWords;
import gradientlab.cli.option.Common;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.Listing;
import gradientlab.cli.option.NamedKnobs;
import gradientlab.cli.option.OptionValues;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Recipe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how many steps optimizers make on a surface in a second. */
@Command(name = "steps", sortOptions = false, abbreviateSynopsis = true)
final class StepsBenchCommand implements Callable<Integer> {

    /** Seconds that are not counted. */
    private static final int WARM_UP = 3;

    private final Terminal terminal;

    @Option(names = "--surface", paramLabel = "ID|FORMULA", descriptionKey = "surface")
    private String surface = "rosenbrock";

    @Option(names = "--runner", paramLabel = "ID[:KNOB=VALUE,...]", descriptionKey = "runner")
    private List<String> runners = new ArrayList<>();

    @Option(names = "--steps", paramLabel = "N", descriptionKey = "steps")
    private String steps = "2000";

    @Option(names = "--path", descriptionKey = "path")
    private boolean path;

    @Option(names = "--seconds", paramLabel = "N", descriptionKey = "seconds")
    private String seconds = "8";

    @Mixin
    private Listing listing;

    @Mixin
    private Common common;

    public StepsBenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal, RecipeException {
        common.check(terminal);
        boolean json = listing.json(terminal);
        int duration = OptionValues.whole(
                "--seconds", seconds, WARM_UP + 1, BenchCommand.MAX_SECONDS, terminal);
        StepsBench bench = new StepsBench(recipe(), path);
        double rate = bench.stepsPerSecond(WARM_UP, duration - WARM_UP, Clock.SYSTEM);
        if (json) {
            terminal.print(JsonWriter.line(Map.of("steps_per_second", rate)));
        } else {
            terminal.print(terminal.text("cli.bench.steps.rate", String.format(Locale.ROOT, "%.3g", rate),
                    String.format(Locale.ROOT, "%.1f", 1e9 / rate)));
        }
        return ExitCode.OK;
    }

    /** Written as a recipe and read back, so that a wrong value is refused in the same words as in a file. */
    private DescentRecipe recipe() throws Refusal, RecipeException {
        List<String> racers = new ArrayList<>();
        for (String runner : runners.isEmpty() ? List.of("adam") : runners) {
            racers.add(NamedKnobs.json("--runner", runner, "optimizer", terminal));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("format", NamedKnobs.quote(Recipe.FORMAT));
        fields.put("lab", NamedKnobs.quote(DescentRecipe.LAB));
        fields.put("surface", SurfaceWords.json("--surface", surface, List.of(), null, terminal));
        fields.put("steps", NamedKnobs.value(steps));
        fields.put("runners", racers.toString());
        return (DescentRecipe) Recipes.read(NamedKnobs.object(fields));
    }
}
