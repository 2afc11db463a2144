package gradientlab.paint.graph.formula.stage;

import java.awt.geom.Rectangle2D;

/**
 * Which part of the stage is seen.
 *
 * @param zoom 1 for all of the graph
 * @param right how far it was moved to the right, pixels
 * @param down how far it was moved down, pixels
 */
public record StageView(double zoom, double right, double down) {

    /** All of it. */
    public static final StageView FITTED = new StageView(1, 0, 0);

    /** Where the graph goes whose part the area shows. */
    Rectangle2D of(Rectangle2D area) {
        double width = zoom * area.getWidth();
        double height = zoom * area.getHeight();
        return new Rectangle2D.Double(area.getCenterX() - width / 2 + right,
                area.getCenterY() - height / 2 + down, width, height);
    }
}
