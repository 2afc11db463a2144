package gradientlab.experiment.convolution.layer;

import gradientlab.core.convolution.ConvolutionAxis;
import gradientlab.core.convolution.ConvolutionShape;

/**
 * The backward pass against central differences (L(+ε) − L(−ε)) / 2ε of the loss ½‖Y − T‖², or Σ Y⊙dY where
 * no target is given: over X, K and b, of all or, where that is much, of evenly spread ones.
 */
public final class GradientCheck {

    static final double EPS = 1e-5;
    /** A difference up to this share of max(1, |gradient|) is rounding. */
    private static final double TOLERANCE = 1e-6;
    /** Multiplications that a check may take: a few milliseconds. */
    private static final double BUDGET = 2e6;

    private final LayerGradients gradients;
    private final LayerRun run;
    private final ConvolutionShape shape;
    private final double[] x;
    private final double[] met;
    private final double[] b;
    /** What rounding the loss's largest terms leaves of a difference. */
    private final double rounding;
    private final int total;
    private int checked;
    private int wrong;
    private double gap;

    public GradientCheck(LayerGradients gradients) {
        this.gradients = gradients;
        run = gradients.run();
        shape = run.shape();
        x = run.inputArray().clone();
        met = run.metArray().clone();
        b = run.biasArray().clone();
        double term = run.largestY() * Math.max(1, gradients.largestDy());
        rounding = Math.ulp(run.places() * term) / EPS;
        total = x.length + met.length + b.length;
        for (int at = 0; at < x.length; at += every(x.length, costOfInput())) {
            compare(gradients.dxArray()[at], ofInput(at));
        }
        for (int at = 0; at < met.length; at += every(met.length, costOfWeight())) {
            compare(gradients.dkArray()[at], ofWeight(at));
        }
        for (int at = 0; at < b.length; at += every(b.length, costOfWeight())) {
            compare(gradients.dbArray()[at], difference(b, at, at));
        }
    }

    /** 1, or more where all of them would take more than a third of the budget. */
    private static int every(int count, double cost) {
        return (int) Math.max(1, Math.ceil(count * cost / (BUDGET / 3)));
    }

    private double costOfInput() {
        double taps = (double) shape.kernelHeight() * shape.kernelWidth();
        return 2 * Math.min(taps, run.places()) * shape.filters() * shape.filterSize();
    }

    private double costOfWeight() {
        return 2.0 * run.places() * shape.filterSize();
    }

    private void compare(double analytic, double numeric) {
        checked++;
        double difference = Math.abs(analytic - numeric);
        gap = Math.max(gap, difference);
        if (!(difference <= TOLERANCE * Math.max(1, Math.abs(analytic)) + rounding)) {
            wrong++;
        }
    }

    /** The central difference by one cell of X. */
    public double ofInput(int channel, int row, int column) {
        return ofInput(shape.inputAt(channel, row, column));
    }

    private double ofInput(int at) {
        int area = shape.height() * shape.width();
        int row = at % area / shape.width();
        int column = at % shape.width();
        double was = x[at];
        x[at] = was + EPS;
        double plus = lossAround(at / area, row, column);
        x[at] = was - EPS;
        double minus = lossAround(at / area, row, column);
        x[at] = was;
        return (plus - minus) / (2 * EPS);
    }

    /** The part of the loss that a cell of X has a share in. */
    private double lossAround(int channel, int row, int column) {
        int first = shape.depthwise() ? channel : 0;
        int end = shape.depthwise() ? channel + 1 : shape.filters();
        double loss = 0;
        for (int f = first; f < end; f++) {
            for (int i = 0; i < shape.outputHeight(); i++) {
                for (int j = 0; reads(shape.vertical(), i, row) && j < shape.outputWidth(); j++) {
                    loss += reads(shape.horizontal(), j, column) ? loss(f, i, j) : 0;
                }
            }
        }
        return loss;
    }

    private static boolean reads(ConvolutionAxis axis, int output, int input) {
        int distance = input - axis.input(output, 0);
        return distance >= 0 && distance < axis.span() && distance % axis.dilation() == 0;
    }

    /** The central difference by one weight, as K is written. */
    public double ofWeight(int filter, int channel, int u, int v) {
        return ofWeight(shape.weightAt(filter, channel, u, v));
    }

    private double ofWeight(int written) {
        int size = shape.kernelHeight() * shape.kernelWidth();
        int within = written % size;
        int at = run.recipe().flip() ? written - within + size - 1 - within : written;
        return difference(met, at, at / shape.filterSize());
    }

    /** By one number, which has a share in all places of one filter. */
    private double difference(double[] numbers, int at, int filter) {
        double was = numbers[at];
        numbers[at] = was + EPS;
        double plus = lossOver(filter);
        numbers[at] = was - EPS;
        double minus = lossOver(filter);
        numbers[at] = was;
        return (plus - minus) / (2 * EPS);
    }

    private double lossOver(int filter) {
        double loss = 0;
        for (int i = 0; i < shape.outputHeight(); i++) {
            for (int j = 0; j < shape.outputWidth(); j++) {
                loss += loss(filter, i, j);
            }
        }
        return loss;
    }

    /** What one output adds to the loss. */
    private double loss(int filter, int i, int j) {
        double y = b[filter];
        for (int c = 0; c < shape.kernelChannels(); c++) {
            for (int u = 0; u < shape.kernelHeight(); u++) {
                int row = shape.vertical().input(i, u);
                for (int v = 0; shape.vertical().holds(row) && v < shape.kernelWidth(); v++) {
                    int column = shape.horizontal().input(j, v);
                    if (shape.horizontal().holds(column)) {
                        y += met[shape.weightAt(filter, c, u, v)]
                                * x[shape.inputAt(shape.firstChannel(filter) + c, row, column)];
                    }
                }
            }
        }
        double dy = gradients.dy(filter, i, j);
        if (!gradients.squared()) {
            return y * dy;
        }
        double error = y - run.y(filter, i, j) + dy;
        return error * error / 2;
    }

    /** How many numbers there are. */
    public int total() {
        return total;
    }

    /** How many of them were checked. */
    public int checked() {
        return checked;
    }

    /** How many disagree by more than rounding. */
    public int wrong() {
        return wrong;
    }

    /** The largest difference. */
    public double gap() {
        return gap;
    }
}
