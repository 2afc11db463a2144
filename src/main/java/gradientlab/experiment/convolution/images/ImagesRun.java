package gradientlab.experiment.convolution.images;

import gradientlab.core.convolution.picture.PictureFilter;
import gradientlab.core.convolution.picture.Planes;
import gradientlab.core.convolution.picture.Rim;
import gradientlab.core.convolution.picture.SquareKernel;
import gradientlab.experiment.convolution.ImagesRecipe;
import java.util.function.BooleanSupplier;

/**
 * A kernel applied to a picture, as often as the recipe says or as windows fit.
 *
 * @param recipe what was run
 * @param picture as it was read, before channels are chosen
 * @param x the planes that the kernel is applied to first
 * @param before what the last application read: x where there were none
 * @param result Y after the last application; x where there were none
 * @param applied how often the kernel was applied: fewer times than asked for where no window fits any more
 */
public record ImagesRun(
        ImagesRecipe recipe, Planes picture, Planes x, Planes before, Planes result, int applied) {

    /**
     * Computes it: a millisecond for each application of a small kernel to a large picture, ten of a
     * large one.
     *
     * @param cancelled asked between applications whether to stop early
     */
    public static ImagesRun of(ImagesRecipe recipe, Planes picture, BooleanSupplier cancelled) {
        Planes x = chosen(recipe, picture);
        PictureFilter filter = new PictureFilter();
        SquareKernel kernel = kernel(recipe);
        Planes before = x;
        Planes result = x;
        int applied = 0;
        while (applied < recipe.times() && fits(recipe, result) && !cancelled.getAsBoolean()) {
            before = result;
            result = filter.apply(before, kernel, recipe.stride(), recipe.dilation(), recipe.rim());
            applied++;
        }
        return new ImagesRun(recipe, picture, x, before, result, applied);
    }

    /** The planes of a picture that a kernel is applied to. */
    public static Planes chosen(ImagesRecipe recipe, Planes picture) {
        return switch (recipe.channels()) {
            case GREY -> picture.grey();
            case EACH -> picture;
            case SUMMED -> picture.summed();
        };
    }

    /** The weights that a window meets: the recipe's, turned by 180° for a convolution. */
    public static SquareKernel kernel(ImagesRecipe recipe) {
        SquareKernel kernel = new SquareKernel(recipe.kernel().height(), recipe.kernel().values());
        return recipe.flip() ? kernel.turned() : kernel;
    }

    private static boolean fits(ImagesRecipe recipe, Planes planes) {
        int least = Math.min(planes.height(), planes.width());
        return PictureFilter.resultSize(least, recipe.kernel().height(), recipe.stride(), recipe.dilation(),
                recipe.rim()) > 0;
    }

    public SquareKernel kernel() {
        return kernel(recipe);
    }

    /** Whether this is what another recipe asks for, wherever it looks. */
    public boolean answers(ImagesRecipe other) {
        return other.withPixel(recipe.row(), recipe.column()).withShow(recipe.show()).equals(recipe);
    }

    /** The same where another recipe looks, whose numbers it has. */
    public ImagesRun lookedAt(ImagesRecipe other) {
        return new ImagesRun(other, picture, x, before, result, applied);
    }

    /** Pixels of a result after one application. */
    public int places() {
        return size(x.height()) * size(x.width());
    }

    private int size(int pixels) {
        return PictureFilter.resultSize(pixels, recipe.kernel().height(), recipe.stride(), recipe.dilation(),
                recipe.rim());
    }

    /** The window of the recipe's pixel in what the last application read. */
    public PictureWindow window() {
        return window(recipe.row(), recipe.column());
    }

    /**
     * The window whose middle is nearest to a pixel of X.
     *
     * @param row of X
     * @param column of X
     */
    public PictureWindow window(int row, int column) {
        int margin = margin();
        double i = row;
        double j = column;
        for (int application = 1; application < applied; application++) {
            i = (i - margin) / recipe.stride();
            j = (j - margin) / recipe.stride();
        }
        return new PictureWindow(this, place(i, margin, before.height()), place(j, margin, before.width()));
    }

    private int place(double at, int margin, int pixels) {
        int place = (int) Math.round((at - margin) / recipe.stride());
        return Math.max(0, Math.min(size(pixels) - 1, place));
    }

    /** The line of X, or the column, that a line of the result has its windows' middles on. */
    public int source(int place, int pixels) {
        int line = place;
        for (int application = 0; application < Math.max(1, applied); application++) {
            line = line * recipe.stride() + margin();
        }
        return Math.min(pixels - 1, line);
    }

    private int margin() {
        return recipe.rim() == Rim.CROP ? recipe.dilation() * (recipe.kernel().height() - 1) / 2 : 0;
    }
}
