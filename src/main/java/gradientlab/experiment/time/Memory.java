package gradientlab.experiment.time;

import gradientlab.experiment.json.RecipeException;

/** How much memory networks need while they train, which is looked at before they start. */
public final class Memory {

    /** What all networks of a recipe may need together, in bytes. */
    public static final long LIMIT = 500_000_000;

    private static final int DOUBLE = 8;
    private static final double GIGABYTE = 1e9;

    /** Numbers of each parameter: value, gradient, what an optimizer remembers, what a step back needs. */
    private static final int OF_PARAMETER = 6;

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
        long cells = (long) recipe.length() * recipe.sequences();
        long numbers = cells * widths.inputs();
        for (CellSpec spec : recipe.networks()) {
            long unit = 2L * CellSpec.gates(spec.cell()) + 5;
            numbers += cells * (unit * spec.hidden() + widths.inputs())
                    + OF_PARAMETER * spec.cellParameters(widths.inputs());
        }
        return DOUBLE * numbers;
    }
}
