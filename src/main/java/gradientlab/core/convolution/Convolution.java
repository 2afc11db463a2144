package gradientlab.core.convolution;

import java.util.Arrays;

/**
 * The passes of a convolutional layer as cross-correlations. The first array is overwritten.
 *
 * <p>A convolution as mathematics has it is the same with the kernels {@link #turned}; its dK is then turned,
 * too.
 *
 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin 2016</a>
 */
public final class Convolution {

    private Convolution() {}

    /**
     * y[f,i,j] = b[f] + Σ_cuv K[f,c,u,v] x[c, s i + d u - p, s j + d v - p], added in that order.
     *
     * @param bias [n], or null for none
     * @param examples N
     */
    public static void forward(
            double[] y, double[] x, double[] k, double[] bias, ConvolutionShape shape, int examples) {
        int places = shape.outputHeight() * shape.outputWidth();
        int stride = shape.horizontal().stride();
        for (int e = 0; e < examples; e++) {
            int out = e * shape.outputSize();
            int in = e * shape.inputSize();
            for (int f = 0; f < shape.filters(); f++) {
                int from = out + f * places;
                Arrays.fill(y, from, from + places, bias == null ? 0 : bias[f]);
            }
            Connections.forEach(shape, (weight, output, input, count) -> {
                for (int j = 0; j < count; j++) {
                    y[out + output + j] += k[weight] * x[in + input + j * stride];
                }
            });
        }
    }

    /** Every dY hands its window back: dx[c, s i + d u - p, s j + d v - p] += dy[f,i,j] K[f,c,u,v]. */
    public static void scatter(double[] dx, double[] dy, double[] k, ConvolutionShape shape, int examples) {
        int stride = shape.horizontal().stride();
        Arrays.fill(dx, 0, examples * shape.inputSize(), 0);
        for (int e = 0; e < examples; e++) {
            int out = e * shape.outputSize();
            int in = e * shape.inputSize();
            Connections.forEach(shape, (weight, output, input, count) -> {
                for (int j = 0; j < count; j++) {
                    dx[in + input + j * stride] += dy[out + output + j] * k[weight];
                }
            });
        }
    }

    /**
     * Every dX gathers what reads it: dx[c,α,β] = Σ_fuv K[f,c,u,v] dy[f, (α+p-du)/s, (β+p-dv)/s], quotients
     * whole and in range. That is the full cross-correlation of dY, with s - 1 zeros between its cells, with
     * the kernels turned; a cell that no window reads gets exactly 0.
     */
    public static void collect(double[] dx, double[] dy, double[] k, ConvolutionShape shape, int examples) {
        Gather gather =
                new Gather(dy, k, shape, outputs(shape.vertical()), outputs(shape.horizontal()));
        for (int e = 0; e < examples; e++) {
            for (int c = 0; c < shape.channels(); c++) {
                for (int row = 0; row < shape.height(); row++) {
                    for (int column = 0; column < shape.width(); column++) {
                        dx[e * shape.inputSize() + shape.inputAt(c, row, column)] =
                                gather.at(e * shape.outputSize(), c, row, column);
                    }
                }
            }
        }
    }

    /** Of every cell and tap of an axis the output that reads it so, [size][kernel]; -1 for none. */
    private static int[] outputs(ConvolutionAxis axis) {
        int[] outputs = new int[axis.size() * axis.kernel()];
        Arrays.setAll(outputs, at -> axis.output(at / axis.kernel(), at % axis.kernel()));
        return outputs;
    }

    private record Gather(double[] dy, double[] k, ConvolutionShape shape, int[] rows, int[] columns) {

        /** @param from where the example begins in dY */
        double at(int from, int channel, int row, int column) {
            double total = 0;
            int first = shape.depthwise() ? channel : 0;
            int end = shape.depthwise() ? channel + 1 : shape.filters();
            for (int f = first; f < end; f++) {
                for (int u = 0; u < shape.kernelHeight(); u++) {
                    int i = rows[row * shape.kernelHeight() + u];
                    if (i >= 0) {
                        int weight = shape.weightAt(f, channel - shape.firstChannel(f), u, 0);
                        total += row(from + shape.outputAt(f, i, 0), weight, column);
                    }
                }
            }
            return total;
        }

        private double row(int output, int weight, int column) {
            double total = 0;
            for (int v = 0; v < shape.kernelWidth(); v++) {
                int j = columns[column * shape.kernelWidth() + v];
                if (j >= 0) {
                    total += k[weight + v] * dy[output + j];
                }
            }
            return total;
        }
    }

    /** dK[f,c,u,v] = Σ_ij dy[f,i,j] x[c, s i + d u - p, s j + d v - p], over the batch, too; not divided. */
    public static void sum(double[] dk, double[] dy, double[] x, ConvolutionShape shape, int examples) {
        int stride = shape.horizontal().stride();
        Arrays.fill(dk, 0, shape.weights(), 0);
        for (int e = 0; e < examples; e++) {
            int out = e * shape.outputSize();
            int in = e * shape.inputSize();
            Connections.forEach(shape, (weight, output, input, count) -> {
                double total = 0;
                for (int j = 0; j < count; j++) {
                    total += dy[out + output + j] * x[in + input + j * stride];
                }
                dk[weight] += total;
            });
        }
    }

    /** db[f] = Σ dy[f], over the batch, too. */
    public static void bias(double[] db, double[] dy, ConvolutionShape shape, int examples) {
        int places = shape.outputHeight() * shape.outputWidth();
        Arrays.fill(db, 0, shape.filters(), 0);
        for (int at = 0; at < examples * shape.outputSize(); at++) {
            db[at / places % shape.filters()] += dy[at];
        }
    }

    /** Kernels of that shape with every channel's kh x kw turned by 180°: itself where turned twice. */
    public static double[] turned(double[] k, ConvolutionShape shape) {
        int size = shape.kernelHeight() * shape.kernelWidth();
        double[] turned = new double[k.length];
        for (int at = 0; at < k.length; at++) {
            turned[at] = k[at / size * size + size - 1 - at % size];
        }
        return turned;
    }

    /** M [n OH OW][C H W], flat: y = M x + b and dx = Mᵀ dy; 0 where nothing is connected. */
    public static double[] matrix(double[] k, ConvolutionShape shape) {
        int columns = shape.inputSize();
        int stride = shape.horizontal().stride();
        double[] m = new double[shape.outputSize() * columns];
        Connections.forEach(shape, (weight, output, input, count) -> {
            for (int j = 0; j < count; j++) {
                m[(output + j) * columns + input + j * stride] = k[weight];
            }
        });
        return m;
    }
}
