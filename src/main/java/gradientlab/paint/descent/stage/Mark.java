package gradientlab.paint.descent.stage;

import gradientlab.experiment.descent.run.Fan;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.TiledImage;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** Something on the stage above the trails. */
public interface Mark extends TiledImage.Overlay {

    /** Where all runners start: a ring with a point. */
    record Start(double x, double y, double scale, Color ink, Color casing) implements Mark {

        @Override
        public Rectangle2D bounds() {
            return around(x, y, 10 * scale);
        }

        @Override
        public void paint(Graphics2D g) {
            g.setColor(casing);
            g.fill(disc(8.2));
            g.setColor(ink);
            g.setStroke(new BasicStroke((float) (2 * scale)));
            g.draw(disc(6));
            g.fill(disc(1.8));
        }

        private Shape disc(double radius) {
            double r = radius * scale;
            return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
        }
    }

    /** Where a runner is: its slot's marker in its colour. */
    record Head(double x, double y, double radius, Slot slot, Color color, Color casing) implements Mark {

        @Override
        public Rectangle2D bounds() {
            return around(x, y, 2 * radius + 2);
        }

        @Override
        public void paint(Graphics2D g) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.scale(radius, radius);
            cased(g, place.createTransformedShape(slot.marker()), color, casing, 0.36 * radius);
        }
    }

    /** A point of a log: the outline of its runner's marker, through which what lies below is seen. */
    record Hollow(double x, double y, double radius, Slot slot, Color color, Color casing) implements Mark {

        @Override
        public Rectangle2D bounds() {
            return around(x, y, 2 * radius + 2);
        }

        @Override
        public void paint(Graphics2D g) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.scale(radius, radius);
            Shape outline = place.createTransformedShape(slot.marker());
            double line = Math.max(1, 0.28 * radius);
            g.setColor(casing);
            g.setStroke(new BasicStroke((float) (2 * line)));
            g.draw(outline);
            g.setColor(color);
            g.setStroke(new BasicStroke((float) line));
            g.draw(outline);
        }
    }

    /** Where the paths of several seeds are: their mean, and one standard deviation around it. */
    record Spread(
            Point2D middle, double major, double minor, double angle, double scale, Color color, Color casing)
            implements Mark {

        /** @param cloud in pixels */
        public static Spread of(Fan.Cloud cloud, double scale, Color color, Color casing) {
            double middle = (cloud.xx() + cloud.yy()) / 2;
            double half = Math.hypot((cloud.xx() - cloud.yy()) / 2, cloud.xy());
            double angle = 0.5 * Math.atan2(2 * cloud.xy(), cloud.xx() - cloud.yy());
            return new Spread(
                    new Point2D.Double(cloud.x(), cloud.y()), Math.sqrt(middle + half),
                    Math.sqrt(Math.max(0, middle - half)), angle, scale, color, casing);
        }

        @Override
        public Rectangle2D bounds() {
            return around(middle.getX(), middle.getY(), major + 6 * scale);
        }

        @Override
        public void paint(Graphics2D g) {
            double x = middle.getX();
            double y = middle.getY();
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.rotate(angle);
            Shape ellipse = place.createTransformedShape(
                    new Ellipse2D.Double(-major, -minor, 2 * major, 2 * minor));
            Path2D cross = new Path2D.Double();
            double arm = 4.5 * scale;
            cross.moveTo(x - arm, y);
            cross.lineTo(x + arm, y);
            cross.moveTo(x, y - arm);
            cross.lineTo(x, y + arm);
            g.setColor(casing);
            g.setStroke(new BasicStroke((float) (3.5 * scale)));
            g.draw(ellipse);
            g.draw(cross);
            g.setColor(color);
            g.setStroke(new BasicStroke((float) (1.5 * scale)));
            g.draw(ellipse);
            g.draw(cross);
        }
    }

    /** Where a knob was changed: a ring on the path. */
    record Intervention(double x, double y, double radius, Color color, Color casing) implements Mark {

        @Override
        public Rectangle2D bounds() {
            return around(x, y, 2 * radius + 2);
        }

        @Override
        public void paint(Graphics2D g) {
            Shape disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
            cased(g, disc, casing, casing, 0.5 * radius);
            g.setColor(color);
            g.setStroke(new BasicStroke((float) (0.45 * radius)));
            g.draw(disc);
        }
    }

    /** Where a runner had to stop: a cross in its colour. */
    record Stop(double x, double y, double radius, Color color, Color casing) implements Mark {

        @Override
        public Rectangle2D bounds() {
            return around(x, y, 2 * radius + 2);
        }

        @Override
        public void paint(Graphics2D g) {
            Path2D cross = new Path2D.Double();
            cross.moveTo(x - radius, y - radius);
            cross.lineTo(x + radius, y + radius);
            cross.moveTo(x - radius, y + radius);
            cross.lineTo(x + radius, y - radius);
            for (Color ink : new Color[] {casing, color}) {
                double width = ink == casing ? 0.95 : 0.4;
                g.setColor(ink);
                g.setStroke(
                        new BasicStroke(
                                (float) (width * radius), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(cross);
            }
        }
    }

    /** At the edge, pointing to a runner outside the view. */
    record Arrow(double x, double y, double angle, double radius, Color color, Color casing) implements Mark {

        @Override
        public Rectangle2D bounds() {
            return around(x, y, 2 * radius + 2);
        }

        @Override
        public void paint(Graphics2D g) {
            Path2D arrow = new Path2D.Double();
            arrow.moveTo(1.1, 0);
            arrow.lineTo(-0.9, 1.1);
            arrow.lineTo(-0.9, -1.1);
            arrow.closePath();
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.rotate(angle);
            place.scale(radius, radius);
            cased(g, place.createTransformedShape(arrow), color, casing, 0.36 * radius);
        }
    }

    /** One axis of a cross: a line through its middle. */
    record Axis(Point2D from, Point2D to, double scale, boolean dashed, Color ink, Color casing)
            implements Mark {

        @Override
        public Rectangle2D bounds() {
            Rectangle2D box = new Rectangle2D.Double(from.getX(), from.getY(), 0, 0);
            box.add(to);
            double rim = 3 * scale;
            return new Rectangle2D.Double(
                    box.getX() - rim, box.getY() - rim, box.getWidth() + 2 * rim, box.getHeight() + 2 * rim);
        }

        @Override
        public void paint(Graphics2D g) {
            Shape line = new Line2D.Double(from, to);
            g.setColor(casing);
            g.setStroke(
                    new BasicStroke((float) (4.4 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(line);
            float[] dash = dashed ? new float[] {(float) (5 * scale), (float) (4 * scale)} : null;
            g.setColor(ink);
            g.setStroke(new BasicStroke(
                    (float) (1.8 * scale), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0));
            g.draw(line);
        }
    }

    /** A few cased words with their baseline from (x, y). */
    record Words(String text, Font font, double x, double y, double width, Color color, Color casing)
            implements Mark {

        public Words(String text, Font font, double x, double y, Color color, Color casing) {
            this(text, font, x, y, new Lettering(text, font).width(), color, casing);
        }

        @Override
        public Rectangle2D bounds() {
            double size = font.getSize2D();
            return new Rectangle2D.Double(x - 0.3 * size, y - 1.2 * size, width + 0.6 * size, 1.8 * size);
        }

        @Override
        public void paint(Graphics2D g) {
            new Lettering(text, font).drawCased(g, color, casing, 0.16 * font.getSize2D(), x, y);
        }
    }

    private static Rectangle2D around(double x, double y, double radius) {
        return new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static void cased(Graphics2D g, Shape shape, Color color, Color casing, double rim) {
        g.setColor(casing);
        g.setStroke(new BasicStroke((float) (2 * rim), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
        g.fill(shape);
        g.setColor(color);
        g.fill(shape);
    }
}
