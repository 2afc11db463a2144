package gradientlab.experiment.generalization;

import gradientlab.experiment.data.DataChoice;

/**
 * What networks learn to tell apart, and how it is split.
 *
 * @param source the digits, a generator or a CSV
 * @param n training examples, {@link #MIN_N} to {@link #MAX_N}
 * @param validation examples, {@link #MIN_VALIDATION} to {@link #MAX_VALIDATION}
 * @param test examples that a generator makes, 0 to {@link #MAX_TEST}; digits and a CSV leave the rest
 * @param wrong share of training labels that are made wrong, 0 to {@link #MAX_WRONG}
 */
public record LabelledData(DataChoice source, int n, int validation, int test, double wrong) {

    public static final int MIN_N = 50;
    public static final int MAX_N = 1000;
    public static final int MIN_VALIDATION = 100;
    public static final int MAX_VALIDATION = 1000;
    public static final int MAX_TEST = 5000;
    public static final double MAX_WRONG = 0.6;
    public static final String DIGITS = "digits";

    /** 300 digits, 30 % of them with a wrong label. */
    public static final LabelledData DEFAULT =
            new LabelledData(new DataChoice.ShippedData(DIGITS), 300, 500, 2000, 0.3);

    /** Whether they are pictures, which augmentation can move. */
    public boolean pictures() {
        return source instanceof DataChoice.ShippedData;
    }

    /** How many labels are made wrong. */
    public int wrongCount() {
        return (int) Math.round(wrong * n);
    }

    public LabelledData withSource(DataChoice other) {
        return new LabelledData(other, n, validation, test, wrong);
    }

    public LabelledData withN(int other) {
        return new LabelledData(source, other, validation, test, wrong);
    }

    public LabelledData withValidation(int other) {
        return new LabelledData(source, n, other, test, wrong);
    }

    public LabelledData withTest(int other) {
        return new LabelledData(source, n, validation, other, wrong);
    }

    public LabelledData withWrong(double other) {
        return new LabelledData(source, n, validation, test, other);
    }
}
