package gradientlab.ui.descent;

import gradientlab.paint.descent.stage.StageInk;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleFunction;
import javafx.geometry.Dimension2D;
import javafx.geometry.Insets;
import javafx.geometry.Pos;

/**
 * Where a legend lies on the stage, and in what share of its type: in the corner in which the whole run draws
 * least, smaller where it would hide something in every corner.
 *
 * @param corner of the stage
 * @param share of the type it would have, 1 or {@link #SMALLER}
 */
record LegendPlace(Pos corner, double share) {

    /** Where it is as long as nothing is known of the run. */
    static final LegendPlace USUAL = new LegendPlace(Pos.TOP_RIGHT, 1);

    /** Still read from the last row. */
    static final double SMALLER = 0.8;

    /** How much less another place must hide for the legend to go there: one that jumps is not read. */
    private static final double WORTH = 0.6;

    private static final Pos[] CORNERS = {Pos.TOP_RIGHT, Pos.TOP_LEFT, Pos.BOTTOM_RIGHT, Pos.BOTTOM_LEFT};

    /**
     * The place for the whole of a run.
     *
     * @param stage its size, pixels
     * @param margins kept to the stage's edges
     * @param legend its size in a share of its type, pixels
     */
    LegendPlace next(StageInk ink, Dimension2D stage, Insets margins, DoubleFunction<Dimension2D> legend) {
        LegendPlace best = this;
        double least = ink.under(area(stage, margins, legend.apply(share)));
        for (double size : new double[] {1, SMALLER}) {
            for (Pos each : CORNERS) {
                LegendPlace other = new LegendPlace(each, size);
                double hidden = ink.under(other.area(stage, margins, legend.apply(size)));
                if (hidden < WORTH * least) {
                    best = other;
                    least = hidden;
                }
            }
        }
        return best;
    }

    /** The legend's rectangle on the stage. */
    Rectangle2D area(Dimension2D stage, Insets margins, Dimension2D legend) {
        double x = switch (corner.getHpos()) {
            case LEFT -> margins.getLeft();
            default -> stage.getWidth() - margins.getRight() - legend.getWidth();
        };
        double y = switch (corner.getVpos()) {
            case BOTTOM -> stage.getHeight() - margins.getBottom() - legend.getHeight();
            default -> margins.getTop();
        };
        return new Rectangle2D.Double(x, y, legend.getWidth(), legend.getHeight());
    }
}
