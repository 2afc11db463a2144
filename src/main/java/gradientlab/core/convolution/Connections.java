package gradientlab.core.convolution;

/** Walks over all that a layer connects: each output with the cells of its window that are no padding. */
final class Connections {

    private Connections() {}

    /** A row of connections that have their weight in common. */
    interface Row {

        /**
         * Outputs {@code output}, {@code output} + 1, ... read inputs {@code input}, {@code input} + s, ...
         *
         * @param weight where it lies in K
         * @param output where the first lies in one example's Y
         * @param input where the first lies in one example's X
         * @param count how many, 1 or more
         */
        void at(int weight, int output, int input, int count);
    }

    /** Filter by filter, each by channels, kernel rows, kernel columns and output rows. */
    static void forEach(ConvolutionShape shape, Row row) {
        for (int f = 0; f < shape.filters(); f++) {
            for (int c = 0; c < shape.kernelChannels(); c++) {
                for (int u = 0; u < shape.kernelHeight(); u++) {
                    for (int v = 0; v < shape.kernelWidth(); v++) {
                        ofWeight(shape, row, f, c, u, v);
                    }
                }
            }
        }
    }

    private static void ofWeight(ConvolutionShape shape, Row row, int f, int c, int u, int v) {
        ConvolutionAxis across = shape.horizontal();
        int first = 0;
        int end = across.outputs();
        while (first < end && !across.holds(across.input(first, v))) {
            first++;
        }
        while (end > first && !across.holds(across.input(end - 1, v))) {
            end--;
        }
        for (int i = 0; i < shape.outputHeight() && first < end; i++) {
            int y = shape.vertical().input(i, u);
            if (shape.vertical().holds(y)) {
                int channel = shape.firstChannel(f) + c;
                row.at(
                        shape.weightAt(f, c, u, v), shape.outputAt(f, i, first),
                        shape.inputAt(channel, y, across.input(first, v)), end - first);
            }
        }
    }
}
