package gradientlab.experiment.convolution;

import gradientlab.core.data.DataSet;
import gradientlab.experiment.data.ShippedSets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A digit that is looked at: one of the handwritten ones, or one that was drawn.
 *
 * @param row of the handwritten ones, from 0; {@link LayerInput#DEFAULT_ROW} beside a drawing
 * @param drawn 64 numbers from 0 to 16, row by row, in the place of the row; empty for the row itself
 */
public record DigitChoice(int row, Optional<List<Double>> drawn) {

    public static final int SIZE = LayerInput.DIGIT_SIZE;
    public static final double MOST = 16;
    public static final DigitChoice DEFAULT = of(LayerInput.DEFAULT_ROW);

    public DigitChoice {
        drawn = drawn.map(List::copyOf);
        row = drawn.isPresent() ? LayerInput.DEFAULT_ROW : row;
    }

    public static DigitChoice of(int row) {
        return new DigitChoice(row, Optional.empty());
    }

    /** A drawing. @param pixels 64 numbers from 0 to 16, row by row */
    public static DigitChoice drawn(List<Double> pixels) {
        return new DigitChoice(LayerInput.DEFAULT_ROW, Optional.of(pixels));
    }

    /** Its 64 numbers, 0 to 16, row by row. */
    public double[] pixels() {
        if (drawn.isPresent()) {
            return drawn.get().stream().mapToDouble(Double::doubleValue).toArray();
        }
        DataSet digits = ShippedSets.get("digits");
        return Arrays.copyOfRange(digits.inputs(), row * digits.features(), (row + 1) * digits.features());
    }

    /** Which digit it is; nothing is known of a drawn one. */
    public OptionalInt label() {
        return drawn.isPresent() ? OptionalInt.empty()
                : OptionalInt.of(ShippedSets.get("digits").labels()[row]);
    }
}
