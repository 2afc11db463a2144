package gradientlab.experiment.convolution;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Numbers in up to four dimensions [N][C][H][W], row by row, immutable and equal by their numbers. It keeps
 * how many of the dimensions were written, so that answers come in the same shape: the first ones may be left
 * out where they are 1.
 */
public final class Tensor {

    /** The most dimensions. */
    public static final int MAX_RANK = 4;

    private final int rank;
    private final int[] shape;
    private final double[] values;

    private Tensor(int rank, int[] shape, double[] values) {
        this.rank = rank;
        this.shape = shape;
        this.values = values;
    }

    /**
     * A copy of numbers.
     *
     * @param shape one to four sizes, the last that of a row
     * @param values as many as their product, row by row
     */
    public static Tensor of(int[] shape, double[] values) {
        int[] whole = new int[MAX_RANK];
        Arrays.fill(whole, 1);
        System.arraycopy(shape, 0, whole, MAX_RANK - shape.length, shape.length);
        int count = Arrays.stream(whole).reduce(1, Math::multiplyExact);
        if (count != values.length) {
            throw new IllegalArgumentException(
                    values.length + " numbers for the shape " + Arrays.toString(shape));
        }
        return new Tensor(shape.length, whole, values.clone());
    }

    /** By the place of each number. */
    public static Tensor of(int[] shape, IntToDoubleFunction value) {
        double[] values = new double[Arrays.stream(shape).reduce(1, Math::multiplyExact)];
        Arrays.setAll(values, value);
        return of(shape, values);
    }

    /** A single grid. */
    public static Tensor of(double[][] rows) {
        return of(new int[] {rows.length, rows[0].length},
                Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray());
    }

    /** How many dimensions are written, 1 to 4. */
    public int rank() {
        return rank;
    }

    /** The size of one of the four dimensions; 1 for one that is not written. */
    public int size(int dimension) {
        return shape[dimension];
    }

    /** N of an input, n of kernels. */
    public int count() {
        return shape[0];
    }

    /** C. */
    public int channels() {
        return shape[1];
    }

    public int height() {
        return shape[2];
    }

    public int width() {
        return shape[3];
    }

    /** How many numbers there are. */
    public int length() {
        return values.length;
    }

    /** The number at a place, row by row. */
    public double at(int index) {
        return values[index];
    }

    public double at(int n, int channel, int row, int column) {
        return values[index(n, channel, row, column)];
    }

    public int index(int n, int channel, int row, int column) {
        return ((n * shape[1] + channel) * shape[2] + row) * shape[3] + column;
    }

    /** All of them in a new array, row by row. */
    public double[] values() {
        return values.clone();
    }

    /** One grid of them, [H][W]. */
    public double[][] grid(int n, int channel) {
        double[][] rows = new double[height()][];
        for (int i = 0; i < rows.length; i++) {
            int from = index(n, channel, i, 0);
            rows[i] = Arrays.copyOfRange(values, from, from + width());
        }
        return rows;
    }

    /** The same with another number at one place, row by row. */
    public Tensor with(int index, double value) {
        double[] changed = values.clone();
        changed[index] = value;
        return new Tensor(rank, shape, changed);
    }

    public Tensor with(int n, int channel, int row, int column, double value) {
        return with(index(n, channel, row, column), value);
    }

    /** The same numbers with more or fewer dimensions written; those left out must be 1. */
    public Tensor ranked(int other) {
        return of(shape(other), values);
    }

    /** The last sizes. */
    public int[] shape(int dimensions) {
        return Arrays.copyOfRange(shape, MAX_RANK - dimensions, MAX_RANK);
    }

    /** The sizes that are written. */
    public int[] shape() {
        return shape(rank);
    }

    /** As far as it reaches the same numbers, else 0. @param other four sizes */
    public Tensor fitted(int... other) {
        return new Tensor(rank, other.clone(), of(other, index -> {
            int rest = index;
            int[] at = new int[MAX_RANK];
            for (int i = MAX_RANK - 1; i >= 0; i--) {
                at[i] = rest % other[i];
                rest /= other[i];
                if (at[i] >= shape[i]) {
                    return 0;
                }
            }
            return at(at[0], at[1], at[2], at[3]);
        }).values);
    }

    /** Lists in lists, as many deep as dimensions are written. */
    public List<?> nested() {
        List<?> items = Arrays.stream(values).boxed().toList();
        for (int dimension = MAX_RANK - 1; dimension > MAX_RANK - rank; dimension--) {
            int size = shape[dimension];
            List<?> inner = items;
            items = IntStream.range(0, inner.size() / size)
                    .mapToObj(i -> inner.subList(i * size, (i + 1) * size)).toList();
        }
        return items;
    }

    /** The size as messages show it, such as [8][3][3]. */
    public String shown() {
        return shown(shape());
    }

    /** A size as messages show it. */
    public static String shown(int... sizes) {
        StringBuilder shown = new StringBuilder();
        for (int size : sizes) {
            shown.append('[').append(size).append(']');
        }
        return shown.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor tensor && rank == tensor.rank && Arrays.equals(shape, tensor.shape)
                && Arrays.equals(values, tensor.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return shown() + " " + Arrays.toString(values);
    }
}
