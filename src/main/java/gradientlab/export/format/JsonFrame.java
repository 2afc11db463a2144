package gradientlab.export.format;

import gradientlab.experiment.json.ShortestDecimal;

/**
 * How the objects of several recipes stand in one JSON file, and how its numbers are spelled.
 *
 * @param before the first object
 * @param between two of them
 * @param after the last one
 */
public record JsonFrame(String before, String between, String after) {

    /** An object a line. */
    public static final JsonFrame LINES = new JsonFrame("", "\n", "\n");

    /** An object for one recipe, an array for several. */
    public static JsonFrame of(int recipes) {
        return recipes == 1 ? new JsonFrame("", "", "\n") : new JsonFrame("[", ",\n", "]\n");
    }

    /** Appends a number in its shortest form, one that is not finite as a string. */
    public static void number(StringBuilder text, double value) {
        if (Double.isFinite(value)) {
            text.append(ShortestDecimal.shortest(value));
        } else {
            text.append('"').append(ShortestDecimal.shortest(value)).append('"');
        }
    }
}
