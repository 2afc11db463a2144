package gradientlab.experiment.convolution.layer;

import gradientlab.core.convolution.Convolution;
import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.core.convolution.Im2col;
import gradientlab.experiment.convolution.Upstream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The backward pass of a layer: dX by three ways, dK and db, what comes of it without the rotation, and the
 * inner products that must be equal. Of a batch its first example. Immutable.
 */
public final class LayerGradients {

    /** Entries of the largest matrix that is written out. */
    public static final int LARGEST_MATRIX = 1_000_000;

    private final LayerRun run;
    private final ConvolutionShape shape;
    private final double[] dy;
    private final double[] dx;
    private final double[] collected;
    private final Optional<double[]> matrix;
    private final double[] dk;
    private final double[] db;
    private final double[] unrotated;
    /** A difference up to this is none. */
    private final double rounding;

    public LayerGradients(LayerRun run) {
        this.run = run;
        shape = run.shape();
        dy = upstream(run);
        dx = scattered(dy);
        collected = new double[dx.length];
        Convolution.collect(collected, dy, run.metArray(), shape, 1);
        matrix = shape.fullWeights() > LARGEST_MATRIX ? Optional.empty()
                : Optional.of(run.matrix());
        dk = summed(dy);
        db = new double[shape.filters()];
        Convolution.bias(db, dy, shape, 1);
        rounding = 1e-9 * Math.max(1, LayerRun.largest(dx));
        unrotated = new double[dx.length];
        Convolution.collect(unrotated, dy, Convolution.turned(run.metArray(), shape), shape, 1);
    }

    private static double[] upstream(LayerRun run) {
        return run.recipe().upstreamOrOnes().gradient(run.outputArray(), run.example());
    }

    private double[] scattered(double[] of) {
        double[] sum = new double[shape.inputSize()];
        Convolution.scatter(sum, of, run.metArray(), shape, 1);
        return sum;
    }

    /** dK as K is written: rotated back for a convolution. */
    private double[] summed(double[] of) {
        double[] sum = new double[shape.weights()];
        Convolution.sum(sum, of, run.inputArray(), shape, 1);
        return run.recipe().flip() ? Convolution.turned(sum, shape) : sum;
    }

    public LayerRun run() {
        return run;
    }

    public double dy(int filter, int i, int j) {
        return dy[shape.outputAt(filter, i, j)];
    }

    public double dx(int channel, int row, int column) {
        return dx[shape.inputAt(channel, row, column)];
    }

    /** As K is written; channel counts from the first that the filter reads. */
    public double dk(int filter, int channel, int u, int v) {
        return dk[shape.weightAt(filter, channel, u, v)];
    }

    public double db(int filter) {
        return db[filter];
    }

    /** dX when the kernel is not rotated, which is wrong but for symmetric kernels. */
    public double unrotated(int channel, int row, int column) {
        return unrotated[shape.inputAt(channel, row, column)];
    }

    /** The layer as a matrix, flat [n·OH·OW][C·H·W]; empty where it would have too many entries. */
    public Optional<double[]> matrix() {
        return matrix;
    }

    /** dX as it is after so many places of every filter have been scattered, flat. */
    public double[] scatteredAfter(int places) {
        return places >= run.places() ? dx.clone() : scattered(first(places));
    }

    /** dK as it is after so many places of every filter have been added, flat. */
    public double[] summedAfter(int places) {
        return places >= run.places() ? dk.clone() : summed(first(places));
    }

    private double[] first(int places) {
        double[] masked = dy.clone();
        for (int f = 0; f < shape.filters(); f++) {
            Arrays.fill(masked, f * run.places() + Math.max(0, places), (f + 1) * run.places(), 0);
        }
        return masked;
    }

    /** How far the collected dX is from the scattered one. */
    public double collectGap() {
        return gap(collected);
    }

    /** How far Mᵀ dY is from the scattered dX; empty where there is no matrix. */
    public Optional<Double> matrixGap() {
        return matrix.map(m -> {
            double[] product = new double[dx.length];
            for (int row = 0; row < dy.length; row++) {
                for (int column = 0; column < dx.length; column++) {
                    product[column] += m[row * dx.length + column] * dy[row];
                }
            }
            return gap(product);
        });
    }

    /** How far col2im of dY·K is from the scattered dX. */
    public double im2colGap() {
        double[] folded = new double[dx.length];
        Im2col.add(folded, Im2col.windows(dy, run.metArray(), shape), shape);
        return gap(folded);
    }

    private double gap(double[] other) {
        double gap = 0;
        for (int at = 0; at < dx.length; at++) {
            gap = Math.max(gap, Math.abs(other[at] - dx[at]));
        }
        return gap;
    }

    /** The largest error of dX without the rotation. */
    public double unrotatedError() {
        return gap(unrotated);
    }

    /** How many cells of dX are wrong without the rotation. */
    public int unrotatedCells() {
        int wrong = 0;
        for (int at = 0; at < dx.length; at++) {
            wrong += wrong(at) ? 1 : 0;
        }
        return wrong;
    }

    /** Whether a cell of dX is wrong without the rotation, by more than rounding. */
    public boolean unrotatedWrong(int channel, int row, int column) {
        return wrong(shape.inputAt(channel, row, column));
    }

    private boolean wrong(int at) {
        return Math.abs(unrotated[at] - dx[at]) > rounding;
    }

    /** ⟨Y − b, dY⟩. */
    public double innerY() {
        double total = 0;
        for (int at = 0; at < dy.length; at++) {
            total += (run.outputArray()[at] - run.bias(at / run.places())) * dy[at];
        }
        return total;
    }

    /** ⟨X, dX⟩. */
    public double innerX() {
        return dot(run.inputArray(), dx);
    }

    /** ⟨K, dK⟩. */
    public double innerK() {
        return dot(run.kernels(), dk);
    }

    private static double dot(double[] a, double[] b) {
        double total = 0;
        for (int at = 0; at < a.length; at++) {
            total += a[at] * b[at];
        }
        return total;
    }

    /** The gradients by x, K and b, flat, for what checks them. */
    double[] dxArray() {
        return dx;
    }

    double[] dkArray() {
        return dk;
    }

    double[] dbArray() {
        return db;
    }

    public double largestDx() {
        return LayerRun.largest(dx);
    }

    public double largestDk() {
        return LayerRun.largest(dk);
    }

    public double largestDy() {
        return LayerRun.largest(dy);
    }

    public double largestUnrotated() {
        return LayerRun.largest(unrotated);
    }

    /** Whether the loss is ½‖Y − T‖²; else it is Σ Y⊙dY. */
    boolean squared() {
        return run.recipe().upstreamOrOnes().kind() == Upstream.Kind.LOSS;
    }
}
