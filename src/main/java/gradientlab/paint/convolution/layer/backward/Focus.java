package gradientlab.paint.convolution.layer.backward;

import gradientlab.core.convolution.ConvolutionAxis;
import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.LayerView.Reading;
import gradientlab.experiment.convolution.layer.LayerGradients;
import gradientlab.experiment.convolution.layer.LayerRun;
import gradientlab.paint.convolution.layer.scene.LayerScene;
import gradientlab.paint.convolution.layer.scene.Products;
import gradientlab.paint.convolution.layer.scene.Products.Factors;
import java.util.ArrayList;
import java.util.List;

/**
 * The cell whose gradient is written out, and what is multiplied for it.
 *
 * @param lit as {@link LayerScene#lit}; -1 for none
 * @param filter that is shown
 * @param channel of the input that is shown
 * @param row of the lit cell: α of dX, i of dY, u of dK as it is written
 * @param column of the lit cell
 */
record Focus(LayerScene scene, int lit, int filter, int channel, int row, int column) {

    private static final int FEW = 4;

    static Focus of(LayerScene scene) {
        ConvolutionShape shape = scene.shape();
        int lit = scene.lit();
        int at = Math.max(0, lit);
        return switch (scene.reading()) {
            case COLLECT -> new Focus(scene, lit, scene.filter(), scene.channel(), at / shape.width(),
                    at % shape.width());
            case SCATTER -> new Focus(scene, lit, scene.filter(), scene.channel(), at / shape.outputWidth(),
                    at % shape.outputWidth());
            case SUM -> new Focus(scene, lit, scene.filter(), scene.channel(), scene.weight().at().get(2),
                    scene.weight().at().get(3));
        };
    }

    /** The column of the layer's matrix that is lit where inputs collect. */
    int matrixColumn() {
        return shape().inputAt(channel, 0, 0) + lit;
    }

    /** The row of the layer's matrix that is lit where outputs scatter. */
    int matrixRow() {
        return shape().outputAt(filter, 0, 0) + lit;
    }

    private ConvolutionShape shape() {
        return scene.shape();
    }

    private LayerRun run() {
        return scene.run();
    }

    private LayerGradients gradients() {
        return scene.gradients();
    }

    /** The channel of the filter's kernel: 0 where depthwise. */
    int within() {
        return within(filter);
    }

    private int within(int f) {
        return channel - shape().firstChannel(f);
    }

    /** Whether the filter shown reads the channel shown. */
    boolean reads() {
        return reads(filter);
    }

    private boolean reads(int f) {
        return !shape().depthwise() || f == channel;
    }

    /** Whether the cell's sum is written out: nothing is before the first step. */
    boolean there() {
        return lit >= 0 || scene.reading() == Reading.SUM && scene.done() > 0;
    }

    /** Whether the lit cell's value is hidden. */
    boolean hidden() {
        return scene.sight().guessing() && (scene.reading() == Reading.SUM || scene.hidden(lit));
    }

    /** The tap of the window that the lit weight is multiplied with. */
    int tapRow() {
        return run().recipe().flip() ? shape().kernelHeight() - 1 - row : row;
    }

    int tapColumn() {
        return run().recipe().flip() ? shape().kernelWidth() - 1 - column : column;
    }

    /** What is multiplied and added for the lit cell by the filter that is shown. */
    Products products() {
        return switch (scene.reading()) {
            case COLLECT -> collected(filter);
            case SCATTER -> sent();
            case SUM -> summed();
        };
    }

    /** In the order of the outputs, which is that of the kernel read backwards. */
    private Products collected(int f) {
        int kh = shape().kernelHeight();
        int kw = shape().kernelWidth();
        List<Factors> factors = new ArrayList<>();
        for (int at = kh * kw - 1; at >= 0; at--) {
            int i = shape().vertical().output(row, at / kw);
            int j = shape().horizontal().output(column, at % kw);
            factors.add(i < 0 || j < 0 || !reads(f) ? Factors.OUTSIDE
                    : new Factors(gradients().dy(f, i, j), run().met(f, within(f), at / kw, at % kw)));
        }
        return new Products(kh, kw, factors, factors.size());
    }

    private Products sent() {
        int kh = shape().kernelHeight();
        int kw = shape().kernelWidth();
        List<Factors> factors = new ArrayList<>();
        for (int at = 0; at < kh * kw; at++) {
            boolean inside = shape().vertical().holds(shape().vertical().input(row, at / kw))
                    && shape().horizontal().holds(shape().horizontal().input(column, at % kw));
            factors.add(inside && reads() ? new Factors(gradients().dy(filter, row, column),
                    run().met(filter, within(), at / kw, at % kw)) : Factors.OUTSIDE);
        }
        return new Products(kh, kw, factors, factors.size());
    }

    private Products summed() {
        List<Factors> factors = new ArrayList<>();
        for (int at = 0; at < run().places(); at++) {
            int i = at / shape().outputWidth();
            int j = at % shape().outputWidth();
            factors.add(new Factors(gradients().dy(filter, i, j),
                    run().read(filter, within(), i, j, tapRow(), tapColumn())));
        }
        return new Products(shape().outputHeight(), shape().outputWidth(), factors, scene.done());
    }

    /** How many outputs of all filters read the lit input. */
    int readers() {
        int filters = shape().depthwise() ? 1 : shape().filters();
        return filters * collected(filter).present().size();
    }

    /** What the other filters add to the lit dX: each of a few, else all together. */
    List<Double> others() {
        List<Double> others = new ArrayList<>();
        for (int f = 0; f < shape().filters() && scene.reading() == Reading.COLLECT; f++) {
            if (f != filter) {
                others.add(collected(f).sum());
            }
        }
        return others.size() <= FEW ? others
                : List.of(others.stream().mapToDouble(Double::doubleValue).sum());
    }

    /** The value of the lit cell, as far as it has come. */
    double value() {
        return switch (scene.reading()) {
            case COLLECT -> gradients().dx(channel, row, column);
            case SCATTER -> gradients().dy(filter, row, column);
            case SUM -> products().sum();
        };
    }

    /** Which tap (u·kw + v) of the window at an output reads an input; -1 for none. */
    int tap(int i, int j, int inputRow, int inputColumn) {
        int u = tap(shape().vertical(), i, inputRow);
        int v = tap(shape().horizontal(), j, inputColumn);
        return u < 0 || v < 0 ? -1 : u * shape().kernelWidth() + v;
    }

    private static int tap(ConvolutionAxis axis, int output, int input) {
        int distance = input - axis.input(output, 0);
        return distance < 0 || distance >= axis.span() || distance % axis.dilation() != 0 ? -1
                : distance / axis.dilation();
    }
}
