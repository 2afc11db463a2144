package gradientlab.experiment.generalization.reading;

import gradientlab.experiment.generalization.CrossValidation;
import gradientlab.experiment.generalization.CrossValidation.Assignment;
import gradientlab.experiment.generalization.CrossValidation.Copies;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.FitRecipe.View;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.PartialRead;
import gradientlab.experiment.json.RecipeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes the fit of a curve. */
final class FitReader {

    static final List<String> FIELDS = List.of("data", "model", "cross_validation", "grid", "view", "seed");

    private FitReader() {}

    static FitRecipe read(Map<String, JsonField> fields) throws RecipeException {
        CurveData data = CurveReader.read(fields, CurveData.DEFAULT);
        return new PartialRead<>(FitRecipe.DEFAULT.withData(data), fields)
                .set("model",
                        (it, field) -> it.withModel(ModelReader.read(field, data, ModelReader.single())))
                .set("cross_validation", (it, field) -> it.withValidation(folds(field, data)))
                .set("grid", (it, field) -> it.withGrid(CurveReader.numbers(field)))
                .set("view", (it, field) -> it.withView(field.choice(View.values(), View::id)))
                .read();
    }

    private static CrossValidation folds(JsonField found, CurveData data) throws RecipeException {
        Map<String, JsonField> fields = found.fields(List.of("folds", "assignment", "copies"));
        CrossValidation read = new PartialRead<>(CrossValidation.DEFAULT, fields)
                .set("folds", (it, field) -> it.withFolds((int) field.whole(1, Integer.MAX_VALUE)))
                .set("assignment",
                        (it, field) -> it.withAssignment(
                                field.choice(Assignment.values(), Assignment::id)))
                .set("copies", (it, field) -> it.withCopies(Optional.of(copies(field))))
                .read();
        if (read.folds() < 2 || read.folds() > data.n()) {
            throw new RecipeException("generalization.error.folds", data.n(), read.folds(),
                    found.path() + ".folds");
        }
        return read;
    }

    private static Copies copies(JsonField found) throws RecipeException {
        Map<String, JsonField> fields = found.fields(List.of("times", "jitter", "seed"));
        Copies plain = Copies.DEFAULT;
        return new Copies(
                fields.containsKey("times") ? (int) fields.get("times").whole(2, Copies.MAX_TIMES)
                        : plain.times(),
                fields.containsKey("jitter") ? fields.get("jitter").number(0, 1) : plain.jitter(),
                fields.containsKey("seed") ? CurveReader.seed(fields.get("seed")) : plain.seed());
    }

    static Map<String, Object> write(FitRecipe fit) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("data", CurveReader.write(fit.data()));
        tree.put("model", ModelReader.write(fit.model()));
        tree.put("cross_validation", write(fit.validation()));
        ModelReader.put(tree, "grid", fit.grid(), List.of());
        ModelReader.put(tree, "view", fit.view().id(), FitRecipe.DEFAULT.view().id());
        return tree;
    }

    private static Map<String, Object> write(CrossValidation validation) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("folds", validation.folds());
        tree.put("assignment", validation.assignment().id());
        validation.copies().ifPresent(copies -> {
            Map<String, Object> made = new LinkedHashMap<>();
            made.put("times", copies.times());
            made.put("jitter", copies.jitter());
            made.put("seed", copies.seed());
            tree.put("copies", made);
        });
        return tree;
    }
}
