package gradientlab.experiment.convolution;

/**
 * A network that learns the digits.
 *
 * @param kind what it is
 * @param filters n of a CNN, 1 to {@link #MAX_FILTERS}
 * @param kernel k of a CNN, 1 to {@link #MAX_KERNEL}
 * @param pool rows and columns that a CNN takes the maximum of, 1 for none or 2
 * @param flip whether a CNN turns its kernels: convolution in place of cross-correlation
 * @param turned whether a CNN's kernels start turned by 180° from how they are drawn
 * @param hidden h of an MLP, 1 to {@link #MAX_HIDDEN}
 */
public record DigitNetwork(
        Kind kind, int filters, int kernel, int pool, boolean flip, boolean turned, int hidden) {

    public static final int MAX_FILTERS = 16;
    public static final int MAX_KERNEL = 5;
    public static final int MAX_POOL = 2;
    public static final int MAX_HIDDEN = 256;
    public static final int CLASSES = 10;
    /** Numbers of a digit, 8 x 8. */
    public static final int PIXELS = LayerInput.DIGIT_SIZE * LayerInput.DIGIT_SIZE;

    /** What a network is. */
    public enum Kind {
        /** Convolution, ReLU, max pooling, output layer. */
        CNN("cnn", "CNN"),
        /** 64 inputs, hidden ReLU units, output layer. */
        MLP("mlp", "MLP");

        private final String id;
        private final String shown;

        Kind(String id, String shown) {
            this.id = id;
            this.shown = shown;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }

        /** Its name in every language. */
        public String shown() {
            return shown;
        }
    }

    /** What does not belong to the kind stands at its default. */
    public DigitNetwork {
        boolean cnn = kind == Kind.CNN;
        filters = cnn ? filters : 8;
        kernel = cnn ? kernel : 3;
        pool = cnn ? pool : MAX_POOL;
        flip &= cnn;
        turned &= cnn;
        hidden = cnn ? 11 : hidden;
    }

    /** Eight filters of 3×3, pooled by 2: 810 parameters. */
    public static final DigitNetwork CNN = new DigitNetwork(Kind.CNN, 8, 3, 2, false, false, 11);
    /** Eleven hidden units: 835 parameters. */
    public static final DigitNetwork MLP = new DigitNetwork(Kind.MLP, 8, 3, 2, false, false, 11);

    /** Rows and columns of what a CNN's output layer reads: (9 - k) / 2, or 9 - k without pooling. */
    public int pooledSize() {
        return (LayerInput.DIGIT_SIZE - kernel + 1) / pool;
    }

    /** The number of hidden units with which an MLP has the nearest number of parameters: 75h + 10. */
    public int hiddenAlike() {
        double perUnit = PIXELS + 1 + CLASSES;
        return (int) Math.max(1, Math.min(MAX_HIDDEN, Math.rint((parameters() - CLASSES) / perUnit)));
    }

    /** Weights and biases. */
    public int parameters() {
        return kind == Kind.MLP ? hidden * (PIXELS + 1) + CLASSES * (hidden + 1)
                : filters * (kernel * kernel + 1) + CLASSES * (filters * pooledSize() * pooledSize() + 1);
    }

    public DigitNetwork withFilters(int other) {
        return new DigitNetwork(kind, other, kernel, pool, flip, turned, hidden);
    }

    public DigitNetwork withKernel(int other) {
        return new DigitNetwork(kind, filters, other, pool, flip, turned, hidden);
    }

    public DigitNetwork withPool(int other) {
        return new DigitNetwork(kind, filters, kernel, other, flip, turned, hidden);
    }

    public DigitNetwork withFlip(boolean other) {
        return new DigitNetwork(kind, filters, kernel, pool, other, turned, hidden);
    }

    public DigitNetwork withTurned(boolean other) {
        return new DigitNetwork(kind, filters, kernel, pool, flip, other, hidden);
    }

    public DigitNetwork withHidden(int other) {
        return new DigitNetwork(kind, filters, kernel, pool, flip, turned, other);
    }
}
