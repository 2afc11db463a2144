package gradientlab.experiment.guess;

/**
 * One of the answers of a choice.
 *
 * @param index which of the recipe's things it is, from 0: those that are switched off are counted too
 * @param slot its look, colour with dash and marker; -1 for none
 * @param says the text key of its name; "" where the lab calls it as its legend does
 */
public record Option(int index, int slot, String says) {

    /** One of the things that a legend lists. */
    public static Option compared(int index, int slot) {
        return new Option(index, slot, "");
    }

    /** One that has a name of its own and no look. */
    public static Option named(int index, String says) {
        return new Option(index, -1, says);
    }
}
