package gradientlab.experiment.descent;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.View;
import gradientlab.core.surface.catalogue.SurfaceEntry;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a recipe into a tree of maps, lists, texts, numbers and booleans for {@link JsonWriter}.
 *
 * <p>Every knob is written, so that a file keeps its meaning when a default changes; what is off, empty
 * or at its place by position is left out. It writes wrong values too, so that reading can name them.
 */
public final class DescentWriter {

    private DescentWriter() {}

    static Map<String, Object> tree(DescentRecipe recipe) {
        Map<String, Object> tree = RecipeFields.head(recipe);
        tree.put("surface", surface(recipe.surface()));
        if (recipe.surface().origin() instanceof Fitted fitted) {
            if (!fitted.batching().withSamples(false).equals(Batching.ALL)) {
                tree.put("batch", batching(fitted.batching()));
            }
            if (fitted.batching().samples()) {
                tree.put("cost", "samples");
            }
        }
        tree.put("start", List.of(recipe.start().x(), recipe.start().y()));
        tree.put("steps", recipe.steps());
        tree.put("seed", recipe.seed());
        recipe.target().ifPresent(target -> tree.put("target", target));
        if (!recipe.schedule().constant()) {
            tree.put("schedule", RecipeFields.schedule(recipe.schedule()));
        }
        if (!recipe.clip().off()) {
            tree.put("clip", RecipeFields.clip(recipe.clip()));
        }
        if (recipe.noise() != 0) {
            tree.put("noise", recipe.noise());
        }
        recipe.view().ifPresent(view -> tree.put("view", view(view)));
        recipe.relief().ifPresent(camera -> tree.put("relief", RecipeFields.camera(camera)));
        recipe.chart().ifPresent(measure -> tree.put("chart", measure.id()));
        List<Object> runners = new ArrayList<>();
        for (RunnerSpec runner : recipe.runners()) {
            runners.add(runner(runner, runners.size()));
        }
        tree.put("runners", runners);
        if (!recipe.interventions().isEmpty()) {
            tree.put(
                    "interventions",
                    recipe.interventions().stream().map(change -> intervention(change, recipe)).toList());
        }
        recipe.budget().ifPresent(budget -> tree.put("budget", budget));
        if (recipe.ghosts()) {
            tree.put("ghosts", true);
        }
        if (recipe.fan() != 1) {
            tree.put("fan", recipe.fan());
        }
        recipe.curvature().ifPresent(runner -> tree.put("curvature", runner));
        recipe.apart().ifPresent(at -> tree.put("apart", apart(at)));
        recipe.sweep().ifPresent(sweep -> tree.put("map", sweep(sweep)));
        return tree;
    }

    private static Map<String, Object> sweep(SweepSpec sweep) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("runner", sweep.runner());
        tree.put("x", sweep.x().text());
        tree.put("y", sweep.y().text());
        tree.put("metric", sweep.metric().text());
        if (!sweep.shown()) {
            tree.put("shown", false);
        }
        return tree;
    }

    private static Map<String, Object> apart(Apart at) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("runner", at.runner());
        tree.put("step", at.step());
        return tree;
    }

    static Object surface(SurfaceChoice surface) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (surface.origin() instanceof SurfaceOrigin.Formula formula) {
            tree.put("expression", formula.text());
            if (!surface.knobs().values().isEmpty()) {
                tree.put("param", surface.knobs().values());
            }
            formula.view().ifPresent(view -> tree.put("view", view(view)));
            return tree;
        }
        if (surface.origin() instanceof Fitted fitted) {
            tree.put("id", surface.id());
            tree.put("data", fitted.file() ? Map.of("file", fitted.source()) : fitted.source());
            if (!fitted.columns().isEmpty()) {
                tree.put("columns", fitted.columns());
            }
            if (!fitted.classes().isEmpty()) {
                tree.put("classes", fitted.classes());
            }
            RecipeFields.knobs(tree, surface.knobs(), surface.knobList());
            return tree;
        }
        if (surface.knobs().values().isEmpty()) {
            return surface.id();
        }
        tree.put("id", surface.id());
        RecipeFields.knobs(tree, surface.knobs(),
                Surfaces.find(surface.id()).map(SurfaceEntry::knobs).orElse(List.of()));
        return tree;
    }

    private static Object batching(Batching batching) {
        if (!batching.own()) {
            return size(batching.size());
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("size", size(batching.size()));
        tree.put("own", true);
        return tree;
    }

    private static Object size(int size) {
        return size == Batching.FULL ? "full" : size == 1 ? "single" : (Object) size;
    }

    private static Map<String, Object> runner(RunnerSpec runner, int index) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("optimizer", runner.optimizer());
        RecipeFields.knobs(tree, runner.settings(), knobsOf(runner));
        runner.schedule().ifPresent(schedule -> tree.put("schedule", RecipeFields.schedule(schedule)));
        runner.clip().ifPresent(clip -> tree.put("clip", RecipeFields.clip(clip)));
        runner.noise().ifPresent(noise -> tree.put("noise", noise));
        runner.batch().ifPresent(batch -> tree.put("batch", size(batch)));
        if (runner.slot() != index % Recipe.SLOTS) {
            tree.put("slot", runner.slot() + 1);
        }
        if (!runner.shown()) {
            tree.put("shown", false);
        }
        return tree;
    }

    private static Map<String, Object> intervention(Intervention change, DescentRecipe recipe) {
        Map<String, Object> set = new LinkedHashMap<>();
        boolean known = change.runner() >= 0 && change.runner() < recipe.runners().size();
        RecipeFields.knobs(set, change.set(),
                known ? knobsOf(recipe.runners().get(change.runner())) : List.of());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("at", change.at());
        tree.put("runner", change.runner());
        tree.put("set", set);
        return tree;
    }

    private static List<Double> view(View view) {
        return List.of(view.xMin(), view.xMax(), view.yMin(), view.yMax());
    }

    private static List<Knob> knobsOf(RunnerSpec runner) {
        return Optimizers.find(runner.optimizer()).map(Optimizer::knobs).orElse(List.of());
    }
}
