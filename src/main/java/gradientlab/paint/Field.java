package gradientlab.paint;

import gradientlab.core.surface.LossSurface;

/** A surface sampled over a stage: places on the ramp at the corners of square cells. */
final class Field {

    private final int cell;
    private final int columns;
    private final int rows;
    private final float[] places;

    /** @param cell pixels a cell's side is long, at least 1 */
    Field(LossSurface surface, LossScale scale, Viewport viewport, int width, int height, int cell) {
        this.cell = cell;
        this.columns = (width + cell - 1) / cell + 1;
        this.rows = (height + cell - 1) / cell + 1;
        this.places = new float[columns * rows];
        for (int j = 0; j < rows; j++) {
            double y = viewport.y(j * cell);
            for (int i = 0; i < columns; i++) {
                places[j * columns + i] = (float) scale.place(surface.value(viewport.x(i * cell), y));
            }
        }
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

    /** The place at a corner. */
    float at(int column, int row) {
        return places[row * columns + column];
    }

    /** Writes a colour for every pixel, the places between corners interpolated linearly. */
    void color(int[] pixels, int width, int height, int[] palette) {
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
                for (int end = Math.min(width, x + cell); x < end; x++) {
                    pixels[at++] = palette[Math.max(0, Math.min(last, (int) place))];
                    place += slope;
                }
            }
        }
    }
}
