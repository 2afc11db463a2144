package gradientlab.paint.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * How one runner is told apart: colour, dash and marker, any of which is enough alone. A slot belongs
 * to the runner, not to its optimizer: two Adams must differ.
 */
public enum Slot {
    BLUE(0x6FC6FC, 0x002E75, circle()),
    ORANGE(0xFB9C11, 0x572100, square(), 11, 5),
    GREEN(0x15F195, 0x077647, polygon(3, 1.22, -90, 0.16), 11, 4, 2, 4),
    YELLOW(0xF4E52C, 0x655200, polygon(4, 1.25, -90, 0), 2, 4),
    PINK(0xDA8EC5, 0xAF3789, polygon(3, 1.22, 90, -0.16), 18, 6),
    RED(0xFD6D59, 0xCF063C, plus(), 6, 3),
    VIOLET(0xA18AFC, 0x6D2AEA, star(), 11, 4, 2, 4, 2, 4),
    WHITE(0xECF4FA, 0x080E11, polygon(6, 1.2, 0, 0), 4, 6);

    private static final Slot[] ALL = values();

    private final Color dark;
    private final Color light;
    private final Shape marker;
    private final float[] dash;

    Slot(int dark, int light, Shape marker, float... dash) {
        this.dark = new Color(dark);
        this.light = new Color(light);
        this.marker = marker;
        this.dash = dash;
    }

    /** The slot of an index; counts on from the first after the eighth. */
    public static Slot of(int index) {
        return ALL[Math.floorMod(index, ALL.length)];
    }

    public Color color(Theme theme) {
        return theme == Theme.DARK ? dark : light;
    }

    /** Lengths on and off in turn, times {@code scale}; null for a solid line. */
    public float[] dash(double scale) {
        if (dash.length == 0) {
            return null;
        }
        float[] scaled = dash.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= (float) scale;
        }
        return scaled;
    }

    /** The head's outline around (0, 0), about as heavy as a circle of radius 1; not to be changed. */
    public Shape marker() {
        return marker;
    }

    /** Draws a piece of line with a head at its right, as legends do: 25 logical pixels from (x, y) on. */
    public void sample(Graphics2D g, Theme theme, double x, double y, double scale) {
        g.setColor(color(theme));
        g.setStroke(Brush.stroke(TrailStyle.TRAIL.line() * 0.85 * scale, dash(0.8 * scale)));
        g.draw(new Line2D.Double(x, y, x + 17 * scale, y));
        g.fill(head(x + 20 * scale, y, 4.6 * scale));
    }

    /** The same of what a log has: finely dashed, with a hollow head. */
    public void loggedSample(Graphics2D g, Theme theme, double x, double y, double scale) {
        g.setColor(color(theme));
        g.setStroke(Brush.stroke(TrailStyle.LOG.line() * scale, TrailStyle.LOG.dash(this, 0.8 * scale)));
        g.draw(new Line2D.Double(x, y, x + 14 * scale, y));
        g.setStroke(Brush.stroke(1.3 * scale, null));
        g.draw(head(x + 20 * scale, y, 4.6 * scale));
    }

    /** The marker at a place. */
    public Shape head(double x, double y, double radius) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(radius, radius);
        return place.createTransformedShape(marker);
    }

    private static Shape circle() {
        return new Ellipse2D.Double(-1, -1, 2, 2);
    }

    private static Shape square() {
        return new Rectangle2D.Double(-0.9, -0.9, 1.8, 1.8);
    }

    private static Shape plus() {
        Area plus = new Area(new Rectangle2D.Double(-1.1, -0.4, 2.2, 0.8));
        plus.add(new Area(new Rectangle2D.Double(-0.4, -1.1, 0.8, 2.2)));
        return plus;
    }

    private static Shape star() {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double angle = Math.toRadians(36 * i - 90);
            double radius = i % 2 == 0 ? 1.35 : 0.58;
            corner(star, i, radius * Math.cos(angle), radius * Math.sin(angle));
        }
        star.closePath();
        return star;
    }

    private static Shape polygon(int corners, double radius, double firstDegrees, double down) {
        Path2D polygon = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = Math.toRadians(firstDegrees + 360.0 * i / corners);
            corner(polygon, i, radius * Math.cos(angle), radius * Math.sin(angle) + down);
        }
        polygon.closePath();
        return polygon;
    }

    private static void corner(Path2D path, int index, double x, double y) {
        if (index == 0) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
