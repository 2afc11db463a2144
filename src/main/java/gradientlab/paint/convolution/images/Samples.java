package gradientlab.paint.convolution.images;

import gradientlab.core.convolution.picture.Planes;

/**
 * Which two pixels of a line each pixel of a longer or shorter line lies between.
 *
 * @param first the one before it, by its place
 * @param share of the one after it, 0 to 1
 */
record Samples(int[] first, double[] share) {

    /** Enlarged more than this, pixels are squares. */
    private static final double SQUARES = 1.5;

    static Samples of(int pixels, int wanted) {
        int[] first = new int[wanted];
        double[] share = new double[wanted];
        for (int i = 0; i < wanted; i++) {
            double at = (i + 0.5) * pixels / wanted;
            if (wanted > SQUARES * pixels) {
                first[i] = (int) at;
            } else {
                double from = Math.max(0, Math.min(pixels - 1, at - 0.5));
                first[i] = (int) from;
                share[i] = from - first[i];
            }
        }
        return new Samples(first, share);
    }

    /** The value of a plane at a place of the other grid. */
    static double at(Planes planes, int channel, Samples rows, int y, Samples columns, int x) {
        int from = channel * planes.pixels() + rows.first[y] * planes.width() + columns.first[x];
        double[] values = planes.values();
        double right = columns.share[x];
        double down = rows.share[y];
        double top = right == 0 ? values[from] : values[from] + right * (values[from + 1] - values[from]);
        if (down == 0) {
            return top;
        }
        int below = from + planes.width();
        double bottom =
                right == 0 ? values[below] : values[below] + right * (values[below + 1] - values[below]);
        return top + down * (bottom - top);
    }
}
