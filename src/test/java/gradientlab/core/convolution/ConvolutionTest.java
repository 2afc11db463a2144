package gradientlab.core.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forward and backward by every way, over layers of every shape. */
class ConvolutionTest {

    static List<RandomLayer> layers() {
        return RandomLayer.several();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void forwardIsTheFormulaOfEachOutput(RandomLayer layer) {
        ConvolutionShape shape = layer.shape();
        double[] y = layer.y();
        for (int at = 0; at < y.length; at++) {
            int example = at / shape.outputSize();
            int place = at % (shape.outputHeight() * shape.outputWidth());
            int filter = at / (shape.outputHeight() * shape.outputWidth()) % shape.filters();
            int i = place / shape.outputWidth();
            int j = place % shape.outputWidth();
            double wanted = layer.bias()[filter] + window(layer, example, filter, i, j);
            assertEquals(wanted, y[at], 1e-12);
        }
    }

    /** Σ_cuv K[f,c,u,v] x[c, s i + d u - p, s j + d v - p], written down as it stands. */
    private static double window(RandomLayer layer, int example, int f, int i, int j) {
        ConvolutionShape s = layer.shape();
        ConvolutionAxis down = s.vertical();
        ConvolutionAxis across = s.horizontal();
        double total = 0;
        for (int c = 0; c < s.channels(); c++) {
            for (int u = 0; u < s.kernelHeight() && (!s.depthwise() || c == f); u++) {
                for (int v = 0; v < s.kernelWidth(); v++) {
                    int row = down.stride() * i + down.dilation() * u - down.padding();
                    int column = across.stride() * j + across.dilation() * v - across.padding();
                    if (row >= 0 && row < s.height() && column >= 0 && column < s.width()) {
                        double x = layer.x()[((example * s.channels() + c) * s.height() + row) * s.width()
                                + column];
                        int weight = ((f * (s.depthwise() ? 1 : s.channels()) + (s.depthwise() ? 0 : c))
                                * s.kernelHeight() + u) * s.kernelWidth() + v;
                        total += layer.k()[weight] * x;
                    }
                }
            }
        }
        return total;
    }

    @ParameterizedTest
    @MethodSource("layers")
    void outputLessBiasTimesUpstreamIsInputTimesItsGradientIsKernelsTimesTheirs(RandomLayer layer) {
        double one = dot(layer.y(layer.x(), layer.k(), null), layer.dy());
        double tolerance = 1e-12 * Math.sqrt(dot(layer.y(), layer.y()) * dot(layer.dy(), layer.dy()));
        assertEquals(one, dot(layer.x(), layer.dx()), tolerance);
        assertEquals(one, dot(layer.k(), layer.dk()), tolerance);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void scatterAndCollectAreOne(RandomLayer layer) {
        double[] scattered = filled(layer.x().length);
        Convolution.scatter(scattered, layer.dy(), layer.k(), layer.shape(), layer.examples());
        assertArrayEquals(layer.dx(), scattered, 1e-12);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void theMatrixGoesForwardByItsRowsAndBackByItsColumns(RandomLayer layer) {
        ConvolutionShape shape = layer.shape();
        double[] m = Convolution.matrix(layer.k(), shape);
        int columns = shape.inputSize();
        double[] y = layer.y(layer.x(), layer.k(), null);
        double[] dx = layer.dx();
        for (int e = 0; e < layer.examples(); e++) {
            double[] back = new double[columns];
            for (int row = 0; row < shape.outputSize(); row++) {
                double total = 0;
                for (int column = 0; column < columns; column++) {
                    total += m[row * columns + column] * layer.x()[e * columns + column];
                    back[column] += m[row * columns + column] * layer.dy()[e * shape.outputSize() + row];
                }
                assertEquals(y[e * shape.outputSize() + row], total, 1e-12);
            }
            assertArrayEquals(part(dx, e, columns), back, 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void im2colGivesAllThree(RandomLayer layer) {
        ConvolutionShape shape = layer.shape();
        double[] sum = new double[shape.weights()];
        for (int e = 0; e < layer.examples(); e++) {
            double[] a = Im2col.rows(part(layer.x(), e, shape.inputSize()), shape);
            double[] dy = part(layer.dy(), e, shape.outputSize());
            double[] y = filled(shape.outputSize());
            Im2col.forward(y, a, layer.k(), layer.bias(), shape);
            assertArrayEquals(part(layer.y(), e, y.length), y, 1e-12);
            double[] dk = filled(shape.weights());
            Im2col.kernels(dk, dy, a, shape);
            Arrays.setAll(sum, i -> sum[i] + dk[i]);
            double[] dx = filled(shape.inputSize());
            Im2col.add(dx, Im2col.windows(dy, layer.k(), shape), shape);
            assertArrayEquals(part(layer.dx(), e, dx.length), dx, 1e-12);
        }
        assertArrayEquals(layer.dk(), sum, 1e-12);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void everyGradientIsThatOfFiniteDifferences(RandomLayer layer) {
        differences(layer, layer.x(), layer.dx());
        differences(layer, layer.k(), layer.dk());
        differences(layer, layer.bias(), layer.db());
    }

    /** L = Σ Y ⊙ dY is linear in each of them, so that ε may be large. */
    private static void differences(RandomLayer layer, double[] values, double[] gradients) {
        for (int i = 0; i < values.length; i += 1 + values.length / 12) {
            double value = values[i];
            values[i] = value + 0.5;
            double above = dot(layer.y(), layer.dy());
            values[i] = value - 0.5;
            double below = dot(layer.y(), layer.dy());
            values[i] = value;
            assertEquals(gradients[i], above - below, 1e-10);
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aCellThatNoWindowReadsHasAGradientOfExactlyZero(RandomLayer layer) {
        ConvolutionShape shape = layer.shape();
        double[] scattered = filled(layer.x().length);
        Convolution.scatter(scattered, layer.dy(), layer.k(), shape, layer.examples());
        double[] dx = layer.dx();
        int[][] overlap = shape.overlap();
        for (int at = 0; at < dx.length; at++) {
            if (overlap[at / shape.width() % shape.height()][at % shape.width()] == 0) {
                assertEquals(0.0, dx[at]);
                assertEquals(0.0, scattered[at]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void theMatrixHasAWeightWhereverAWindowReads(RandomLayer layer) {
        ConvolutionShape shape = layer.shape();
        double[] ones = new double[shape.weights()];
        Arrays.fill(ones, 1);
        double[] m = Convolution.matrix(ones, shape);
        int[][] overlap = shape.overlap();
        int readers = shape.depthwise() ? 1 : shape.filters();
        for (int column = 0; column < shape.inputSize(); column++) {
            int found = 0;
            for (int row = 0; row < shape.outputSize(); row++) {
                found += m[row * shape.inputSize() + column] == 0 ? 0 : 1;
            }
            int row = column / shape.width() % shape.height();
            assertEquals(readers * overlap[row][column % shape.width()], found);
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aConvolutionIsACrossCorrelationWithItsKernelsTurnedAndItsGradientTurns(RandomLayer layer) {
        ConvolutionShape shape = layer.shape();
        double[] turned = Convolution.turned(layer.k(), shape);
        assertArrayEquals(layer.k(), Convolution.turned(turned, shape));
        for (int u = 0; u < shape.kernelHeight(); u++) {
            for (int v = 0; v < shape.kernelWidth(); v++) {
                assertEquals(
                        layer.k()[shape.weightAt(0, 0, u, v)],
                        turned[shape.weightAt(
                                0, 0, shape.kernelHeight() - 1 - u, shape.kernelWidth() - 1 - v)]);
            }
        }
        double[] gradient = Convolution.turned(layer.dk(), shape);
        double one = dot(layer.y(layer.x(), turned, null), layer.dy());
        assertEquals(one, dot(layer.k(), gradient), 1e-9 * Math.max(1, Math.abs(one)));
    }

    @Test
    void aLayerOf64ChannelsAndExamplesIsComputed() {
        ConvolutionAxis axis = new ConvolutionAxis(8, 3, 1, 1, 1);
        RandomLayer layer =
                RandomLayer.of(new ConvolutionShape(64, 8, axis, axis, false), 64, new Lcg(1));
        double one = dot(layer.y(layer.x(), layer.k(), null), layer.dy());
        assertTrue(Math.abs(one) > 1);
        assertEquals(one, dot(layer.x(), layer.dx()), 1e-10 * Math.abs(one));
        assertEquals(one, dot(layer.k(), layer.dk()), 1e-10 * Math.abs(one));
    }

    private static double[] part(double[] all, int which, int size) {
        return Arrays.copyOfRange(all, which * size, (which + 1) * size);
    }

    /** So that what a pass forgets to overwrite is seen. */
    private static double[] filled(int n) {
        double[] v = new double[n];
        Arrays.fill(v, Double.NaN);
        return v;
    }

    private static double dot(double[] a, double[] b) {
        double total = 0;
        for (int i = 0; i < a.length; i++) {
            total += a[i] * b[i];
        }
        return total;
    }
}
