package gradientlab.core.convolution.dense;

import gradientlab.core.convolution.ConvolutionAxis;
import gradientlab.core.convolution.ConvolutionShape;

/**
 * Whether a shift passes through a layer: F(x) beside S⁻¹F(Sx), where S moves the picture to the right and
 * fills up with 0, and S⁻¹ moves the output back by ⌊shift / stride⌋ cells.
 *
 * @param output F(x), [OH][OW]
 * @param moved F(Sx), not moved back
 * @param difference S⁻¹F(Sx) - F(x); NaN where moving back brings nothing in
 * @param inside where both windows stay inside the picture and meet the same pixels, if the shift is a
 *     multiple of the stride
 * @param ratio ‖difference‖ / ‖output‖ over the cells inside; NaN without any
 * @param rim cells not inside that differ
 */
public record ShiftTest(
        double[] output, double[] moved, double[] difference, boolean[] inside, double ratio, int rim) {

    /** Up to this share of the output a difference is rounding. */
    private static final double ZERO = 1e-12;

    /** Runs the layer on {@code x}, [H][W], and on x moved by {@code shift} pixels. */
    public static ShiftTest of(RandomLayer layer, double[] x, int shift) {
        ConvolutionShape shape = layer.shape();
        double[] output = layer.output(x);
        double[] moved = layer.output(shifted(x, shape.width(), shift));
        double[] difference = new double[output.length];
        boolean[] inside = new boolean[output.length];
        int cells = shift / shape.horizontal().stride();
        for (int o = 0; o < output.length; o++) {
            int j = o % shape.outputWidth();
            boolean comes = j + cells < shape.outputWidth();
            difference[o] = comes ? moved[o + cells] - output[o] : Double.NaN;
            inside[o] = comes && inside(shape.horizontal(), j, cells, shift);
        }
        return new ShiftTest(output, moved, difference, inside,
                ratio(output, difference, inside), rim(output, difference, inside));
    }

    /** S x: every row moved to the right, 0 where nothing comes in. */
    public static double[] shifted(double[] x, int width, int shift) {
        double[] moved = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            moved[i] = i % width < shift ? 0 : x[i - shift];
        }
        return moved;
    }

    /** Whether the shift passes through: no difference but rounding on the cells inside. */
    public boolean equivariant() {
        return ratio <= ZERO;
    }

    /**
     * Window j stays inside what is still in the picture once moved, the window moved along inside it too.
     */
    private static boolean inside(ConvolutionAxis axis, int j, int cells, int shift) {
        int left = axis.input(j, 0);
        int right = left + axis.span() - 1;
        int movedLeft = axis.input(j + cells, 0);
        return left >= 0 && right < axis.size() - shift && movedLeft + axis.span() <= axis.size();
    }

    private static double ratio(double[] output, double[] difference, boolean[] inside) {
        double size = 0;
        double off = 0;
        for (int o = 0; o < output.length; o++) {
            if (inside[o]) {
                size += output[o] * output[o];
                off += difference[o] * difference[o];
            }
        }
        return Math.sqrt(off / size);
    }

    private static int rim(double[] output, double[] difference, boolean[] inside) {
        double largest = 0;
        for (double y : output) {
            largest = Math.max(largest, Math.abs(y));
        }
        int count = 0;
        for (int o = 0; o < output.length; o++) {
            count += !inside[o] && Math.abs(difference[o]) > ZERO * largest ? 1 : 0;
        }
        return count;
    }
}
