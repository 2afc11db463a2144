package gradientlab.ui.guess;

import gradientlab.paint.chart.ChartAxes;
import java.awt.geom.Rectangle2D;
import javafx.geometry.Point2D;
import javafx.scene.Node;

/**
 * A part of a picture in which every place has two numbers: of a plane, of a chart, or of a grid, where cell
 * (row, column) lies between its own numbers and the next ones.
 *
 * @param picture in whose coordinates the area is given
 * @param area where the numbers hold
 * @param across from the left edge to the right one
 * @param up from the lower edge to the upper one
 */
public record GuessPlane(Node picture, Rectangle2D area, Span across, Span up) {

    /**
     * The numbers along one edge.
     *
     * @param log whether equal factors are equally long; both ends are above 0 then
     */
    public record Span(double first, double last, boolean log) {

        /** An edge on which equal differences are equally long. */
        public Span(double first, double last) {
            this(first, last, false);
        }

        double at(double share) {
            return log ? first * Math.pow(last / first, share) : first + share * (last - first);
        }

        double share(double value) {
            return log ? Math.log(value / first) / Math.log(last / first) : (value - first) / (last - first);
        }
    }

    /**
     * Of a chart over steps.
     *
     * @param scale pixels of the chart in a logical one of the picture
     */
    public static GuessPlane of(Node picture, double scale, ChartAxes axes) {
        Rectangle2D inside = axes.inside();
        return new GuessPlane(picture,
                new Rectangle2D.Double(inside.getX() / scale, inside.getY() / scale,
                        inside.getWidth() / scale, inside.getHeight() / scale),
                new Span(axes.left(), axes.right()), new Span(axes.low(), axes.high(), axes.log()));
    }

    /** The numbers of a place of the window, of the nearest one in the area. */
    public Point2D at(double sceneX, double sceneY) {
        Point2D local = picture.sceneToLocal(sceneX, sceneY);
        double x = Math.max(area.getMinX(), Math.min(area.getMaxX(), local.getX()));
        double y = Math.max(area.getMinY(), Math.min(area.getMaxY(), local.getY()));
        return new Point2D(across.at((x - area.getX()) / area.getWidth()),
                up.at((area.getMaxY() - y) / area.getHeight()));
    }

    /** Where two numbers lie in the window. */
    public Point2D place(double x, double y) {
        return picture.localToScene(area.getX() + across.share(x) * area.getWidth(),
                area.getMaxY() - up.share(y) * area.getHeight());
    }

    /** The numbers at shares of the way from the left edge and from the lower one, 0 to 1. */
    public Point2D at(Point2D shares) {
        return new Point2D(across.at(shares.getX()), up.at(shares.getY()));
    }

    /** Where two numbers lie, as shares of the way from the left edge and from the lower one; 0 to 1. */
    public Point2D shares(double x, double y) {
        return new Point2D(inside(across.share(x)), inside(up.share(y)));
    }

    /** A place moved by shares of the whole, as far as the edges. */
    public static Point2D moved(Point2D shares, double right, double upwards) {
        return new Point2D(inside(shares.getX() + right), inside(shares.getY() + upwards));
    }

    private static double inside(double share) {
        return Double.isNaN(share) ? 0.5 : Math.max(0, Math.min(1, share));
    }
}
