package gradientlab.paint.picture;

import gradientlab.core.surface.View;

/**
 * Where data lie in pixels, and back: the only place that knows. A unit is equally long on x and y, or
 * gradients would not look perpendicular to level lines; y points up, pixels count down from the top.
 *
 * @param width of the stage, pixels
 * @param height of the stage, pixels
 * @param centerX the data point in the middle
 * @param centerY the data point in the middle
 * @param unit pixels per unit of data
 */
public record Viewport(double width, double height, double centerX, double centerY, double unit) {

    /** The data seen across the longer side stays between these; doubles resolve pixels everywhere there. */
    private static final double MIN_SPAN = 1e-9;

    private static final double MAX_SPAN = 1e9;

    /** Keeps the numbers sane: sizes at least 1, centre and unit finite, zoom where doubles resolve it. */
    public Viewport {
        width = Math.max(1, width);
        height = Math.max(1, height);
        centerX = sane(centerX);
        centerY = sane(centerY);
        double longer = Math.max(width, height);
        double reach = Math.max(Math.abs(centerX), Math.abs(centerY));
        double minSpan = Math.max(MIN_SPAN, reach * 1e-9);
        double wanted = unit > 0 ? longer / unit : MAX_SPAN;
        unit = longer / Math.min(MAX_SPAN, Math.max(minSpan, wanted));
    }

    /** All of {@code view} in the middle, extended on one axis to fill the stage. */
    public static Viewport fit(View view, double width, double height) {
        double unit = Math.min(width / view.width(), height / view.height());
        return new Viewport(
                width, height, (view.xMin() + view.xMax()) / 2, (view.yMin() + view.yMax()) / 2, unit);
    }

    /** The pixel column of a data x. */
    public double px(double x) {
        return width / 2 + (x - centerX) * unit;
    }

    /** The pixel row of a data y. */
    public double py(double y) {
        return height / 2 - (y - centerY) * unit;
    }

    /** The data x of a pixel column. */
    public double x(double px) {
        return centerX + (px - width / 2) / unit;
    }

    /** The data y of a pixel row. */
    public double y(double py) {
        return centerY - (py - height / 2) / unit;
    }

    /** Zoomed by {@code factor} (over 1: closer); the data point under the pixel stays there. */
    public Viewport zoomed(double factor, double px, double py) {
        Viewport closer = new Viewport(width, height, centerX, centerY, unit * factor);
        return new Viewport(
                width,
                height,
                centerX + x(px) - closer.x(px),
                centerY + y(py) - closer.y(py),
                closer.unit);
    }

    /** Moved with the hand: what was at (0, 0) is at (dx, dy) afterwards. */
    public Viewport panned(double dx, double dy) {
        return new Viewport(width, height, centerX - dx / unit, centerY + dy / unit, unit);
    }

    /** The part of the plane that is seen. */
    public View visible() {
        return new View(x(0), x(width), y(height), y(0));
    }

    private static double sane(double center) {
        return Double.isFinite(center) ? Math.min(MAX_SPAN, Math.max(-MAX_SPAN, center)) : 0;
    }
}
