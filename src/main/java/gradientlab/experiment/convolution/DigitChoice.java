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
    /** How bright the pixels beside a painted one become at least: strokes of the data set are soft. */
    private static final double SOFT = 5;
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

    /** With a pixel painted, those beside it softly; or with the pixel cleared. */
    public DigitChoice painted(int row, int column, boolean clear) {
        double[] pixels = pixels();
        pixels[row * SIZE + column] = clear ? 0 : MOST;
        for (int[] beside : new int[][] {{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
            int r = row + beside[0];
            int c = column + beside[1];
            if (r >= 0 && r < SIZE && c >= 0 && c < SIZE && !clear) {
                pixels[r * SIZE + c] = Math.max(SOFT, pixels[r * SIZE + c]);
            }
        }
        return drawn(Arrays.stream(pixels).boxed().toList());
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
