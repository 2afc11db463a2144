package gradientlab.experiment.time;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Gates of one unit that are set by hand, for each time step one of each, in [0, 1]:
 * c_t = f_t c_{t-1} + i_t tanh x_t, h_t = o_t tanh c_t.
 *
 * @param input i, T numbers
 * @param forget f, T numbers
 * @param output o, T numbers
 */
public record Gates(List<Double> input, List<Double> forget, List<Double> output) {

    /** Where every gate starts. */
    public static final double DEFAULT = 0.5;

    public Gates {
        input = List.copyOf(input);
        forget = List.copyOf(forget);
        output = List.copyOf(output);
    }

    /** All half open. */
    public static Gates even(int length) {
        List<Double> half = Collections.nCopies(length, DEFAULT);
        return new Gates(half, half, half);
    }

    /** T. */
    public int length() {
        return input.size();
    }

    public Gates withInput(List<Double> other) {
        return new Gates(other, forget, output);
    }

    public Gates withForget(List<Double> other) {
        return new Gates(input, other, output);
    }

    public Gates withOutput(List<Double> other) {
        return new Gates(input, forget, other);
    }

    /** The same for another length: what is beyond goes, what is missing is half open. */
    public Gates to(int length) {
        return length == length() ? this
                : new Gates(to(input, length), to(forget, length), to(output, length));
    }

    private static List<Double> to(List<Double> gate, int length) {
        List<Double> other = new ArrayList<>(gate.subList(0, Math.min(length, gate.size())));
        other.addAll(Collections.nCopies(length - other.size(), DEFAULT));
        return other;
    }
}
