package gradientlab.core.convolution.network;

import gradientlab.core.convolution.ConvolutionAxis;
import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.core.convolution.MaxPooling;

/**
 * What a convolutional network is made of, but for its numbers: convolution, ReLU, max pooling, a fully
 * connected layer.
 *
 * @param side of the picture, which is square and grey
 * @param filters n, 1 or more
 * @param kernel k, rows and columns of each
 * @param padding p, 0 for valid
 * @param pool 2, or 1 for no pooling; more is possible
 * @param outputs classes
 * @param flip whether the layer is a convolution: reads its kernels turned by 180°
 */
public record CnnShape(
        int side, int filters, int kernel, int padding, int pool, int outputs, boolean flip) {

    /** Fails if no window fits, or no pooling window fits the maps. */
    public CnnShape {
        if (outputs < 1) {
            throw new IllegalArgumentException(outputs + " outputs");
        }
        new MaxPooling(layer(side, filters, kernel, padding), pool);
    }

    /** For 8x8 digits: a valid cross-correlation, ten classes. */
    public static CnnShape digits(int filters, int kernel, int pool) {
        return new CnnShape(8, filters, kernel, 0, pool, 10, false);
    }

    public CnnShape withPadding(int other) {
        return new CnnShape(side, filters, kernel, other, pool, outputs, flip);
    }

    public CnnShape withFlip(boolean other) {
        return new CnnShape(side, filters, kernel, padding, pool, outputs, other);
    }

    private static ConvolutionShape layer(int side, int filters, int kernel, int padding) {
        ConvolutionAxis axis = new ConvolutionAxis(side, kernel, 1, padding, 1);
        return new ConvolutionShape(1, filters, axis, axis, false);
    }

    /** The convolutional layer. */
    public ConvolutionShape layer() {
        return layer(side, filters, kernel, padding);
    }

    /** The pooling of the layer's maps. */
    public MaxPooling pooling() {
        return new MaxPooling(layer(), pool);
    }

    /** Pixels. */
    public int inputs() {
        return side * side;
    }

    /** Rows and columns of a pooled map. */
    public int pooledSide() {
        return (side + 2 * padding - kernel + 1) / pool;
    }

    /** Places of a pooled map. */
    public int places() {
        return pooledSide() * pooledSide();
    }

    /** What the fully connected layer reads: n maps. */
    public int features() {
        return filters * places();
    }

    /** All trainable numbers: n (k² + 1) + outputs (features + 1). */
    public int parameters() {
        return filters * (kernel * kernel + 1) + outputs * (features() + 1);
    }
}
