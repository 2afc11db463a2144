package gradientlab.experiment.generalization.reading;

import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.GeneralizationRecipe.Mode;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.recipe.RecipeFields;
import java.util.Map;

/** Turns a recipe into a tree for {@link JsonWriter}; parts of other modes stand in it where changed. */
final class GeneralizationWriter {

    private GeneralizationWriter() {}

    static Map<String, Object> tree(GeneralizationRecipe recipe) {
        Map<String, Object> tree = RecipeFields.head(recipe);
        tree.put("mode", recipe.mode().id());
        tree.putAll(part(recipe, recipe.mode()));
        for (Mode mode : Mode.values()) {
            if (mode != recipe.mode() && !same(recipe, mode)) {
                tree.put(mode.id(), part(recipe, mode));
            }
        }
        return tree;
    }

    private static boolean same(GeneralizationRecipe recipe, Mode mode) {
        GeneralizationRecipe plain = GeneralizationRecipe.DEFAULT;
        return switch (mode) {
            case REGULARIZE -> recipe.regularize().equals(plain.regularize());
            case FIT -> recipe.fit().equals(plain.fit());
            case BIAS -> recipe.bias().equals(plain.bias());
            case ENSEMBLES -> recipe.ensembles().equals(plain.ensembles());
        };
    }

    private static Map<String, Object> part(GeneralizationRecipe recipe, Mode mode) {
        return switch (mode) {
            case REGULARIZE -> RegularizeWriter.write(recipe.regularize());
            case FIT -> FitReader.write(recipe.fit());
            case BIAS -> BiasReader.write(recipe.bias());
            case ENSEMBLES -> EnsemblesReader.write(recipe.ensembles());
        };
    }
}
