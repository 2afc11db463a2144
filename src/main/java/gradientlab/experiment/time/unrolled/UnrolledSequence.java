package gradientlab.experiment.time.unrolled;

import gradientlab.core.network.Loss;
import java.util.List;

/**
 * One sequence with what its last answer should be, and how both are to be read.
 *
 * @param length T
 * @param inputs x, [T][I]; not to be written
 * @param targets of the last answer, as the loss has them
 * @param kind how x is read
 * @param symbols of one-hot inputs, in their order; empty for others
 * @param classes what the answers are called where one is chosen; empty where a number is asked
 */
public record UnrolledSequence(int length, double[] inputs, double[] targets, Loss loss, Kind kind,
        List<String> symbols, List<String> classes) {

    /** How the numbers of a time step are read. */
    public enum Kind {
        /** One number. */
        NUMBER,
        /** A number, and 1 where it is marked. */
        MARKED,
        /** One-hot: a symbol. */
        SYMBOL,
        /** Any numbers: their norm is shown. */
        NUMBERS
    }

    public UnrolledSequence {
        symbols = List.copyOf(symbols);
        classes = List.copyOf(classes);
    }

    private int width() {
        return inputs.length / length;
    }

    /** What a bar shows at t: the number, or the norm of all; 1 for a symbol. */
    public double value(int t) {
        int at = (t - 1) * width();
        if (kind == Kind.NUMBER || kind == Kind.MARKED) {
            return inputs[at];
        }
        double sum = 0;
        for (int k = 0; k < width(); k++) {
            sum += inputs[at + k] * inputs[at + k];
        }
        return Math.sqrt(sum);
    }

    /** Whether the answer depends on this time step's number more than on others. */
    public boolean marked(int t) {
        return kind == Kind.MARKED && inputs[(t - 1) * width() + 1] != 0;
    }

    /** The symbol at t; empty where inputs are numbers. */
    public String symbol(int t) {
        for (int k = 0; kind == Kind.SYMBOL && k < width(); k++) {
            if (inputs[(t - 1) * width() + k] != 0) {
                return symbols.get(k);
            }
        }
        return "";
    }

    /** Whether one of some classes is asked, not a number. */
    public boolean classified() {
        return !classes.isEmpty();
    }

    /** The largest size of what bars show. */
    public double largest() {
        double most = 0;
        for (int t = 1; t <= length; t++) {
            most = Math.max(most, Math.abs(value(t)));
        }
        return most;
    }
}
