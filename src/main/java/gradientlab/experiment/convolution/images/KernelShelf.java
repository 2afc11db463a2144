package gradientlab.experiment.convolution.images;

import gradientlab.core.convolution.picture.PictureFilter;
import gradientlab.core.convolution.picture.Planes;
import gradientlab.core.convolution.picture.Rim;
import gradientlab.core.convolution.picture.SquareKernel;
import gradientlab.experiment.convolution.KernelName;
import java.util.ArrayList;
import java.util.List;

/** The named kernels, each applied once to the same picture with stride 1. */
public final class KernelShelf {

    /** Averages read further than what looks at neighbours alone. */
    private static final int WIDE = 5;
    private static final int NARROW = 3;

    /**
     * One of them.
     *
     * @param result of the kernel on the picture
     * @param separable whether it is a column times a row
     */
    public record Item(KernelName name, SquareKernel kernel, Planes result, boolean separable) {}

    private KernelShelf() {}

    /** k that a named kernel has here. */
    public static int size(KernelName name) {
        return name == KernelName.BOX || name == KernelName.GAUSS ? WIDE : NARROW;
    }

    /** All of them, in the catalogue's order. A picture too small to be cropped is mirrored. */
    public static List<Item> of(Planes x, Rim rim) {
        PictureFilter filter = new PictureFilter();
        List<Item> items = new ArrayList<>();
        for (KernelName name : KernelName.values()) {
            int k = size(name);
            SquareKernel kernel = new SquareKernel(k, name.of(k).values());
            Rim used = rim == Rim.CROP && Math.min(x.height(), x.width()) < k ? Rim.MIRROR : rim;
            items.add(new Item(name, kernel, filter.apply(x, kernel, 1, 1, used),
                    kernel.factors().isPresent()));
        }
        return items;
    }
}
