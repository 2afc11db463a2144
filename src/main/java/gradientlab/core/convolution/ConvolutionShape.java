package gradientlab.core.convolution;

/**
 * What a convolutional layer is made of, but for its numbers.
 *
 * @param channels C of the input, 1 or more
 * @param filters n, channels of the output, 1 or more; C where depthwise
 * @param vertical rows
 * @param horizontal columns
 * @param depthwise filter f reads channel f alone
 */
public record ConvolutionShape(
        int channels, int filters, ConvolutionAxis vertical, ConvolutionAxis horizontal, boolean depthwise) {

    /** Fails without channels or filters, or where a depthwise layer has not as many of both. */
    public ConvolutionShape {
        if (channels < 1 || filters < 1 || depthwise && filters != channels) {
            throw new IllegalArgumentException((depthwise ? "depthwise: " : "") + channels + " channels, "
                    + filters + " filters");
        }
    }

    /** H. */
    public int height() {
        return vertical.size();
    }

    /** W. */
    public int width() {
        return horizontal.size();
    }

    /** kh. */
    public int kernelHeight() {
        return vertical.kernel();
    }

    /** kw. */
    public int kernelWidth() {
        return horizontal.kernel();
    }

    /** OH. */
    public int outputHeight() {
        return vertical.outputs();
    }

    /** OW. */
    public int outputWidth() {
        return horizontal.outputs();
    }

    /** Rows of the padded input below the last window. */
    public int restVertical() {
        return vertical.rest();
    }

    /** Columns of the padded input right of the last window. */
    public int restHorizontal() {
        return horizontal.rest();
    }

    /** Channels that one filter reads: C, or 1 where depthwise. */
    public int kernelChannels() {
        return depthwise ? 1 : channels;
    }

    /** The first channel that filter {@code filter} reads. */
    public int firstChannel(int filter) {
        return depthwise ? filter : 0;
    }

    /** Numbers of one example's input: C H W. */
    public int inputSize() {
        return channels * height() * width();
    }

    /** Numbers of one example's output: n OH OW. */
    public int outputSize() {
        return filters * outputHeight() * outputWidth();
    }

    /** Weights of one filter: C kh kw. */
    public int filterSize() {
        return kernelChannels() * kernelHeight() * kernelWidth();
    }

    /** Weights of all filters, without biases: n C kh kw. */
    public int weights() {
        return filters * filterSize();
    }

    /** Products of a weight and an input that one example takes, those with padding included. */
    public long multiplications() {
        return (long) outputSize() * filterSize();
    }

    /** Weights, and multiplications, of a fully connected layer from this input to this output. */
    public long fullWeights() {
        return (long) inputSize() * outputSize();
    }

    /** Weights, and multiplications, of a layer that connects alike but shares none. */
    public long localWeights() {
        return multiplications();
    }

    /** How many windows of one filter read each cell of a channel, [H][W]; 0 where none does. */
    public int[][] overlap() {
        int[] rows = vertical.overlap();
        int[] columns = horizontal.overlap();
        int[][] counts = new int[rows.length][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                counts[i][j] = rows[i] * columns[j];
            }
        }
        return counts;
    }

    /** Where X[c][row][column] lies in one example. */
    public int inputAt(int channel, int row, int column) {
        return (channel * height() + row) * width() + column;
    }

    /** Where Y[f][i][j] lies in one example. */
    public int outputAt(int filter, int i, int j) {
        return (filter * outputHeight() + i) * outputWidth() + j;
    }

    /** Where K[f][c][u][v] lies; c counts from the first channel that the filter reads. */
    public int weightAt(int filter, int channel, int u, int v) {
        return ((filter * kernelChannels() + channel) * kernelHeight() + u) * kernelWidth() + v;
    }
}
