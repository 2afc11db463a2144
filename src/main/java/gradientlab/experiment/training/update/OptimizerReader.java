package gradientlab.experiment.training.update;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.RecipeFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads how parameters are updated, and what of it was changed while models trained; {@link OptimizerWriter}
 * is its inverse.
 *
 * @param tensors whether the lab clips per tensor, too
 * @param mostSteps the last step there may be
 */
public record OptimizerReader(boolean tensors, int mostSteps) {

    /** The most changes of one recipe. */
    public static final int MAX_CHANGES = 10_000;

    /** In the place of a model's own clipping: that of the recipe. */
    static final String COMMON = "common";
    /** In a change: the own clipping of all models. */
    static final String OWN_CLIPS = "network_clips";

    /** The optimizer and what goes with it, as far as it is named; the rest as before. */
    public OptimizerChange change(int at, Map<String, JsonField> fields, OptimizerChange before)
            throws RecipeException {
        String optimizer = before.optimizer();
        Settings settings = before.settings();
        if (fields.containsKey("optimizer")) {
            JsonField found = fields.get("optimizer");
            boolean plain = found.value() instanceof JsonValue.Text;
            JsonField id = plain ? found : found.need("optimizer");
            Optimizer rule = rule(id);
            optimizer = rule.id();
            settings = TrainingRules.defaults(optimizer);
            if (!plain) {
                found.fields(RecipeFields.names(List.of("optimizer"), TrainingRules.knobs(rule)));
                settings = settings.with(found.knobs(TrainingRules.knobs(rule)));
            }
        }
        return new OptimizerChange(
                at,
                optimizer,
                settings,
                fields.containsKey("decay_on") ? decaysAll(fields.get("decay_on")) : before.decaysAll(),
                fields.containsKey("schedule") ? RecipeFields.schedule(fields.get("schedule"))
                        : before.schedule(),
                fields.containsKey("clip") ? clip(fields.get("clip")) : before.clip(),
                fields.containsKey(OWN_CLIPS) ? ownClips(fields.get(OWN_CLIPS)) : before.own());
    }

    /** As {@link RecipeFields#clip(JsonField)}, or per tensor where the lab does so. */
    public Clip clip(JsonField found) throws RecipeException {
        return tensors ? RecipeFields.tensorClip(found) : RecipeFields.clip(found);
    }

    /** As {@link #clip}, or {@code "common"} for none of its own. */
    public Optional<Clip> ownClip(JsonField found) throws RecipeException {
        if (found.value() instanceof JsonValue.Fields) {
            return Optional.of(clip(found));
        }
        String word = found.value() instanceof JsonValue.Text text ? text.text() : "";
        return switch (word) {
            case COMMON -> Optional.empty();
            case "off" -> Optional.of(Clip.OFF);
            default -> throw found.unlike(tensors ? "recipe.clip.own.tensor" : "recipe.clip.own");
        };
    }

    /**
     * What was changed while models trained, in the order of its steps.
     *
     * @param first how all begins
     * @param models how many there are
     */
    public List<OptimizerChange> changes(JsonField found, OptimizerChange first, int models)
            throws RecipeException {
        List<JsonField> items = found.items();
        if (items.size() > MAX_CHANGES) {
            throw new RecipeException("recipe.changes", MAX_CHANGES, items.size());
        }
        List<Dated> sorted = new ArrayList<>();
        for (JsonField item : items) {
            Map<String, JsonField> fields =
                    item.fields(List.of("at", "optimizer", "decay_on", "schedule", "clip", OWN_CLIPS));
            if (fields.containsKey(OWN_CLIPS) && fields.get(OWN_CLIPS).items().size() != models) {
                throw new RecipeException(
                        "recipe.each.network", fields.get(OWN_CLIPS).path(), models,
                        fields.get(OWN_CLIPS).items().size());
            }
            sorted.add(new Dated((int) item.need("at").whole(0, mostSteps), item));
        }
        sorted.sort(Comparator.comparingInt(Dated::at));
        List<OptimizerChange> changes = new ArrayList<>();
        OptimizerChange before = first;
        for (Dated dated : sorted) {
            before = change(dated.at, dated.found.fields(), before);
            changes.add(before);
        }
        return changes;
    }

    /** A change that is not read yet, and its step. */
    private record Dated(int at, JsonField found) {}

    /** One for each model. */
    private List<Optional<Clip>> ownClips(JsonField found) throws RecipeException {
        List<Optional<Clip>> own = new ArrayList<>();
        for (JsonField item : found.items()) {
            own.add(ownClip(item));
        }
        return own;
    }

    private static Optimizer rule(JsonField id) throws RecipeException {
        String wanted = id.text();
        List<Optimizer> all = TrainingRules.optimizers();
        Optional<Optimizer> rule = all.stream().filter(each -> each.id().equals(wanted)).findFirst();
        if (rule.isEmpty()) {
            throw id.unknown("optimizer", all.stream().map(Optimizer::id).toList());
        }
        return rule.get();
    }

    private static boolean decaysAll(JsonField found) throws RecipeException {
        List<String> allowed = List.of("all", "weights");
        if (!(found.value() instanceof JsonValue.Text text) || !allowed.contains(text.text())) {
            throw found.outside("recipe.choice", String.join(", ", allowed));
        }
        return text.text().equals("all");
    }
}
