package gradientlab.experiment.generalization.reading;

import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.EnsemblesRecipe;
import gradientlab.experiment.generalization.GeneralizationDials;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.PartialRead;
import gradientlab.experiment.json.RecipeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes a model of curves. */
final class ModelReader {

    /** A tree that is split to the end. */
    static final String FULL = "full";

    private ModelReader() {}

    /** {@code {"kind": "polynomial", "degree": 9, "l2": 0.01}}. @param data what it must fit */
    static ModelChoice read(JsonField found, CurveData data, Kind... allowed) throws RecipeException {
        Kind kind = found.need("kind").choice(allowed, Kind::id);
        Map<String, JsonField> fields = found.fields(fields(kind));
        ModelChoice standard = ModelChoice.of(kind, standardCapacity(kind));
        ModelChoice model = new PartialRead<>(standard, fields)
                .set("l2", (it, field) -> it.withL2(field.number(0, ModelChoice.MAX_L2)))
                .set("l1", (it, field) -> it.withL1(field.number(0, ModelChoice.MAX_L1)))
                .set("l1_ratio", (it, field) -> it.withRatio(field.positive(1)))
                .set("draws", (it, field) -> it.withDraws((int) field.whole(1, ModelChoice.MAX_DRAWS)))
                .set("draw", (it, field) -> it.withDraw((int) field.whole(0, it.draws() - 1L)))
                .set(members(kind), (it, field) -> it.withMembers((int) field.whole(1, mostMembers(kind))))
                .set("learning_rate", (it, field) -> it.withRate(field.of(GeneralizationDials.RATE)))
                .read();
        return fields.containsKey(kind.capacity())
                ? model.withCapacity(capacity(fields.get(kind.capacity()), model, data))
                : model.fitting(data);
    }

    private static int standardCapacity(Kind kind) {
        return switch (kind) {
            case POLYNOMIAL, KNN -> 3;
            case TREE, BAGGING -> ModelChoice.FULL;
            case BOOSTING -> 1;
            case NETWORK -> 16;
            case RANDOM_FEATURES -> 50;
        };
    }

    private static List<String> fields(Kind kind) {
        List<String> fields = new ArrayList<>(List.of("kind", kind.capacity()));
        if (kind.penalised()) {
            fields.add("l2");
        }
        fields.addAll(switch (kind) {
            case POLYNOMIAL -> List.of("l1", "l1_ratio");
            case RANDOM_FEATURES -> List.of("draws", "draw");
            case BAGGING -> List.of("members");
            case BOOSTING -> List.of("rounds", "learning_rate");
            default -> List.<String>of();
        });
        return fields;
    }

    private static String members(Kind kind) {
        return kind == Kind.BOOSTING ? "rounds" : "members";
    }

    private static int mostMembers(Kind kind) {
        return kind == Kind.BOOSTING ? EnsemblesRecipe.MAX_ROUNDS : EnsemblesRecipe.MAX_MEMBERS;
    }

    private static int capacity(JsonField found, ModelChoice model, CurveData data) throws RecipeException {
        Kind kind = model.kind();
        if (kind.trees()) {
            return depth(found, kind.least());
        }
        int most = model.most(data);
        int capacity = (int) found.whole(kind.least(), kind == Kind.POLYNOMIAL ? kind.most() : most);
        if (capacity > most) {
            throw new RecipeException("generalization.error.degree", most, data.distinct(), capacity);
        }
        return capacity;
    }

    /** A whole number, or {@code "full"}. */
    static int depth(JsonField found, int least) throws RecipeException {
        boolean full = found.value() instanceof JsonValue.Text text && text.text().equals(FULL);
        return full ? ModelChoice.FULL : (int) found.whole(least, EnsemblesRecipe.MAX_DEPTH);
    }

    static Object depth(int depth) {
        return depth == ModelChoice.FULL ? (Object) FULL : depth;
    }

    /** All kinds but those that are many trees. */
    static Kind[] single() {
        return Arrays.stream(Kind.values()).filter(kind -> !kind.ensemble()).toArray(Kind[]::new);
    }

    static Map<String, Object> write(ModelChoice model) {
        ModelChoice plain = ModelChoice.of(model.kind(), model.capacity());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", model.kind().id());
        tree.put(model.kind().capacity(), depth(model.capacity()));
        put(tree, "l2", model.l2(), plain.l2());
        put(tree, "l1", model.l1(), plain.l1());
        put(tree, "l1_ratio", model.ratio(), plain.ratio());
        put(tree, "draws", model.draws(), plain.draws());
        put(tree, "draw", model.draw(), plain.draw());
        if (model.kind().ensemble()) {
            tree.put(members(model.kind()), model.members());
        }
        if (model.kind() == Kind.BOOSTING) {
            tree.put("learning_rate", model.rate());
        }
        return tree;
    }

    static void put(Map<String, Object> tree, String name, Object value, Object standard) {
        if (!value.equals(standard)) {
            tree.put(name, value);
        }
    }
}
