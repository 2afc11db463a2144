package gradientlab.experiment.descent;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.convention.Convention;
import gradientlab.core.optimizer.convention.Conventions;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.Camera;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.View;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.PartialRead;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a descent's recipe of JSON values, complete and checked; {@link DescentWriter} is its inverse. */
public final class DescentReader {

    static final int MAX_INTERVENTIONS = 1000;

    private static final List<String> FIELDS = List.of(
            "format", "lab", "title", "do", "watch", "surface", "batch", "cost", "start", "steps", "seed",
            "target",
            "schedule",
            "clip", "noise", "view", "relief", "chart", "runners", "interventions", "ghosts", "fan", "budget",
            "curvature", "apart",
            "map");

    /** What a runner may hold beside its optimizer's knobs. */
    public static final List<String> RUNNER_FIELDS =
            List.of("optimizer", "convention", "schedule", "clip", "noise", "batch", "slot", "shown");

    private DescentReader() {}

    static DescentRecipe read(JsonField recipe) throws RecipeException {
        Map<String, JsonField> fields = recipe.fields(FIELDS);
        SurfaceChoice choice = FittedReader.costed(
                FittedReader.batched(SurfaceReader.read(recipe.need("surface")), fields.get("batch")),
                fields.get("cost"));
        LossSurface surface = choice.make();
        List<RunnerSpec> runners = runners(recipe.need("runners"), choice);
        DescentRecipe bare = DescentRecipe.of(choice, runners).withNotes(RecipeFields.notes(fields))
                .withStart(SurfaceReader.start(fields.get("start"), surface));
        return new PartialRead<>(bare, fields)
                .set("steps", (it, field) -> it.withSteps((int) field.whole(1, DescentRecipe.MAX_STEPS)))
                .set("seed", (it, field) -> it.withSeed(field.whole(Long.MIN_VALUE, Long.MAX_VALUE)))
                .set("schedule", (it, field) -> it.withSchedule(RecipeFields.schedule(field)))
                .set("clip", (it, field) -> it.withClip(RecipeFields.clip(field)))
                .set("noise", (it, field) -> it.withNoise(noise(field)))
                .set("interventions",
                        (it, field) -> it.withInterventions(interventions(field, runners, it.steps())))
                .set("budget",
                        (it, field) -> it
                                .withBudget(Optional.of((int) field.whole(1, DescentRecipe.MAX_BUDGET))))
                .set("ghosts", (it, field) -> it.withGhosts(ghosts(field, it.interventions().size())))
                .set("fan", (it, field) -> it.withFan(fan(field, it)))
                .set("target", (it, field) -> it.withTarget(Optional.of(field.finite())))
                .set("view", (it, field) -> it.withView(Optional.of(view(field))))
                .set("relief",
                        (it, field) -> it.withRelief(Optional.of(RecipeFields.camera(field, Camera.HOME))))
                .set("chart", (it, field) -> it.withChart(Optional.of(chart(field))))
                .set("curvature",
                        (it, field) -> it
                                .withCurvature(Optional.of((int) field.whole(0, runners.size() - 1))))
                .set("apart", (it, field) -> it.withApart(Optional.of(apart(field, it))))
                // What a sweep may turn depends on all the rest.
                .set("map", (it, field) -> it.withSweep(Optional.of(SweepReader.read(field, it))))
                .read();
    }

    private static Measure chart(JsonField found) throws RecipeException {
        return found.choice(
                Measure.beside(true, List.of()).toArray(Measure[]::new), Measure::id);
    }

    private static List<RunnerSpec> runners(JsonField found, SurfaceChoice choice) throws RecipeException {
        List<JsonField> items = found.items();
        if (items.isEmpty() || items.size() > DescentRecipe.MAX_RUNNERS) {
            throw new RecipeException("recipe.runners", DescentRecipe.MAX_RUNNERS, items.size());
        }
        List<RunnerSpec> runners = new ArrayList<>();
        for (JsonField item : items) {
            runners.add(runner(item, runners.size(), choice));
        }
        return runners;
    }

    private static RunnerSpec runner(JsonField found, int index, SurfaceChoice choice)
            throws RecipeException {
        JsonField id = found.need("optimizer");
        Optimizer optimizer = Optimizers.find(id.text()).orElse(null);
        if (optimizer == null) {
            throw id.unknown("optimizer", Optimizers.all().stream().map(Optimizer::id).toList());
        }
        Map<String, JsonField> fields = found.fields(RecipeFields.names(RUNNER_FIELDS, optimizer.knobs()));
        Settings settings = Settings.defaults(optimizer.knobs())
                .with(fields.containsKey("convention")
                        ? convention(fields.get("convention"), optimizer)
                        : Settings.NONE)
                .with(found.knobs(optimizer.knobs()));
        return new PartialRead<>(RunnerSpec.of(optimizer.id(), index % Recipe.SLOTS).with(settings), fields)
                .set("schedule", (it, field) -> it.withSchedule(Optional.of(RecipeFields.schedule(field))))
                .set("clip", (it, field) -> it.withClip(Optional.of(RecipeFields.clip(field))))
                .set("noise", (it, field) -> it.withNoise(Optional.of(noise(field))))
                .set("slot", (it, field) -> it.withSlot((int) field.whole(1, Recipe.SLOTS) - 1))
                .set("shown", (it, field) -> it.withShown(field.on()))
                .set("batch", (it, field) -> it.withBatch(Optional.of(FittedReader.size(field, choice))))
                .read();
    }

    /** What a library's convention sets; knobs that are named themselves go over it. */
    private static Settings convention(JsonField found, Optimizer optimizer) throws RecipeException {
        List<String> libraries = Conventions.of(optimizer.id()).stream().map(Convention::library).toList();
        if (libraries.isEmpty()) {
            throw new RecipeException(
                    "recipe.convention.none", found.name(), optimizer.id(), found.value().shown(),
                    " (" + found.path() + ")");
        }
        return Conventions.find(optimizer.id(), found.text())
                .orElseThrow(() -> found.outside("recipe.choice", String.join(", ", libraries)))
                .knobs();
    }

    /** A step of a runner that races: {@code {"runner": 0, "step": 10}}. */
    private static Apart apart(JsonField found, DescentRecipe recipe) throws RecipeException {
        Map<String, JsonField> fields = found.fields(List.of("runner", "step"));
        int runner = fields.containsKey("runner")
                ? (int) fields.get("runner").whole(0, recipe.runners().size() - 1)
                : 0;
        if (!recipe.runners().get(runner).shown()) {
            throw new RecipeException("lesson.apart.off", runner);
        }
        // Whether the runner lives to take that step is not asked: a recipe is read without running it.
        return new Apart(runner, (int) found.need("step").whole(0, recipe.steps() - 1));
    }

    private static double noise(JsonField found) throws RecipeException {
        return found.number(0, DescentRecipe.MAX_NOISE);
    }

    private static int fan(JsonField found, DescentRecipe recipe) throws RecipeException {
        int fan = (int) found.whole(1, DescentRecipe.MAX_FAN);
        if (fan > recipe.fanRoom()) {
            throw new RecipeException(
                    "recipe.fan", recipe.fanRoom(), recipe.runners().size(), recipe.steps(), fan);
        }
        return fan;
    }

    private static boolean ghosts(JsonField found, int interventions) throws RecipeException {
        if (found.on() && interventions > DescentRecipe.MAX_GHOSTS) {
            throw new RecipeException("recipe.ghosts", DescentRecipe.MAX_GHOSTS, interventions);
        }
        return found.on();
    }

    private static List<Intervention> interventions(JsonField found, List<RunnerSpec> runners, int steps)
            throws RecipeException {
        List<JsonField> items = found.items();
        if (items.size() > MAX_INTERVENTIONS) {
            throw new RecipeException("recipe.interventions", MAX_INTERVENTIONS, items.size());
        }
        List<Intervention> interventions = new ArrayList<>();
        for (JsonField item : items) {
            item.fields(List.of("at", "runner", "set"));
            // One at the last step or after it would change nothing.
            int at = (int) item.need("at").whole(0, steps - 1);
            int runner = (int) item.need("runner").whole(0, runners.size() - 1);
            List<Knob> knobs = Optimizers.get(runners.get(runner).optimizer()).knobs();
            JsonField set = item.need("set");
            set.fields(RecipeFields.names(List.of(), knobs));
            interventions.add(new Intervention(at, runner, set.knobs(knobs)));
        }
        return interventions;
    }

    static View view(JsonField found) throws RecipeException {
        List<JsonField> items = found.items();
        double[] ends = new double[4];
        for (int i = 0; i < items.size() && i < ends.length; i++) {
            ends[i] = items.get(i).number(-DescentRecipe.MAX_COORDINATE, DescentRecipe.MAX_COORDINATE);
        }
        if (items.size() != ends.length || ends[0] >= ends[1] || ends[2] >= ends[3]) {
            throw found.unlike("recipe.view");
        }
        return new View(ends[0], ends[1], ends[2], ends[3]);
    }
}
