package gradientlab.paint.ground;

import gradientlab.core.surface.LossSurface;
import gradientlab.paint.picture.Hatch;
import gradientlab.paint.picture.Viewport;

/**
 * A surface sampled over a stage: places on the ramp at the corners of square cells. Where f has no finite
 * value there is no place (NaN): the stage is hatched there, to the pixel.
 */
public final class Field {

    private final LossSurface surface;
    private final LossScale scale;
    private final Viewport viewport;
    private final int cell;
    private final int columns;
    private final int rows;
    private final float[] places;

    /** @param cell pixels a cell's side is long, at least 1 */
    public Field(LossSurface surface, LossScale scale, Viewport viewport, int width, int height, int cell) {
        this.surface = surface;
        this.scale = scale;
        this.viewport = viewport;
        this.cell = cell;
        this.columns = (width + cell - 1) / cell + 1;
        this.rows = (height + cell - 1) / cell + 1;
        this.places = new float[columns * rows];
        for (int j = 0; j < rows; j++) {
            double y = viewport.y(j * cell);
            for (int i = 0; i < columns; i++) {
                places[j * columns + i] = place(viewport.x(i * cell), y);
            }
        }
    }

    private float place(double x, double y) {
        double value = surface.value(x, y);
        return Double.isFinite(value) ? (float) scale.place(value) : Float.NaN;
    }

    int cell() {
        return cell;
    }

    /** Corners from left to right. */
    int columns() {
        return columns;
    }

    /** Corners from top to bottom. */
    int rows() {
        return rows;
    }

    /** The place at a corner; NaN where f has none. */
    public float at(int column, int row) {
        return places[row * columns + column];
    }

    /**
     * Writes a colour for every pixel, the places between corners interpolated linearly; {@code hatch} where
     * f has no value.
     */
    void color(int[] pixels, int width, int height, int[] palette, Hatch hatch) {
        float[] line = new float[columns];
        int last = palette.length - 1;
        for (int y = 0; y < height; y++) {
            int j = y / cell;
            // Pixel centres: half a pixel below and right of the corners' own coordinates.
            float down = (y - j * cell + 0.5f) / cell;
            int upper = j * columns;
            for (int i = 0; i < columns; i++) {
                float a = places[upper + i];
                line[i] = (a + down * (places[upper + columns + i] - a)) * palette.length;
            }
            int at = y * width;
            for (int i = 0, x = 0; x < width; i++) {
                float slope = (line[i + 1] - line[i]) / cell;
                float place = line[i] + slope / 2;
                int end = Math.min(width, x + cell);
                if (place != place) {
                    // At the rim of f's domain corners are too coarse.
                    for (; x < end; x++) {
                        float exact = rim(i, j) ? place(viewport.x(x + 0.5), viewport.y(y + 0.5)) : Float.NaN;
                        int color = Math.max(0, Math.min(last, (int) (exact * palette.length)));
                        pixels[at++] = exact == exact ? palette[color] : hatch.at(x, y);
                    }
                    continue;
                }
                for (; x < end; x++) {
                    pixels[at++] = palette[Math.max(0, Math.min(last, (int) place))];
                    place += slope;
                }
            }
        }
    }

    /** Whether all corners of a cell have a value. */
    boolean whole(int column, int row) {
        int upper = row * columns + column;
        int lower = upper + columns;
        return finite(upper) && finite(upper + 1) && finite(lower) && finite(lower + 1);
    }

    /** Whether some corner of a cell has a value. */
    private boolean rim(int column, int row) {
        int upper = row * columns + column;
        int lower = upper + columns;
        return finite(upper) || finite(upper + 1) || finite(lower) || finite(lower + 1);
    }

    private boolean finite(int corner) {
        return places[corner] == places[corner];
    }
}
