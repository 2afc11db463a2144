package gradientlab.paint.time.training;

import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.TimeRecipe;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the parts of a training's picture lie, in pixels. What there is no room for goes: the small charts
 * first, then the maps; never the main chart.
 *
 * @param main the main chart
 * @param small the small charts
 * @param head the line over the maps, with the key; empty if there are none
 * @param cards of the shown networks; empty if there is no room
 */
record TrainingLayout(Rectangle main, List<Rectangle> small, Rectangle head, List<Rectangle> cards) {

    private static final double HEAD = 36;

    /** @param height without the caption */
    static TrainingLayout of(TimeRecipe recipe, int width, int height, double scale) {
        int shown = (int) recipe.networks().stream().filter(CellSpec::shown).count();
        boolean carded = height / scale >= 400 && shown > 0 && width / scale / shown >= 150;
        int below = carded ? (int) Math.round(Math.max(200 * scale, 0.44 * height)) : 0;
        int headHeight = carded ? (int) Math.round(HEAD * scale) : 0;
        int above = height - below - headHeight;
        int columns = width / scale >= 1000 ? 2 : width / scale >= 700 ? 1 : 0;
        int rows = above / scale >= 290 ? 2 : above / scale >= 170 ? 1 : 0;
        int smallWidth = columns * rows == 0 ? 0 : (int) Math.round(width * (columns == 2 ? 0.36 : 0.29));
        List<Rectangle> small = new ArrayList<>();
        for (int i = 0; i < columns * rows; i++) {
            int left = width - smallWidth + smallWidth * (i % columns) / columns;
            int right = width - smallWidth + smallWidth * (i % columns + 1) / columns;
            int top = above * (i / columns) / rows;
            int bottom = above * (i / columns + 1) / rows;
            small.add(new Rectangle(left, top, right - left, bottom - top));
        }
        List<Rectangle> cards = new ArrayList<>();
        for (int i = 0; carded && i < shown; i++) {
            int left = width * i / shown;
            cards.add(new Rectangle(left, above + headHeight, width * (i + 1) / shown - left, below));
        }
        Rectangle main = new Rectangle(0, 0, width - smallWidth, above);
        return new TrainingLayout(main, small, new Rectangle(0, above, width, headHeight), cards);
    }
}
