package gradientlab.experiment.convolution.training.data;

import gradientlab.core.convolution.dense.PixelOrder;
import java.util.Arrays;
import java.util.List;

/**
 * Where each pixel that a network gets comes from: an image shifted, and scrambled after that. Immutable.
 */
public final class PixelMove {

    /** By one pixel right, left, down, up: what shifted accuracy is the mean over. */
    public static final List<PixelMove> SHIFTS =
            List.of(shift(0, 1), shift(0, -1), shift(1, 0), shift(-1, 0));

    private static final int OUTSIDE = -1;
    private static final int[] SCRAMBLED = PixelOrder.scrambled(SplitDigits.PIXELS).source();

    private final int[] from;

    private PixelMove(int[] from) {
        this.from = from;
    }

    /** Down and right by so many pixels; what comes in from outside is 0. */
    public static PixelMove shift(int down, int right) {
        int side = SplitDigits.SIDE;
        int[] from = new int[SplitDigits.PIXELS];
        for (int to = 0; to < from.length; to++) {
            int row = to / side - down;
            int column = to % side - right;
            boolean inside = row >= 0 && row < side && column >= 0 && column < side;
            from[to] = inside ? row * side + column : OUTSIDE;
        }
        return new PixelMove(from);
    }

    /** Pixels in their place, or in the one order that scrambles them. */
    public static PixelMove of(boolean scrambled) {
        return scrambled ? shift(0, 0).scrambled() : shift(0, 0);
    }

    /** The same, scrambled or not after the shift. */
    public PixelMove scrambled(boolean on) {
        return on ? scrambled() : this;
    }

    private PixelMove scrambled() {
        return new PixelMove(Arrays.stream(SCRAMBLED).map(place -> from[place]).toArray());
    }

    /** What a network gets of an image, [64]. */
    public double[] apply(double[] image) {
        double[] moved = new double[SplitDigits.PIXELS];
        apply(moved, 0, image, 0);
        return moved;
    }

    /** Moves the image that begins at {@code in} of {@code images} to {@code out} of {@code moved}. */
    public void apply(double[] moved, int out, double[] images, int in) {
        for (int to = 0; to < from.length; to++) {
            moved[out + to] = from[to] == OUTSIDE ? 0 : images[in + from[to]];
        }
    }
}
