package gradientlab.paint.ground;

import gradientlab.paint.picture.Theme;
import java.awt.image.BufferedImage;

/**
 * How a classifier divides the plane, as an image: classes are tones of the ramp, and where it is not sure
 * their tones mix.
 */
public final class ClassRegions {

    /** Tones of the first and the last class along the ramp. */
    private static final double FIRST = 0.14;
    private static final double LAST = 0.7;

    private final Theme theme;
    private final float[][] tones;

    /** @param classes how many, 2 or more */
    public ClassRegions(Theme theme, int classes) {
        this.theme = theme;
        tones = new float[classes][];
        for (int k = 0; k < classes; k++) {
            double share = (double) k / Math.max(1, classes - 1);
            tones[k] = theme.ramp(FIRST + (LAST - FIRST) * share).getRGBColorComponents(null);
        }
    }

    /**
     * A pixel a cell, the first row at the bottom.
     *
     * @param chances [rows][columns][classes], each cell's adding up to 1
     */
    public BufferedImage paint(int columns, int rows, float[] chances) {
        BufferedImage regions = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int cell = (row * columns + column) * tones.length;
                regions.setRGB(column, rows - 1 - row, mixed(chances, cell));
            }
        }
        return regions;
    }

    /** Two classes pass through the ramp's tones between theirs; of more, colours mix. */
    private int mixed(float[] chances, int cell) {
        if (tones.length == 2) {
            float one = chances[cell + 1];
            return Float.isNaN(one) ? theme.surface().getRGB()
                    : theme.ramp(FIRST + (LAST - FIRST) * one).getRGB();
        }
        double[] mixed = new double[3];
        for (int k = 0; k < tones.length; k++) {
            for (int c = 0; c < 3; c++) {
                mixed[c] += chances[cell + k] * tones[k][c];
            }
        }
        if (Double.isNaN(mixed[0])) {
            return theme.surface().getRGB();
        }
        int rgb = 0;
        for (double part : mixed) {
            rgb = rgb << 8 | (int) Math.min(255, Math.max(0, Math.round(255 * part)));
        }
        return rgb;
    }
}
