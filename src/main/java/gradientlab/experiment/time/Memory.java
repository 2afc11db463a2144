package gradientlab.experiment.time;

import gradientlab.core.recurrent.RecurrentShape;
import gradientlab.experiment.json.RecipeException;

/** How much memory networks need while they train, which is looked at before they start. */
public final class Memory {

    /** What all networks of a recipe may need together, in bytes. */
    public static final long LIMIT = 500_000_000;

    private static final long DOUBLE = 8;
    private static final double GIGABYTE = 1e9;

    private Memory() {}

    /** @throws RecipeException if they need more than {@link #LIMIT} */
    static void check(TimeRecipe recipe, Widths widths) throws RecipeException {
        long bytes = bytes(recipe, widths);
        if (bytes > LIMIT) {
            // Rounded up, so that what is refused is never said to need the limit itself.
            throw new RecipeException("time.error.memory", Math.ceil(bytes / GIGABYTE * 10) / 10);
        }
    }

    /** What all networks need: values and gradients of every time step, sequence and unit. */
    public static long bytes(TimeRecipe recipe, Widths widths) {
        return recipe.networks().stream().mapToLong(
                spec -> DOUBLE * RecurrentShape.numbers(
                        RecurrentShape.of(spec.cell(), widths.inputs(), spec.hidden(), widths.outputs()),
                        recipe.length(), recipe.sequences()))
                .sum();
    }
}
