package gradientlab.export.convolution.code;

import gradientlab.core.data.DataSet;
import gradientlab.experiment.data.ShippedSets;

/** The 1,797 handwritten digits as a part of a program. */
final class DigitsCode {

    private DigitsCode() {}

    /** Row by row 64 pixels and the class. */
    static String data() {
        DataSet digits = ShippedSets.get("digits");
        int row = digits.features() + 1;
        return Packed.of(digits.rows() * row, i -> i % row < digits.features()
                ? (int) digits.inputs()[i / row * digits.features() + i % row]
                : digits.labels()[i / row]);
    }
}
