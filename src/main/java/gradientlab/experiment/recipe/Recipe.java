package gradientlab.experiment.recipe;

/**
 * An experiment as a value: everything that is needed to get the same numbers again, bit for bit.
 * Window, command line, presets, exports and tests all speak Recipe; each lab has one {@link RecipeKind}.
 */
public interface Recipe {

    /** The value of {@code "format"} in every recipe file. */
    String FORMAT = "gradient-lab/1";

    /** How many looks (colour, dash, marker) there are for what is compared. */
    int SLOTS = 8;

    /** The value of {@code "lab"}. */
    String lab();

    /** Title and the two sentences of a preset; {@link Notes#NONE} if it has none. */
    Notes notes();
}
