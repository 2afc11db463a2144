package gradientlab.experiment.convolution;

/**
 * What the training mode shows.
 *
 * @param seed whose networks are looked at, 1 to the recipe's number of seeds
 * @param digit that goes through the networks
 * @param filter of the kernel weight whose gradient is checked, from 0
 * @param row of that weight
 * @param column of that weight
 * @param at the update that is looked at when the recipe is opened, 0 or more
 */
public record DigitsView(int seed, DigitChoice digit, int filter, int row, int column, int at) {

    public static final DigitsView DEFAULT = new DigitsView(1, DigitChoice.DEFAULT, 0, 0, 0, 0);

    public DigitsView withSeed(int other) {
        return new DigitsView(other, digit, filter, row, column, at);
    }

    public DigitsView withDigit(DigitChoice other) {
        return new DigitsView(seed, other, filter, row, column, at);
    }

    public DigitsView withWeight(int otherFilter, int otherRow, int otherColumn) {
        return new DigitsView(seed, digit, otherFilter, otherRow, otherColumn, at);
    }

    public DigitsView withAt(int other) {
        return new DigitsView(seed, digit, filter, row, column, other);
    }
}
