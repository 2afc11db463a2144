package gradientlab.experiment.generalization.reading;

import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.GeneralizationRecipe.Mode;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.RecipeFields;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes a recipe of JSON values, complete and checked; {@link GeneralizationWriter} is its inverse. */
final class GeneralizationReader {

    private static final List<String> HEAD =
            List.of("format", "lab", "title", "do", "watch", "question", "mode");

    private GeneralizationReader() {}

    /** The fields of the mode's own part stand on top, the other parts in objects named by their mode. */
    static GeneralizationRecipe read(JsonField found) throws RecipeException {
        Map<String, JsonField> all = found.fields();
        Mode mode =
                all.containsKey("mode") ? all.get("mode").choice(Mode.values(), Mode::id) : Mode.REGULARIZE;
        List<Mode> others = Arrays.stream(Mode.values()).filter(other -> other != mode).toList();
        found.fields(Stream.of(HEAD, fields(mode), others.stream().map(Mode::id).toList())
                .flatMap(List::stream).toList());
        GeneralizationRecipe read = with(GeneralizationRecipe.DEFAULT.withMode(mode), mode, all);
        for (Mode other : others) {
            if (all.containsKey(other.id())) {
                read = with(read, other, all.get(other.id()).fields(fields(other)));
            }
        }
        return read.withNotes(RecipeFields.notes(all));
    }

    private static List<String> fields(Mode mode) {
        return switch (mode) {
            case REGULARIZE -> RegularizeReader.FIELDS;
            case FIT -> FitReader.FIELDS;
            case BIAS -> BiasReader.FIELDS;
            case ENSEMBLES -> EnsemblesReader.FIELDS;
        };
    }

    private static GeneralizationRecipe with(
            GeneralizationRecipe recipe, Mode mode, Map<String, JsonField> fields) throws RecipeException {
        return switch (mode) {
            case REGULARIZE -> recipe.withRegularize(RegularizeReader.read(fields));
            case FIT -> recipe.withFit(FitReader.read(fields));
            case BIAS -> recipe.withBias(BiasReader.read(fields));
            case ENSEMBLES -> recipe.withEnsembles(EnsemblesReader.read(fields));
        };
    }
}
