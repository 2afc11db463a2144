package gradientlab.paint.ground;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.catalogue.RnnCliff;
import gradientlab.paint.picture.Hatch;
import gradientlab.paint.picture.Viewport;
import java.util.Arrays;

/**
 * A surface sampled over a stage: places on the ramp at the corners of square cells. Where f has no finite
 * value there is no place (NaN): the stage is hatched there, to the pixel. Where a cliff runs through a cell
 * its colours are sampled to the pixel too, and no level line is placed.
 */
public final class Field {

    private final LossSurface surface;
    private final RnnCliff cliff;
    private final LossScale scale;
    private final Viewport viewport;
    private final int cell;
    private final int columns;
    private final int rows;
    private final float[] places;

    /** @param cell pixels a cell's side is long, at least 1 */
    public Field(LossSurface surface, LossScale scale, Viewport viewport, int width, int height, int cell) {
        this.surface = surface;
        cliff = surface instanceof RnnCliff steep ? steep : null;
        this.scale = scale;
        this.viewport = viewport;
        this.cell = cell;
        this.columns = (width + cell - 1) / cell + 1;
        this.rows = (height + cell - 1) / cell + 1;
        this.places = new float[columns * rows];
        double[] x = new double[columns];
        double[] y = new double[columns];
        double[] values = new double[columns];
        Arrays.setAll(x, i -> viewport.x(i * cell));
        for (int j = 0; j < rows; j++) {
            Arrays.fill(y, viewport.y(j * cell));
            surface.values(values, x, y, columns);
            for (int i = 0; i < columns; i++) {
                places[j * columns + i] = place(values[i]);
            }
        }
    }

    private float place(double value) {
        return Double.isFinite(value) ? (float) scale.place(value) : Float.NaN;
    }

    private float place(double x, double y) {
        return place(surface.value(x, y));
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
                if (place != place || cliff != null && steep(i, j)) {
                    // At the rim of f's domain, and at a cliff, corners are too coarse.
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

    /** Whether all corners of a cell have a value, and no cliff runs between them. */
    boolean whole(int column, int row) {
        int upper = row * columns + column;
        int lower = upper + columns;
        return finite(upper) && finite(upper + 1) && finite(lower) && finite(lower + 1)
                && (cliff == null || !steep(column, row));
    }

    /** Whether the cliff of a recurrent unit, x/2 + y = 0, passes between its corners and is narrower. */
    private boolean steep(int column, int row) {
        double x = viewport.x(column * cell);
        double y = viewport.y(row * cell);
        double side = cell / viewport.unit();
        return x > RnnCliff.FROM && x / 2 + y - side <= 0 && (x + side) / 2 + y >= 0 && cliff.width(x) < side;
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
