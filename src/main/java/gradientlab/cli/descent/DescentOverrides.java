package gradientlab.cli.descent;

import gradientlab.cli.option.NamedKnobs;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.cli.recipe.Overrides;
import gradientlab.core.surface.LossSurface;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.SurfaceOrigin;
import gradientlab.experiment.descent.SurfaceReader;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Notes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/**
 * The options that change a recipe. They are written as a recipe of their own and read back, so that a
 * wrong value is refused in the same words as in a file; what was named then replaces what was there.
 */
class DescentOverrides {

    @Option(names = "--surface", paramLabel = "ID|FORMULA", descriptionKey = "descend.surface")
    private String surface;

    @Option(names = "--param", paramLabel = "A=VALUE", descriptionKey = "descend.param")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--batch", paramLabel = "full|single|N", descriptionKey = "descend.batch")
    private String batch;

    @Option(names = "--view", paramLabel = "X,X,Y,Y", descriptionKey = "descend.view")
    private String view;

    @Option(names = "--start", paramLabel = "X,Y", descriptionKey = "descend.start")
    private String start;

    @Option(names = "--steps", paramLabel = "N", descriptionKey = "descend.steps")
    private String steps;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "descend.seed")
    private String seed;

    @Option(names = "--runner", paramLabel = "ID[:KNOB=VALUE,...]", descriptionKey = "descend.runner")
    private List<String> runners = new ArrayList<>();

    @Option(names = "--schedule", paramLabel = "KIND[:KNOB=VALUE,...]", descriptionKey = "descend.schedule")
    private String schedule;

    @Option(names = "--clip-norm", paramLabel = "LIMIT", descriptionKey = "descend.clip-norm")
    private String clipNorm;

    @Option(names = "--clip-value", paramLabel = "LIMIT", descriptionKey = "descend.clip-value")
    private String clipValue;

    @Option(names = "--noise", paramLabel = "DEVIATION", descriptionKey = "descend.noise")
    private String noise;

    /**
     * The recipe with all that was named replaced. Another surface brings its own start, and the old
     * one's view, target and notes go; other runners end the interventions, which belonged to the old ones;
     * fewer steps leave out those that would come too late, and say so.
     *
     * @throws Refusal for an option that is no value at all
     * @throws RecipeException for one that no recipe may have
     */
    final DescentRecipe apply(DescentRecipe base, Terminal terminal) throws Refusal, RecipeException {
        DescentRecipe named = named(base, terminal);
        DescentRecipe recipe = base;
        if (surface != null || !parameters.isEmpty() || batch != null) {
            recipe = recipe.withSurface(named.surface());
            if (!SurfaceOrigin.same(named.surface(), base.surface())) {
                recipe = recipe.withView(Optional.empty())
                        .withTarget(Optional.empty())
                        .withNotes(Notes.NONE)
                        .withStart(named.start());
            }
        }
        recipe = view == null ? recipe : recipe.withView(named.view());
        recipe = start == null ? recipe : recipe.withStart(named.start());
        recipe = steps == null ? recipe : shortened(recipe.withSteps(named.steps()), terminal);
        recipe = seed == null ? recipe : recipe.withSeed(named.seed());
        recipe = schedule == null ? recipe : recipe.withSchedule(named.schedule());
        recipe = clipNorm != null || clipValue != null ? recipe.withClip(named.clip()) : recipe;
        recipe = noise == null ? recipe : recipe.withNoise(named.noise());
        recipe = alsoNamed(recipe, named);
        if (!runners.isEmpty()) {
            recipe = recipe.withRunners(named.runners()).withInterventions(List.of()).withNotes(Notes.NONE);
        }
        return Recipes.check(recipe);
    }

    /** Adds what is named by options of a command's own. */
    void name(Overrides named, Terminal terminal) throws Refusal {}

    /** A recipe with what those name replaced. */
    DescentRecipe alsoNamed(DescentRecipe recipe, DescentRecipe named) {
        return recipe;
    }

    private static DescentRecipe shortened(DescentRecipe recipe, Terminal terminal) {
        DescentRecipe shorter = recipe.withoutIdle();
        int gone = recipe.interventions().size() - shorter.interventions().size();
        if (gone > 0) {
            terminal.complain(terminal.text("cli.idle", gone, recipe.steps()));
        }
        return shorter;
    }

    /** What was named as a recipe of its own, in which the base's surface and start stand in for others. */
    private DescentRecipe named(DescentRecipe base, Terminal terminal) throws Refusal, RecipeException {
        Overrides named = new Overrides(terminal);
        String seen = view == null ? null : list("--view", view, 4, terminal);
        named.json("surface",
                surface == null
                        ? json(base.surface(), terminal)
                        : SurfaceWords.json("--surface", surface, parameters, seen, terminal));
        named.json("view", seen);
        named.word("batch", batch);
        named.json("start", start == null ? start(base) : list("--start", start, 2, terminal));
        named.word("steps", steps);
        named.word("seed", seed);
        named.word("noise", noise);
        name(named, terminal);
        named.knobs("schedule", schedule, "kind");
        named.clip(clipNorm, clipValue, false);
        List<String> racers = new ArrayList<>();
        for (String runner : runners) {
            racers.add(NamedKnobs.json("--runner", runner, "optimizer", terminal));
        }
        named.json("runners", racers.isEmpty() ? "[{\"optimizer\":\"sgd\"}]" : racers.toString());
        return named.alone(DescentKind.KIND);
    }

    /** A surface written {@code quadratic:condition=100}, just by its id, or as a formula. */
    static LossSurface surface(String text, List<String> parameters, boolean startNeeded, Terminal terminal)
            throws Refusal, RecipeException {
        return SurfaceReader
                .read(SurfaceWords.json("ID", text, parameters, null, terminal), startNeeded).make();
    }

    /** Without a surface of its own the command line's start is checked on the recipe's, and stays there. */
    private String start(DescentRecipe base) {
        return surface == null ? "[" + base.start().x() + "," + base.start().y() + "]" : null;
    }

    /** The recipe's own surface, with the parameters that were named. */
    private String json(SurfaceChoice old, Terminal terminal) throws Refusal {
        if (parameters.isEmpty()) {
            return SurfaceReader.write(old);
        }
        if (!(old.origin() instanceof SurfaceOrigin.Formula formula)) {
            throw Refusal.usage(terminal.text("cli.error.param.none", old.id()));
        }
        Map<String, String> values = new LinkedHashMap<>();
        old.knobs().values().forEach((name, value) -> values.put(name, JsonWriter.line(value)));
        values.putAll(SurfaceWords.pairs(parameters, terminal));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("expression", NamedKnobs.quote(formula.text()));
        fields.put("param", NamedKnobs.object(values));
        formula.view().ifPresent(own -> fields.put(
                "view", JsonWriter.line(List.of(own.xMin(), own.xMax(), own.yMin(), own.yMax()))));
        return NamedKnobs.object(fields);
    }

    private static String list(String option, String text, int count, Terminal terminal) throws Refusal {
        String[] parts = text.split(",", -1);
        if (parts.length != count || Arrays.stream(parts).anyMatch(String::isBlank)) {
            throw Refusal.usage(
                    terminal.text(count == 2 ? "cli.error.point" : "cli.error.view", option, text));
        }
        return Arrays.stream(parts).map(NamedKnobs::value).collect(Collectors.joining(",", "[", "]"));
    }
}
