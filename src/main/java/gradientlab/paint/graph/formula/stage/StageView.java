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

    /** So many times as large, with a point as near to the middle as leaves no room beside the graph. */
    static StageView around(Rectangle2D area, double zoom, double x, double y) {
        double right = (zoom - 1) * area.getWidth() / 2;
        double down = (zoom - 1) * area.getHeight() / 2;
        return new StageView(zoom,
                Math.max(-right, Math.min(right, zoom * (area.getCenterX() - x))),
                Math.max(-down, Math.min(down, zoom * (area.getCenterY() - y))));
    }

    /** Where the graph goes whose part the area shows. */
    Rectangle2D of(Rectangle2D area) {
        double width = zoom * area.getWidth();
        double height = zoom * area.getHeight();
        return new Rectangle2D.Double(area.getCenterX() - width / 2 + right,
                area.getCenterY() - height / 2 + down, width, height);
    }
}
