package gradientlab.export;

import gradientlab.experiment.Numbers;

/**
 * How the objects of several recipes stand in one JSON file, and how its numbers are spelled.
 *
 * @param before the first object
 * @param between two of them
 * @param after the last one
 */
record JsonFrame(String before, String between, String after) {

    /** An object a line. */
    static final JsonFrame LINES = new JsonFrame("", "\n", "\n");

    /** An object for one recipe, an array for several. */
    static JsonFrame of(int recipes) {
        return recipes == 1 ? new JsonFrame("", "", "\n") : new JsonFrame("[", ",\n", "]\n");
    }

    /** Appends a number in its shortest form, one that is not finite as a string. */
    static void number(StringBuilder text, double value) {
        if (Double.isFinite(value)) {
            text.append(Numbers.shortest(value));
        } else {
            text.append('"').append(Numbers.shortest(value)).append('"');
        }
    }
}
