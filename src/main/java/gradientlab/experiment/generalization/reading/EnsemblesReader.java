package gradientlab.experiment.generalization.reading;

import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.EnsemblesRecipe;
import gradientlab.experiment.generalization.EnsemblesRecipe.AdaBoost;
import gradientlab.experiment.generalization.EnsemblesRecipe.Bagging;
import gradientlab.experiment.generalization.EnsemblesRecipe.Boosting;
import gradientlab.experiment.generalization.EnsemblesRecipe.Method;
import gradientlab.experiment.generalization.GeneralizationDials;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.PartialRead;
import gradientlab.experiment.json.RecipeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes ensembles. The method's own points and model stand in {@code data} and {@code model}, the
 * others, where they were changed, under {@code curve}, {@code plane} and the method's name.
 */
final class EnsemblesReader {

    private static final String CURVE = "curve";
    private static final String PLANE = "plane";
    private static final EnsemblesRecipe PLAIN = EnsemblesRecipe.DEFAULT;

    static final List<String> FIELDS = List.of("data", "model", "samples", "step", "grid", "seed", CURVE,
            PLANE, Method.BAGGING.id(), Method.BOOSTING.id(), Method.ADABOOST.id());

    private EnsemblesReader() {}

    static EnsemblesRecipe read(Map<String, JsonField> fields) throws RecipeException {
        Method method = fields.containsKey("model")
                ? fields.get("model").need("kind").choice(Method.values(), Method::id)
                : PLAIN.method();
        boolean plane = method == Method.ADABOOST;
        CurveData curve = CurveReader.read(fields, plane ? CURVE : "data", EnsemblesRecipe.POINTS);
        EnsemblesRecipe read = new PartialRead<>(PLAIN.withMethod(method).withData(curve), fields)
                .set(plane ? "data" : PLANE,
                        (it, field) -> it.withPlane(PlaneReader.read(field, curve.seed())))
                .set(Method.BAGGING.id(), (it, field) -> it.withBagging(bagging(field, curve)))
                .set(Method.BOOSTING.id(), (it, field) -> it.withBoosting(boosting(field)))
                .set(Method.ADABOOST.id(), (it, field) -> it.withAdaboost(adaboost(field)))
                .set("model", (it, field) -> switch (method) {
                    case BOOTSTRAP, BAGGING -> it.withBagging(bagging(field, curve));
                    case BOOSTING -> it.withBoosting(boosting(field));
                    case ADABOOST -> it.withAdaboost(adaboost(field));
                })
                .set("samples",
                        (it, field) -> it.withSamples((int) field.whole(2, EnsemblesRecipe.MAX_SAMPLES)))
                .read();
        EnsemblesRecipe stepped = fields.containsKey("step")
                ? read.withStep((int) fields.get("step").whole(0, read.steps()))
                : read.withStep(method == Method.BAGGING ? read.bagging().members() : read.steps());
        return fields.containsKey("grid") ? stepped.withGrid(grid(fields.get("grid"), stepped)) : stepped;
    }

    private static Bagging bagging(JsonField found, CurveData data) throws RecipeException {
        Map<String, JsonField> fields = found.fields(List.of("kind", "members", "max_depth", "replacement",
                "draws", "indices", "left_out"));
        List<List<Integer>> indices =
                fields.containsKey("indices") ? indices(fields.get("indices"), data.n()) : List.of();
        Bagging plain = Bagging.DEFAULT;
        int members = fields.containsKey("members")
                ? (int) fields.get("members").whole(1, EnsemblesRecipe.MAX_MEMBERS)
                : plain.members();
        if (fields.containsKey("members") && !indices.isEmpty() && indices.size() != members) {
            throw new RecipeException("generalization.error.length", fields.get("indices").path(), members,
                    indices.size());
        }
        boolean replacement = !fields.containsKey("replacement") || fields.get("replacement").on();
        int most = replacement ? CurveData.MAX_POINTS : data.n();
        int draws = fields.containsKey("draws") ? (int) fields.get("draws").whole(1, most) : plain.draws();
        Bagging read = new Bagging(members,
                fields.containsKey("max_depth") ? ModelReader.depth(fields.get("max_depth"), 0)
                        : plain.depth(),
                replacement, draws, indices, List.of());
        return fields.containsKey("left_out")
                ? read.withLeftOut(whole(fields.get("left_out"), read.trees()))
                : read;
    }

    /** Draws of each tree, which may differ in number. */
    private static List<List<Integer>> indices(JsonField found, int n) throws RecipeException {
        List<List<Integer>> indices = new ArrayList<>();
        for (JsonField row : found.items()) {
            List<Integer> drawn = whole(row, n);
            if (drawn.isEmpty()) {
                throw new RecipeException("generalization.error.items", row.path(), 1,
                        CurveData.MAX_POINTS, 0);
            }
            indices.add(drawn);
        }
        if (indices.isEmpty() || indices.size() > EnsemblesRecipe.MAX_MEMBERS) {
            throw new RecipeException("generalization.error.items", found.path(), 1,
                    EnsemblesRecipe.MAX_MEMBERS, indices.size());
        }
        return indices;
    }

    /** Whole numbers from 0 to below a bound. */
    private static List<Integer> whole(JsonField found, int bound) throws RecipeException {
        List<Integer> numbers = new ArrayList<>();
        for (JsonField item : found.items()) {
            numbers.add((int) item.whole(0, bound - 1L));
        }
        return numbers;
    }

    private static Boosting boosting(JsonField found) throws RecipeException {
        Map<String, JsonField> fields =
                found.fields(List.of("kind", "rounds", "max_depth", "learning_rate", "at_once"));
        return new PartialRead<>(Boosting.DEFAULT, fields)
                .set("rounds", (it, field) -> it.withRounds((int) field.of(GeneralizationDials.ROUNDS)))
                .set("max_depth", (it, field) -> it.withDepth(ModelReader.depth(field, 1)))
                .set("learning_rate", (it, field) -> it.withRate(field.of(GeneralizationDials.RATE)))
                .set("at_once", (it, field) -> it.withAtOnce(field.on()))
                .read();
    }

    private static AdaBoost adaboost(JsonField found) throws RecipeException {
        Map<String, JsonField> fields = found.fields(List.of("kind", "rounds", "max_depth"));
        AdaBoost plain = AdaBoost.DEFAULT;
        return new AdaBoost(
                fields.containsKey("rounds") ? (int) fields.get("rounds").of(GeneralizationDials.ROUNDS)
                        : plain.rounds(),
                fields.containsKey("max_depth")
                        ? (int) fields.get("max_depth").whole(1, EnsemblesRecipe.MAX_DEPTH)
                        : plain.depth());
    }

    /** Numbers, or points where the method votes on points. */
    private static List<List<Double>> grid(JsonField found, EnsemblesRecipe recipe)
            throws RecipeException {
        if (recipe.method() != Method.ADABOOST) {
            return CurveReader.numbers(found).stream().map(List::of).toList();
        }
        List<List<Double>> points = new ArrayList<>();
        for (JsonField point : found.items()) {
            points.add(CurveReader.sized(point, PlaneReader.features(recipe.plane())));
        }
        return points;
    }

    static Map<String, Object> write(EnsemblesRecipe ensembles) {
        boolean plane = ensembles.method() == Method.ADABOOST;
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("data", plane ? PlaneReader.write(ensembles.plane()) : CurveReader.write(ensembles.data()));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("kind", ensembles.method().id());
        model.putAll(model(ensembles, ensembles.method()));
        tree.put("model", model);
        tree.put("samples", ensembles.samples());
        tree.put("step", ensembles.step());
        if (!ensembles.grid().isEmpty()) {
            tree.put("grid", plane ? ensembles.grid()
                    : ensembles.grid().stream().map(point -> point.get(0)).toList());
        }
        if (plane && !ensembles.data().equals(PLAIN.data())) {
            tree.put(CURVE, CurveReader.write(ensembles.data()));
        }
        if (!plane && !ensembles.plane().equals(PLAIN.plane())) {
            tree.put(PLANE, PlaneReader.write(ensembles.plane()));
        }
        others(tree, ensembles);
        return tree;
    }

    /** The models of other methods, where they were changed. */
    private static void others(Map<String, Object> tree, EnsemblesRecipe ensembles) {
        Method own = ensembles.method();
        boolean drawn = own == Method.BAGGING || own == Method.BOOTSTRAP;
        if (!drawn && !ensembles.bagging().equals(PLAIN.bagging())) {
            tree.put(Method.BAGGING.id(), model(ensembles, Method.BAGGING));
        }
        if (own != Method.BOOSTING && !ensembles.boosting().equals(PLAIN.boosting())) {
            tree.put(Method.BOOSTING.id(), model(ensembles, Method.BOOSTING));
        }
        if (own != Method.ADABOOST && !ensembles.adaboost().equals(PLAIN.adaboost())) {
            tree.put(Method.ADABOOST.id(), model(ensembles, Method.ADABOOST));
        }
    }

    private static Map<String, Object> model(EnsemblesRecipe ensembles, Method method) {
        return switch (method) {
            case BOOTSTRAP, BAGGING -> write(ensembles.bagging());
            case BOOSTING -> write(ensembles.boosting());
            case ADABOOST -> write(ensembles.adaboost());
        };
    }

    private static Map<String, Object> write(Bagging bagging) {
        Bagging plain = Bagging.DEFAULT;
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("members", bagging.members());
        tree.put("max_depth", ModelReader.depth(bagging.depth()));
        ModelReader.put(tree, "replacement", bagging.replacement(), plain.replacement());
        ModelReader.put(tree, "draws", bagging.draws(), plain.draws());
        ModelReader.put(tree, "indices", bagging.indices(), plain.indices());
        ModelReader.put(tree, "left_out", bagging.leftOut(), plain.leftOut());
        return tree;
    }

    private static Map<String, Object> write(Boosting boosting) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rounds", boosting.rounds());
        tree.put("max_depth", ModelReader.depth(boosting.depth()));
        tree.put("learning_rate", boosting.rate());
        ModelReader.put(tree, "at_once", boosting.atOnce(), Boosting.DEFAULT.atOnce());
        return tree;
    }

    private static Map<String, Object> write(AdaBoost adaboost) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rounds", adaboost.rounds());
        tree.put("max_depth", adaboost.depth());
        return tree;
    }
}
