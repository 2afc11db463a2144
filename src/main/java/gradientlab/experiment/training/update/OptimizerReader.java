package gradientlab.experiment.training.update;

import gradientlab.core.Settings;
import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.RecipeFields;
import gradientlab.experiment.training.regularizer.RegularizerField;
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
 * @param regularizers that a model of the lab may have and that may change while it trains; may be none
 */
public record OptimizerReader(boolean tensors, int mostSteps, List<RegularizerField> regularizers) {

    /** The most changes of one recipe. */
    public static final int MAX_CHANGES = 10_000;

    /** In the place of a model's own clipping: that of the recipe. */
    static final String COMMON = "common";
    /** In a change: the own clipping of all models. */
    static final String OWN_CLIPS = "network_clips";
    /** In a change: the regularizers of all models. */
    static final String REGULARIZERS = "network_regularizers";

    /** For a lab whose models have no regularizers that change. */
    public OptimizerReader(boolean tensors, int mostSteps) {
        this(tensors, mostSteps, List.of());
    }

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
                own(fields, before.own()));
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
            Map<String, JsonField> fields = item.fields(names());
            for (String each : List.of(OWN_CLIPS, REGULARIZERS)) {
                if (fields.containsKey(each) && fields.get(each).items().size() != models) {
                    throw new RecipeException(
                            "recipe.each.network", fields.get(each).path(), models,
                            fields.get(each).items().size());
                }
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

    /** What a change may have. */
    private List<String> names() {
        List<String> names = new ArrayList<>(
                List.of("at", "optimizer", "decay_on", "schedule", "clip", OWN_CLIPS));
        if (!regularizers.isEmpty()) {
            names.add(REGULARIZERS);
        }
        return names;
    }

    /** One for each model; what is not there stays as before. */
    private List<OwnRule> own(Map<String, JsonField> fields, List<OwnRule> before) throws RecipeException {
        List<OwnRule> own = before;
        if (fields.containsKey(OWN_CLIPS)) {
            List<OwnRule> clipped = new ArrayList<>();
            for (JsonField item : fields.get(OWN_CLIPS).items()) {
                clipped.add(new OwnRule(ownClip(item), of(own, clipped.size()).regularizers()));
            }
            own = clipped;
        }
        if (fields.containsKey(REGULARIZERS)) {
            List<OwnRule> regular = new ArrayList<>();
            for (JsonField item : fields.get(REGULARIZERS).items()) {
                regular.add(new OwnRule(
                        of(own, regular.size()).clip(),
                        RegularizerField.read(
                                item.fields(RegularizerField.names()), Regularizers.NONE, regularizers)));
            }
            own = regular;
        }
        return own;
    }

    private static OwnRule of(List<OwnRule> own, int model) {
        return own.isEmpty() ? OwnRule.NONE : own.get(model);
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
