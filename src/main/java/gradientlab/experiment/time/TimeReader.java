package gradientlab.experiment.time;

import gradientlab.core.network.Loss;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.PartialRead;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.RecipeFields;
import gradientlab.experiment.time.Edit.Turned;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.training.update.OptimizerReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a recipe of JSON values, complete and checked; {@link TimeWriter} is its inverse. */
final class TimeReader {

    private static final List<String> FIELDS = List.of(
            "format", "lab", "title", "do", "watch", "mode", "task", "networks", "loss", "data", "batch",
            "optimizer", "schedule", "clip", "changes", "edits", "steps", "seed", "equal", "view",
            "unrolled", "gates", "cliff", "relief");

    static final OptimizerReader RULES = new OptimizerReader(true, TimeRecipe.MAX_STEPS);

    private TimeReader() {}

    static TimeRecipe read(JsonField found) throws RecipeException {
        Map<String, JsonField> fields = found.fields(FIELDS);
        Mode mode = fields.containsKey("mode") ? fields.get("mode").choice(Mode.values(), Mode::id)
                : Mode.TRAINING;
        Optional<ExplicitSequences> data = data(fields);
        TaskChoice task = task(found, fields, mode, data);
        int length = data.map(ExplicitSequences::length).orElse(task.length());
        List<CellSpec> networks = networks(found, fields, mode, length);
        TimeRecipe plain = TimeRecipe.of(task, networks).withMode(mode).withData(data);
        TimeRecipe begun = data.isPresent() ? plain.withClip(Clip.OFF) : plain;
        TimeRecipe ruled = begun.withRule(RULES.change(0, fields, begun.plan().first()));
        TimeRecipe recipe = new PartialRead<>(ruled, fields)
                .set("batch", (it, field) -> it.withBatch((int) field.whole(1, TimeRecipe.MAX_BATCH)))
                .set("changes",
                        (it, field) -> it.withChanges(
                                RULES.changes(field, ruled.plan().first(), networks.size())))
                .set("edits", (it, field) -> it.withEdits(edits(field, it)))
                .set("steps", (it, field) -> it.withSteps((int) field.whole(0, TimeRecipe.MAX_STEPS)))
                .set("seed", (it, field) -> it.withSeed(field.whole(Long.MIN_VALUE, Long.MAX_VALUE)))
                .set("equal", (it, field) -> it.withEqualParameters(equal(field)))
                .set("view", (it, field) -> it.withView(ViewReader.view(field, it)))
                .set("unrolled", (it, field) -> it.withUnrolled(ViewReader.unrolled(field, it)))
                .set("gates", (it, field) -> it.withGates(ViewReader.gates(field, task.length())))
                .set("cliff", (it, field) -> it.withCliff(ViewReader.cliff(field)))
                .set("relief",
                        (it, field) -> it.withRelief(
                                Optional.of(RecipeFields.camera(field, Cliff.CAMERA))))
                .read()
                .withNotes(RecipeFields.notes(fields));
        if (task.text().isEmpty() || data.isPresent()) {
            // What is at hand is checked at once; a file is read when it is trained on.
            check(recipe);
        }
        return recipe;
    }

    /** Shapes, and whether there is memory for all of it. */
    static void check(TimeRecipe recipe) throws RecipeException {
        Memory.check(recipe, Widths.of(recipe));
    }

    private static Optional<ExplicitSequences> data(Map<String, JsonField> fields) throws RecipeException {
        if (!fields.containsKey("data")) {
            return Optional.empty();
        }
        return Optional.of(NumbersReader.sequences(fields.get("data"),
                fields.containsKey("loss") ? loss(fields.get("loss")) : Loss.MSE));
    }

    private static Loss loss(JsonField found) throws RecipeException {
        List<String> allowed = Arrays.stream(Loss.values()).map(Loss::id).toList();
        if (!allowed.contains(found.text())) {
            throw found.unknown("loss", allowed);
        }
        return Loss.values()[allowed.indexOf(found.text())];
    }

    private static TaskChoice task(JsonField recipe, Map<String, JsonField> fields, Mode mode,
            Optional<ExplicitSequences> data) throws RecipeException {
        boolean needed = data.isEmpty() && (mode == Mode.TRAINING || mode == Mode.UNROLLED);
        if (!needed && !fields.containsKey("task")) {
            return TaskChoice.of(Task.RECALL, TaskChoice.DEFAULT_LENGTH);
        }
        TaskChoice task = task(recipe.need("task"));
        Loss own = task.task().loss();
        if (data.isEmpty() && fields.containsKey("loss") && loss(fields.get("loss")) != own) {
            throw new RecipeException("time.error.loss", task.task().id(), own.id());
        }
        return task;
    }

    /** {@code "recall"} or {@code {"id": "recall", "length": 40}}; for text also {@code "text"}, a file. */
    private static TaskChoice task(JsonField found) throws RecipeException {
        boolean plain = found.value() instanceof JsonValue.Text;
        if (!plain) {
            found.fields(List.of("id", "length", "text"));
        }
        JsonField id = plain ? found : found.need("id");
        List<String> allowed = Arrays.stream(Task.values()).map(Task::id).toList();
        int index = allowed.indexOf(id.text());
        if (index < 0) {
            throw id.unknown("task", allowed);
        }
        TaskChoice task = TaskChoice.of(Task.values()[index], TaskChoice.DEFAULT_LENGTH);
        Map<String, JsonField> fields = plain ? Map.of() : found.fields();
        if (fields.containsKey("text") && task.task() != Task.TEXT) {
            throw new RecipeException("time.error.text.task", fields.get("text").path(), task.task().id());
        }
        return new PartialRead<>(task, fields)
                .set("length", (it, field) -> it.withLength(length(field)))
                .set("text", (it, field) -> it.withText(Optional.of(field.text())))
                .read();
    }

    private static int length(JsonField found) throws RecipeException {
        try {
            return (int) found.whole(TaskChoice.LEAST_LENGTH, TaskChoice.MAX_LENGTH);
        } catch (RecipeException e) {
            throw new RecipeException("time.error.length", found.path(), TaskChoice.LEAST_LENGTH,
                    TaskChoice.MAX_LENGTH, found.value().shown());
        }
    }

    private static List<CellSpec> networks(JsonField recipe, Map<String, JsonField> fields, Mode mode,
            int length) throws RecipeException {
        if (!fields.containsKey("networks") && (mode == Mode.CLIPPING || mode == Mode.BY_HAND)) {
            return List.of(CellSpec.of(Cell.LSTM));
        }
        List<JsonField> items = recipe.need("networks").items();
        if (items.isEmpty() || items.size() > TimeRecipe.MAX_NETWORKS) {
            throw new RecipeException("recipe.networks", TimeRecipe.MAX_NETWORKS, items.size());
        }
        List<CellSpec> networks = new ArrayList<>();
        for (JsonField item : items) {
            networks.add(NetworkReader.network(item, length));
        }
        return networks;
    }

    private static boolean equal(JsonField found) throws RecipeException {
        return found.choice(new Boolean[] {false, true}, on -> on ? "parameters" : "units");
    }

    /** What was turned while it trained, in the order of its steps; what is left out is as at first. */
    private static List<Edit> edits(JsonField found, TimeRecipe recipe) throws RecipeException {
        List<JsonField> items = new ArrayList<>(found.items());
        if (items.size() > OptimizerReader.MAX_CHANGES) {
            throw new RecipeException("time.error.edits", OptimizerReader.MAX_CHANGES, items.size());
        }
        List<Edit> edits = new ArrayList<>();
        for (JsonField item : items) {
            Map<String, JsonField> fields = item.fields(List.of("at", "length", "networks"));
            int at = (int) item.need("at").whole(1, TimeRecipe.MAX_STEPS);
            int length = fields.containsKey("length") ? length(fields.get("length")) : recipe.length();
            List<JsonField> turned = item.need("networks").items();
            if (turned.size() != recipe.networks().size()) {
                throw new RecipeException("recipe.each.network", fields.get("networks").path(),
                        recipe.networks().size(), turned.size());
            }
            List<Turned> all = new ArrayList<>();
            for (int i = 0; i < turned.size(); i++) {
                all.add(NetworkReader.turned(turned.get(i), recipe.networks().get(i), length));
            }
            edits.add(new Edit(at, length, all));
        }
        edits.sort(Comparator.comparingInt(Edit::at));
        return edits;
    }
}
