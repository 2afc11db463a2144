package gradientlab.paint.descent.stage;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A cased arrow from one point to another, e.g. a gradient downhill. */
record ArrowMark(
        double x, double y, double toX, double toY, double width, Color color, Color casing) implements Mark {

    @Override
    public Rectangle2D bounds() {
        Rectangle2D box = new Rectangle2D.Double(x, y, 0, 0);
        box.add(toX, toY);
        double rim = 4 * width + 4;
        return new Rectangle2D.Double(
                box.getX() - rim, box.getY() - rim, box.getWidth() + 2 * rim, box.getHeight() + 2 * rim);
    }

    @Override
    public void paint(Graphics2D g) {
        double head = 4 * width;
        double length = Math.hypot(toX - x, toY - y);
        if (length < head) {
            return;
        }
        double share = (length - head) / length;
        Line2D shaft = new Line2D.Double(x, y, x + share * (toX - x), y + share * (toY - y));
        Path2D tip = new Path2D.Double();
        tip.moveTo(0, 0);
        tip.lineTo(-head, 0.45 * head);
        tip.lineTo(-head, -0.45 * head);
        tip.closePath();
        AffineTransform place = AffineTransform.getTranslateInstance(toX, toY);
        place.rotate(Math.atan2(toY - y, toX - x));
        for (Color ink : new Color[] {casing, color}) {
            double rim = ink == casing ? 1.6 : 0;
            g.setColor(ink);
            g.setStroke(new BasicStroke(
                    (float) (width + 2 * rim), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(shaft);
            if (rim > 0) {
                g.setStroke(
                        new BasicStroke((float) (2 * rim), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(place.createTransformedShape(tip));
            }
            g.fill(place.createTransformedShape(tip));
        }
    }
}
