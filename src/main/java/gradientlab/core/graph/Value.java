package gradientlab.core.graph;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A leaf's value: one number, or a batch of numbers, a row an example.
 *
 * @param batch whether it is a batch; one of a single row is not a scalar
 */
public record Value(boolean batch, List<Double> entries) {

    /** The largest number a leaf may have, on either side of 0. */
    public static final double LARGEST = 1e6;

    /** The most rows of a batch. */
    public static final int MAX_ROWS = 8;

    public Value {
        entries = List.copyOf(entries);
    }

    public static Value scalar(double value) {
        return new Value(false, List.of(value));
    }

    public static Value batch(double... values) {
        return new Value(true, DoubleStream.of(values).boxed().toList());
    }

    public int rows() {
        return entries.size();
    }

    public double get(int row) {
        return entries.get(row);
    }
}
