package gradientlab.experiment;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Convention;
import gradientlab.core.optimizer.Conventions;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Optimizers;
import gradientlab.core.optimizer.Schedule;
import gradientlab.core.optimizer.Schedules;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.View;
import gradientlab.experiment.DescentRecipe.Intervention;
import gradientlab.experiment.DescentRecipe.RunnerSpec;
import gradientlab.experiment.DescentRecipe.ScheduleChoice;
import gradientlab.experiment.DescentRecipe.SurfaceChoice;
import gradientlab.text.Texts.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a recipe of JSON values, complete and checked: a descent's itself, other labs' by their own readers;
 * {@link RecipeWriter} is its inverse.
 */
final class RecipeReader {

    static final int MAX_INTERVENTIONS = 1000;
    static final int MAX_NOTE = 500;

    private static final List<String> FIELDS = List.of(
            "format", "lab", "title", "do", "watch", "surface", "batch", "cost", "start", "steps", "seed",
            "target",
            "schedule",
            "clip", "noise", "view", "relief", "runners", "interventions", "ghosts", "fan", "budget",
            "curvature",
            "map");

    /** What a runner may hold beside its optimizer's knobs. */
    static final List<String> RUNNER_FIELDS =
            List.of("optimizer", "convention", "schedule", "clip", "noise", "batch", "slot", "shown");

    private RecipeReader() {}

    static Recipe read(JsonValue json) throws RecipeException {
        if (!(json instanceof JsonValue.Fields)) {
            throw new RecipeException("recipe.one_object", json.shown());
        }
        return read(new Found("recipe", "", json));
    }

    /** The recipe at some place of another text. */
    static Recipe read(Found recipe) throws RecipeException {
        exactly(recipe.need("format"), Recipe.FORMAT);
        Found lab = recipe.need("lab");
        return switch (lab.text()) {
            case DescentRecipe.LAB -> descent(recipe);
            case FlowRecipe.LAB -> FlowReader.read(recipe);
            default -> throw lab.outside("recipe.choice", DescentRecipe.LAB + ", " + FlowRecipe.LAB);
        };
    }

    private static DescentRecipe descent(Found recipe) throws RecipeException {
        Map<String, Found> fields = recipe.fields(FIELDS);
        SurfaceChoice choice = FittedReader.costed(
                FittedReader.batched(SurfaceReader.read(recipe.need("surface")), fields.get("batch")),
                fields.get("cost"));
        LossSurface surface = choice.make();
        List<RunnerSpec> runners = runners(recipe.need("runners"), choice);
        DescentRecipe read = DescentRecipe.of(choice, runners).withNotes(notes(fields));
        read = read.withStart(SurfaceReader.start(fields.get("start"), surface));
        if (fields.containsKey("steps")) {
            read = read.withSteps((int) fields.get("steps").whole(1, DescentRecipe.MAX_STEPS));
        }
        if (fields.containsKey("seed")) {
            read = read.withSeed(fields.get("seed").whole(Long.MIN_VALUE, Long.MAX_VALUE));
        }
        if (fields.containsKey("schedule")) {
            read = read.withSchedule(schedule(fields.get("schedule")));
        }
        if (fields.containsKey("clip")) {
            read = read.withClip(clip(fields.get("clip")));
        }
        if (fields.containsKey("noise")) {
            read = read.withNoise(noise(fields.get("noise")));
        }
        if (fields.containsKey("interventions")) {
            read = read.withInterventions(interventions(fields.get("interventions"), runners, read.steps()));
        }
        if (fields.containsKey("budget")) {
            read = read.withBudget(
                    Optional.of((int) fields.get("budget").whole(1, DescentRecipe.MAX_BUDGET)));
        }
        if (fields.containsKey("ghosts")) {
            read = read.withGhosts(ghosts(fields.get("ghosts"), read.interventions().size()));
        }
        if (fields.containsKey("fan")) {
            read = read.withFan(fan(fields.get("fan"), read));
        }
        if (fields.containsKey("target")) {
            read = read.withTarget(Optional.of(fields.get("target").finite()));
        }
        if (fields.containsKey("view")) {
            read = read.withView(Optional.of(view(fields.get("view"))));
        }
        if (fields.containsKey("relief")) {
            read = read.withRelief(Optional.of(camera(fields.get("relief"))));
        }
        if (fields.containsKey("curvature")) {
            read = read.withCurvature(
                    Optional.of((int) fields.get("curvature").whole(0, runners.size() - 1)));
        }
        // What a map may turn depends on all the rest.
        return fields.containsKey("map")
                ? read.withMap(Optional.of(MapReader.read(fields.get("map"), read)))
                : read;
    }

    static Notes notes(Map<String, Found> fields) throws RecipeException {
        return new Notes(note(fields.get("title")), note(fields.get("do")), note(fields.get("watch")));
    }

    private static void exactly(Found found, String wanted) throws RecipeException {
        if (!found.text().equals(wanted)) {
            throw found.outside("recipe.exactly", wanted);
        }
    }

    private static List<RunnerSpec> runners(Found found, SurfaceChoice choice) throws RecipeException {
        List<Found> items = found.items();
        if (items.isEmpty() || items.size() > DescentRecipe.MAX_RUNNERS) {
            throw new RecipeException("recipe.runners", DescentRecipe.MAX_RUNNERS, items.size());
        }
        List<RunnerSpec> runners = new ArrayList<>();
        for (Found item : items) {
            runners.add(runner(item, runners.size(), choice));
        }
        return runners;
    }

    private static RunnerSpec runner(Found found, int index, SurfaceChoice choice) throws RecipeException {
        Found id = found.need("optimizer");
        Optimizer optimizer = Optimizers.find(id.text()).orElse(null);
        if (optimizer == null) {
            throw id.unknown("optimizer", Optimizers.all().stream().map(Optimizer::id).toList());
        }
        Map<String, Found> fields = found.fields(names(RUNNER_FIELDS, optimizer.knobs()));
        return new RunnerSpec(
                optimizer.id(),
                Settings.defaults(optimizer.knobs())
                        .with(fields.containsKey("convention")
                                ? convention(fields.get("convention"), optimizer)
                                : Settings.NONE)
                        .with(found.knobs(optimizer.knobs())),
                fields.containsKey("schedule") ? Optional.of(schedule(fields.get("schedule")))
                        : Optional.empty(),
                fields.containsKey("clip") ? Optional.of(clip(fields.get("clip"))) : Optional.empty(),
                fields.containsKey("noise") ? Optional.of(noise(fields.get("noise"))) : Optional.empty(),
                fields.containsKey("slot")
                        ? (int) fields.get("slot").whole(1, DescentRecipe.SLOTS) - 1
                        : index % DescentRecipe.SLOTS,
                !fields.containsKey("shown") || fields.get("shown").on(),
                fields.containsKey("batch")
                        ? Optional.of(FittedReader.size(fields.get("batch"), choice))
                        : Optional.empty());
    }

    /** What a library's convention sets; knobs that are named themselves go over it. */
    private static Settings convention(Found found, Optimizer optimizer) throws RecipeException {
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

    static ScheduleChoice schedule(Found found) throws RecipeException {
        Found kind = found.need("kind");
        Schedule schedule = Schedules.find(kind.text()).orElse(null);
        if (schedule == null) {
            throw kind.unknown("schedule", Schedules.all().stream().map(Schedule::id).toList());
        }
        found.fields(names(List.of("kind"), schedule.knobs()));
        return new ScheduleChoice(
                schedule.id(), Settings.defaults(schedule.knobs()).with(found.knobs(schedule.knobs())));
    }

    /** {@code "off"}, {@code {"norm": c}}, {@code {"norm": c, "exact": true}} or {@code {"value": c}}. */
    static Clip clip(Found found) throws RecipeException {
        if (found.value() instanceof JsonValue.Text text && text.text().equals("off")) {
            return Clip.OFF;
        }
        if (!(found.value() instanceof JsonValue.Fields)) {
            throw found.unlike("recipe.clip");
        }
        Map<String, Found> fields = found.fields(List.of("norm", "value", "exact"));
        if (fields.containsKey("norm") == fields.containsKey("value")
                || fields.containsKey("value") && fields.containsKey("exact")) {
            throw found.unlike("recipe.clip");
        }
        return fields.containsKey("norm")
                ? new Clip(
                        Clip.Kind.NORM,
                        fields.get("norm").positive(DescentRecipe.MAX_CLIP),
                        fields.containsKey("exact") && fields.get("exact").on())
                : new Clip(Clip.Kind.VALUE, fields.get("value").positive(DescentRecipe.MAX_CLIP), false);
    }

    private static double noise(Found found) throws RecipeException {
        return found.number(0, DescentRecipe.MAX_NOISE);
    }

    private static int fan(Found found, DescentRecipe recipe) throws RecipeException {
        int fan = (int) found.whole(1, DescentRecipe.MAX_FAN);
        if (fan > recipe.fanRoom()) {
            throw new RecipeException(
                    "recipe.fan", recipe.fanRoom(), recipe.runners().size(), recipe.steps(), fan);
        }
        return fan;
    }

    private static boolean ghosts(Found found, int interventions) throws RecipeException {
        if (found.on() && interventions > DescentRecipe.MAX_GHOSTS) {
            throw new RecipeException("recipe.ghosts", DescentRecipe.MAX_GHOSTS, interventions);
        }
        return found.on();
    }

    private static List<Intervention> interventions(Found found, List<RunnerSpec> runners, int steps)
            throws RecipeException {
        List<Found> items = found.items();
        if (items.size() > MAX_INTERVENTIONS) {
            throw new RecipeException("recipe.interventions", MAX_INTERVENTIONS, items.size());
        }
        List<Intervention> interventions = new ArrayList<>();
        for (Found item : items) {
            item.fields(List.of("at", "runner", "set"));
            // One at the last step or after it would change nothing.
            int at = (int) item.need("at").whole(0, steps - 1);
            int runner = (int) item.need("runner").whole(0, runners.size() - 1);
            List<Knob> knobs = Optimizers.get(runners.get(runner).optimizer()).knobs();
            Found set = item.need("set");
            set.fields(names(List.of(), knobs));
            interventions.add(new Intervention(at, runner, set.knobs(knobs)));
        }
        return interventions;
    }

    static View view(Found found) throws RecipeException {
        List<Found> items = found.items();
        double[] ends = new double[4];
        for (int i = 0; i < items.size() && i < ends.length; i++) {
            ends[i] = items.get(i).number(-DescentRecipe.MAX_COORDINATE, DescentRecipe.MAX_COORDINATE);
        }
        if (items.size() != ends.length || ends[0] >= ends[1] || ends[2] >= ends[3]) {
            throw found.unlike("recipe.view");
        }
        return new View(ends[0], ends[1], ends[2], ends[3]);
    }

    private static Camera camera(Found found) throws RecipeException {
        Map<String, Found> fields = found.fields(List.of("azimuth", "elevation"));
        return new Camera(
                fields.containsKey("azimuth")
                        ? fields.get("azimuth").number(-180, 180)
                        : Camera.HOME.azimuth(),
                fields.containsKey("elevation")
                        ? fields.get("elevation").number(Camera.LOWEST, Camera.HIGHEST)
                        : Camera.HOME.elevation());
    }

    private static Map<Language, String> note(Found found) throws RecipeException {
        Map<Language, String> note = new EnumMap<>(Language.class);
        if (found == null) {
            return note;
        }
        Map<String, Found> fields = found.fields(List.of(Language.EN.code(), Language.KO.code()));
        for (Language language : Language.values()) {
            if (fields.containsKey(language.code())) {
                Found text = fields.get(language.code());
                if (text.text().length() > MAX_NOTE) {
                    throw text.outside("recipe.note", String.valueOf(MAX_NOTE));
                }
                note.put(language, text.text());
            }
        }
        return note;
    }

    static List<String> names(List<String> first, List<Knob> knobs) {
        List<String> names = new ArrayList<>(first);
        knobs.forEach(knob -> names.add(knob.id()));
        return names;
    }
}
