package gradientlab.experiment.convolution.images;

import gradientlab.core.convolution.picture.Planes;
import gradientlab.core.convolution.picture.Rim;
import gradientlab.core.convolution.picture.SquareKernel;
import gradientlab.experiment.convolution.ImagesRecipe;

/**
 * One window of the last application: what it reads, and the sum of its products.
 *
 * @param row of the result's pixel
 * @param column of the same pixel
 */
public record PictureWindow(ImagesRun run, int row, int column) {

    /** The same pixel in another run, or the nearest there is. */
    public PictureWindow in(ImagesRun other) {
        return new PictureWindow(other, Math.min(row, other.result().height() - 1),
                Math.min(column, other.result().width() - 1));
    }

    /** k. */
    public int size() {
        return run.recipe().kernel().height();
    }

    /** The row of what is read by tap u; beyond the picture in its rim. */
    public int readRow(int u) {
        return read(row, u);
    }

    /** The column of what is read by tap v. */
    public int readColumn(int v) {
        return read(column, v);
    }

    private int read(int place, int tap) {
        ImagesRecipe recipe = run.recipe();
        int margin = recipe.rim() == Rim.CROP ? 0 : recipe.dilation() * (size() - 1) / 2;
        return recipe.stride() * place + recipe.dilation() * tap - margin;
    }

    /** What tap (u, v) reads of a plane. */
    public double x(int channel, int u, int v) {
        Planes before = run.before();
        Rim rim = run.recipe().rim();
        int i = rim.pixel(readRow(u), before.height());
        int j = rim.pixel(readColumn(v), before.width());
        return i < 0 || j < 0 ? 0 : before.at(channel, i, j);
    }

    /** The products' sum in a plane, added row by row. */
    public double sum(int channel) {
        SquareKernel kernel = run.kernel();
        double sum = 0;
        for (int u = 0; u < size(); u++) {
            for (int v = 0; v < size(); v++) {
                sum += kernel.at(u, v) * x(channel, u, v);
            }
        }
        return sum;
    }
}
