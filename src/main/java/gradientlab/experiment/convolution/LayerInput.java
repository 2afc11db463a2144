package gradientlab.experiment.convolution;

import gradientlab.core.Lcg;
import gradientlab.core.data.DataSet;
import gradientlab.experiment.data.ShippedSets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a layer reads: one of the catalogue, or numbers of the user's own.
 *
 * @param kind which one
 * @param size N of an N×N grid, 1 to {@link #MAX_SIZE}; where it can't be chosen, what it always is
 * @param row the row of the handwritten digits, from 0; 0 elsewhere
 * @param own [N][C][H][W], there for {@link Kind#OWN} alone
 */
public record LayerInput(Kind kind, int size, int row, Optional<Tensor> own) {

    public static final int MAX_SIZE = 16;
    /** Rows and columns of a digit and of the letter. */
    public static final int DIGIT_SIZE = 8;
    /** The digit 7 that the lab begins with. */
    public static final int DEFAULT_ROW = 52;

    private static final String[] LETTER =
            {"........", ".#####..", ".#......", ".#......", ".####...", ".#......", ".#......", "........"};

    /** What the catalogue has. */
    public enum Kind {
        /** One of the 1,797 handwritten digits, 0 to 16. */
        DIGIT("digit", DIGIT_SIZE),
        /** Whole numbers from 0 to 3 without an order, the same each time. */
        NUMBERS("numbers", 6),
        /** An F of 0 and 1, which no turn leaves as it is. */
        LETTER("letter", DIGIT_SIZE),
        /** 1 in the middle. */
        IMPULSE("impulse", 5),
        /** 1, 2, 3 … row by row. */
        RAMP("ramp", 5),
        /** 0 and 1 in turn. */
        CHECKER("checker", 8),
        /** Whole numbers from -9 to 9, the same each time. */
        NOISE("noise", 8),
        /** A ball before a wall, on the ground: red, green, blue. */
        BALL("ball", 6),
        OWN("own", 5);

        private final String id;
        private final int size;

        Kind(String id, int size) {
            this.id = id;
            this.size = size;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }

        /** The size it begins with. */
        public int size() {
            return size;
        }

        /** How many channels it has by its nature; own numbers have theirs. */
        public int channels() {
            return this == BALL ? 3 : 1;
        }

        /** Whether its size can be chosen. */
        public boolean sized() {
            return this == NUMBERS || this == IMPULSE || this == RAMP || this == CHECKER || this == NOISE;
        }
    }

    public LayerInput {
        if (own.isPresent() != (kind == Kind.OWN)) {
            throw new IllegalArgumentException("own numbers without them, or beside a catalogue's");
        }
        size = own.map(values -> Math.max(values.height(), values.width()))
                .orElse(kind.sized() ? size : kind.size());
        row = kind == Kind.DIGIT ? row : 0;
    }

    /** One of the handwritten digits. @param row 0 to 1796 */
    public static LayerInput digit(int row) {
        return new LayerInput(Kind.DIGIT, DIGIT_SIZE, row, Optional.empty());
    }

    /** One of the catalogue; not for {@link Kind#OWN}. @param size ignored where it can't be chosen */
    public static LayerInput of(Kind kind, int size) {
        return new LayerInput(kind, size, DEFAULT_ROW, Optional.empty());
    }

    public static LayerInput own(Tensor values) {
        return new LayerInput(Kind.OWN, 0, 0, Optional.of(values));
    }

    /** How many channels it has by its nature. */
    public int channels() {
        return own.map(Tensor::channels).orElse(kind.channels());
    }

    public LayerInput withRow(int other) {
        return new LayerInput(kind, size, other, own);
    }

    public LayerInput withSize(int other) {
        return new LayerInput(kind, other, row, own);
    }

    /**
     * The numbers. What has one channel by its nature stands in every channel alike, as a grey picture in
     * red, green and blue; own numbers stay as they are.
     *
     * @param channels C, 1 or more
     * @return [C][H][W], or [H][W] for one channel; own numbers in their own shape
     */
    public Tensor values(int channels) {
        if (own.isPresent()) {
            return own.get();
        }
        int area = size * size;
        double[] values = new double[channels * area];
        for (int c = 0; c < channels; c++) {
            double[] grid = grid(channels == 1 ? 0 : c % 3);
            System.arraycopy(grid, 0, values, c * area, area);
        }
        return Tensor.of(channels == 1 ? new int[] {size, size} : new int[] {channels, size, size}, values);
    }

    private double[] grid(int channel) {
        double[] grid = new double[size * size];
        Lcg random = new Lcg(size);
        Arrays.setAll(grid, at -> switch (kind) {
            case DIGIT, OWN -> 0;
            case NUMBERS -> random.below(4);
            case LETTER -> LETTER[at / size].charAt(at % size) == '#' ? 1 : 0;
            case IMPULSE -> at == size / 2 * size + size / 2 ? 1 : 0;
            case RAMP -> at + 1;
            case CHECKER -> (at / size + at % size) % 2;
            case NOISE -> random.below(19) - 9;
            case BALL -> ball(at / size, at % size, channel);
        });
        return kind == Kind.DIGIT ? digit() : grid;
    }

    private double[] digit() {
        DataSet digits = ShippedSets.get("digits");
        return Arrays.copyOfRange(digits.inputs(), row * digits.features(), (row + 1) * digits.features());
    }

    /** A red ball, rows 1 to 3, before a blue wall; the two rows of the ground are green. */
    private static double ball(int row, int column, int channel) {
        if (row > 3) {
            return new double[] {1, 7, 2}[channel];
        }
        boolean ball = row > 0 && column > 1 && column < 5;
        return (ball ? new double[] {9, 1, 1} : new double[] {2, 4, 9})[channel];
    }
}
