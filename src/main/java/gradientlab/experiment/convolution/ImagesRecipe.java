package gradientlab.experiment.convolution;

import gradientlab.core.convolution.picture.Rim;
import gradientlab.experiment.convolution.file.Picture;
import gradientlab.experiment.convolution.file.PictureFile;
import gradientlab.experiment.json.RecipeException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A kernel on a picture. Immutable; a change makes a new one.
 *
 * @param file the path of a PNG or JPEG file; empty for the built-in lighthouse
 * @param channels how red, green and blue are taken
 * @param kernel [k][k], k odd from 1 to {@link #MAX_KERNEL}
 * @param stride 1 to {@link LayerRecipe#MAX_STRIDE}
 * @param dilation 1 to {@link LayerRecipe#MAX_DILATION}
 * @param flip whether the kernel is turned by 180° first: convolution in place of cross-correlation
 * @param rim what stands around the picture
 * @param show how results below 0 and above 255 are drawn
 * @param times how often the kernel is applied, 0 to {@link #MAX_TIMES}
 * @param row of the pixel whose window is looked at, from 0
 * @param column of the same pixel
 */
public record ImagesRecipe(
        Optional<String> file,
        Channels channels,
        Tensor kernel,
        int stride,
        int dilation,
        boolean flip,
        Rim rim,
        Show show,
        int times,
        int row,
        int column) {

    public static final int MAX_KERNEL = 11;
    public static final int MAX_TIMES = 20;
    /** Rows and columns of a picture at most; larger ones are scaled to it. */
    public static final int MAX_SIZE = 512;

    /** Sobel x on the grey lighthouse, at an edge of its tower. */
    public static final ImagesRecipe DEFAULT = new Draft().done();

    /** How red, green and blue are taken. */
    public enum Channels {
        GREY("grey"),
        EACH("each"),
        SUMMED("summed");

        private final String id;

        Channels(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    /** How results are drawn. */
    public enum Show {
        SIGNED("signed"),
        ABS("abs"),
        CLIPPED("clipped");

        private final String id;

        Show(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    public ImagesRecipe {
        Objects.requireNonNull(file);
        Objects.requireNonNull(kernel);
    }

    /**
     * The picture itself, read on first use and kept.
     *
     * @throws RecipeException if there is a file and it is none, with one sentence that names the field
     */
    public Picture picture() throws RecipeException {
        if (file.isEmpty()) {
            return PictureFile.lighthouse();
        }
        try {
            return PictureFile.read(file.get(), MAX_SIZE);
        } catch (RecipeException e) {
            throw new RecipeException("convolution.error.field", "picture", e);
        }
    }

    public ImagesRecipe withFile(Optional<String> other) {
        return change(draft -> draft.file = other);
    }

    public ImagesRecipe withChannels(Channels other) {
        return change(draft -> draft.channels = other);
    }

    public ImagesRecipe withKernel(Tensor other) {
        return change(draft -> draft.kernel = other);
    }

    public ImagesRecipe withStride(int other) {
        return change(draft -> draft.stride = other);
    }

    public ImagesRecipe withDilation(int other) {
        return change(draft -> draft.dilation = other);
    }

    public ImagesRecipe withFlip(boolean other) {
        return change(draft -> draft.flip = other);
    }

    public ImagesRecipe withRim(Rim other) {
        return change(draft -> draft.rim = other);
    }

    public ImagesRecipe withShow(Show other) {
        return change(draft -> draft.show = other);
    }

    public ImagesRecipe withTimes(int other) {
        return change(draft -> draft.times = other);
    }

    public ImagesRecipe withPixel(int otherRow, int otherColumn) {
        return change(draft -> {
            draft.row = otherRow;
            draft.column = otherColumn;
        });
    }

    private ImagesRecipe change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** All components, to change one; at first the defaults. */
    private static final class Draft {
        Optional<String> file = Optional.empty();
        Channels channels = Channels.GREY;
        Tensor kernel = KernelName.SOBEL_X.of(3);
        int stride = 1;
        int dilation = 1;
        boolean flip;
        Rim rim = Rim.MIRROR;
        Show show = Show.SIGNED;
        int times = 1;
        int row = 74;
        int column = 262;

        Draft() {}

        Draft(ImagesRecipe from) {
            file = from.file;
            channels = from.channels;
            kernel = from.kernel;
            stride = from.stride;
            dilation = from.dilation;
            flip = from.flip;
            rim = from.rim;
            show = from.show;
            times = from.times;
            row = from.row;
            column = from.column;
        }

        ImagesRecipe done() {
            return new ImagesRecipe(
                    file, channels, kernel, stride, dilation, flip, rim, show, times, row, column);
        }
    }
}
