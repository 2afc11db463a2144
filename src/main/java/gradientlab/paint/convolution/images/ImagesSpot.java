package gradientlab.paint.convolution.images;

import gradientlab.experiment.convolution.KernelName;
import gradientlab.experiment.convolution.images.PictureWindow;

/** What lies under a pointer. */
public sealed interface ImagesSpot {

    /** A pixel of the picture or of the result, by its window. */
    record Pixel(PictureWindow window) implements ImagesSpot {}

    /** A weight of the kernel. */
    record Weight(int row, int column) implements ImagesSpot {}

    /** A named kernel on the shelf. */
    record Named(KernelName name) implements ImagesSpot {}
}
