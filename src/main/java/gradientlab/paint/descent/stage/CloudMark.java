package gradientlab.paint.descent.stage;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Where the gradients of an epoch's batches end: a dot each. */
record CloudMark(List<Point2D> ends, double radius, Color color, Color casing) implements Mark {

    @Override
    public Rectangle2D bounds() {
        Rectangle2D all = new Rectangle2D.Double(ends.get(0).getX(), ends.get(0).getY(), 0, 0);
        ends.forEach(all::add);
        double rim = 2 * radius + 2;
        return new Rectangle2D.Double(
                all.getX() - rim, all.getY() - rim, all.getWidth() + 2 * rim, all.getHeight() + 2 * rim);
    }

    @Override
    public void paint(Graphics2D g) {
        g.setColor(casing);
        ends.forEach(end -> g.fill(dot(end, radius + 1)));
        g.setColor(color);
        ends.forEach(end -> g.fill(dot(end, radius)));
    }

    private static Ellipse2D dot(Point2D at, double r) {
        return new Ellipse2D.Double(at.getX() - r, at.getY() - r, 2 * r, 2 * r);
    }
}
