package gradientlab.experiment.convolution;

import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;

/**
 * Where a recipe's mode stands, as a step of a timeline: cells that are done, how often a kernel was applied,
 * where g is moved to, by how many pixels a picture is shifted, or the update of a training.
 */
public final class Position {

    /** Steps from the first t to the last. */
    public static final int PLACES = 200;

    private static final double RANGE = FunctionsRecipe.LAST - FunctionsRecipe.FIRST;

    private Position() {}

    /** The step of the recipe's own mode, from 0. */
    public static int of(ConvolutionRecipe recipe) {
        return switch (recipe.mode()) {
            case FORWARD, BACKWARD -> recipe.layer().view().step();
            case IMAGES -> recipe.images().times();
            case FUNCTIONS -> place(recipe.functions().t());
            case DENSE -> recipe.dense().shift();
            case TRAIN -> recipe.training().view().at();
        };
    }

    /** The same recipe, its own mode at another step; t stays as it is where that is its step. */
    public static ConvolutionRecipe set(ConvolutionRecipe recipe, int step) {
        if (of(recipe) == step) {
            return recipe;
        }
        return switch (recipe.mode()) {
            case FORWARD, BACKWARD -> {
                LayerRecipe layer = recipe.layer();
                yield recipe.withLayer(layer.withView(layer.view().withStep(step)));
            }
            case IMAGES -> recipe.withImages(recipe.images().withTimes(step));
            case FUNCTIONS -> recipe
                    .withFunctions(recipe.functions().withT(FunctionsRecipe.FIRST + RANGE * step / PLACES));
            case DENSE -> recipe.withDense(recipe.dense().withShift(step));
            case TRAIN -> recipe.withTraining(
                    recipe.training().withView(recipe.training().view().withAt(step)));
        };
    }

    /** Whether a change of a recipe in one mode was one of its place. */
    public static boolean moved(ConvolutionRecipe was, ConvolutionRecipe now) {
        return now.mode() == Mode.FUNCTIONS ? now.functions().t() != was.functions().t()
                : of(now) != of(was);
    }

    private static int place(double t) {
        return (int) Math.round((t - FunctionsRecipe.FIRST) / RANGE * PLACES);
    }
}
