package gradientlab.experiment.convolution.layer;

import gradientlab.core.convolution.ConvolutionAxis;
import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.Span;
import java.util.OptionalInt;

/** What may be said of a layer, by its numbers. */
public final class LayerVerdict {

    private static final double ROUNDING = 1e-9;

    /** What the picture is about. */
    public enum Topic {
        /** The same weights at each place. */
        PLACES,
        /** Some cells are not read. */
        UNREAD,
        /** An impulse shows the kernel. */
        IMPULSE,
        /** Several channels or filters. */
        CHANNELS
    }

    /** What a flat area becomes. */
    public enum Flat {
        /** The weights sum to 0. */
        ZERO,
        /** The weights sum to 1. */
        SAME,
        SCALED
    }

    /** Why cells are not read. */
    public enum Reason {
        /** They are left over behind the last window. */
        REST,
        /** The stride is larger than the window. */
        STRIDE,
        /** Stride and dilation skip them between the windows' taps. */
        HOLES
    }

    private final LayerRun run;
    private final ConvolutionShape shape;

    public LayerVerdict(LayerRun run) {
        this.run = run;
        shape = run.shape();
    }

    public Topic topic() {
        if (shape.channels() > 1 || shape.filters() > 1) {
            return Topic.CHANNELS;
        }
        return run.unread() > 0 ? Topic.UNREAD : stamped() ? Topic.IMPULSE : Topic.PLACES;
    }

    /** Whether the input is 0 but for a single 1, and the whole kernel stands in the output for it. */
    private boolean stamped() {
        boolean plain = shape.vertical().stride() == 1 && shape.horizontal().stride() == 1
                && shape.vertical().dilation() == 1 && shape.horizontal().dilation() == 1
                && run.bias(0) == 0;
        int one = -1;
        double[] x = run.inputArray();
        for (int at = 0; at < x.length; at++) {
            if (x[at] != 0) {
                plain = plain && one < 0 && x[at] == 1;
                one = at;
            }
        }
        return plain && one >= 0 && whole(shape.vertical(), one / shape.width())
                && whole(shape.horizontal(), one % shape.width());
    }

    private static boolean whole(ConvolutionAxis axis, int input) {
        return axis.output(input, axis.kernel() - 1) >= 0 && axis.output(input, 0) >= 0;
    }

    /** Why some cells are not read. Of a layer that reads all of them {@link Reason#REST}. */
    public Reason reason() {
        if (gaps(shape.vertical()) || gaps(shape.horizontal())) {
            return Reason.STRIDE;
        }
        return holes(shape.vertical()) || holes(shape.horizontal()) ? Reason.HOLES : Reason.REST;
    }

    private static boolean gaps(ConvolutionAxis axis) {
        return axis.stride() > axis.span() && axis.outputs() > 1;
    }

    /** Whether cells between the first and the last that are read are not. */
    private static boolean holes(ConvolutionAxis axis) {
        int[] overlap = axis.overlap();
        int last = overlap.length - 1;
        while (last >= 0 && overlap[last] == 0) {
            last--;
        }
        for (int at = 0; at < last; at++) {
            if (overlap[at] == 0) {
                return true;
            }
        }
        return false;
    }

    /** The least padding above the present one, the same in both directions, with which all are read. */
    public OptionalInt padding() {
        LayerRecipe recipe = run.recipe();
        int now = Math.max(recipe.padding().vertical(), recipe.padding().horizontal());
        for (int p = now + 1; p <= LayerRecipe.MAX_PADDING; p++) {
            if (new LayerRun(recipe.withPadding(Span.of(p))).unread() == 0) {
                return OptionalInt.of(p);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether something is left over behind the last window. */
    public boolean rest() {
        return shape.restVertical() > 0 || shape.restHorizontal() > 0;
    }

    /** What an area of one value becomes, by the sum of the weights; of one filter and channel. */
    public Flat flat() {
        double sum = run.weightSum(0, 0);
        return Math.abs(sum) <= ROUNDING ? Flat.ZERO
                : Math.abs(sum - 1) <= ROUNDING && run.bias(0) == 0 ? Flat.SAME : Flat.SCALED;
    }
}
