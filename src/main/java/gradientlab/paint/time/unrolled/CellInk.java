package gradientlab.paint.time.unrolled;

import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/**
 * How a cell's lines, nodes, gates and numbers are drawn. Places are shares of an area. A gradient has a
 * triangle before it, which nobody reads as a sign.
 */
final class CellInk {

    private static final double NODE = 12;
    private static final double BOX_WIDTH = 82;
    private static final double BOX_HEIGHT = 40;
    private static final double SMALL_BOX_WIDTH = 62;
    private static final double SMALL_BOX_HEIGHT = 34;
    private static final double ROOMY = 520;
    private static final double PATH = 6;
    private static final double LINE = 1.5;

    /** How a gate's bar begins: at its left end, or in its middle as it may be negative. */
    enum Bar {
        FROM_ZERO,
        SIGNED
    }

    /** Where a number stands, seen from its place. */
    enum Side {
        LEFT,
        MIDDLE,
        RIGHT
    }

    private final Graphics2D g;
    private final UnrolledScene scene;
    private final Theme theme;
    private final Rectangle2D area;
    private final boolean roomy;

    CellInk(Graphics2D g, UnrolledScene scene, Rectangle2D area) {
        this.g = g;
        this.scene = scene;
        this.area = area;
        theme = scene.theme();
        roomy = area.getWidth() >= ROOMY;
    }

    double x(double share) {
        return area.getX() + share * area.getWidth();
    }

    double y(double share) {
        return area.getY() + share * area.getHeight();
    }

    double boxHeight() {
        return roomy && area.getHeight() > 200 ? BOX_HEIGHT : SMALL_BOX_HEIGHT;
    }

    double boxWidth() {
        return roomy ? BOX_WIDTH : SMALL_BOX_WIDTH;
    }

    private double size() {
        return roomy ? 13 : 12;
    }

    /** A gate's. */
    Color hue(Slot slot) {
        return slot.color(theme);
    }

    Color quiet() {
        return theme.text3();
    }

    /** The path on which the gate that keeps alone multiplies. */
    void path(double x, double y, double toX) {
        g.setColor(scene.direct());
        g.setStroke(Brush.stroke(PATH, null));
        g.draw(new Line2D.Double(x, y, toX - 10, y));
        head(toX, y, 1, 0, 12, scene.direct());
    }

    void line(Color color, double... points) {
        Path2D line = new Path2D.Double();
        line.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            line.lineTo(points[i], points[i + 1]);
        }
        g.setColor(color);
        g.setStroke(Brush.stroke(LINE, null));
        g.draw(line);
    }

    /** The same with a head at its end. */
    void arrow(Color color, double... points) {
        int n = points.length;
        line(color, points);
        double dx = points[n - 2] - points[n - 4];
        double dy = points[n - 1] - points[n - 3];
        double length = Math.max(1e-9, Math.hypot(dx, dy));
        head(points[n - 2], points[n - 1], dx / length, dy / length, 7, color);
    }

    private void head(double x, double y, double dx, double dy, double size, Color color) {
        Path2D head = new Path2D.Double();
        head.moveTo(x, y);
        head.lineTo(x - size * dx - size * 0.55 * dy, y - size * dy + size * 0.55 * dx);
        head.lineTo(x - size * dx + size * 0.55 * dy, y - size * dy - size * 0.55 * dx);
        head.closePath();
        g.setColor(color);
        g.fill(head);
    }

    /** A circle with an operation. */
    void node(double x, double y, String sign) {
        Ellipse2D circle = new Ellipse2D.Double(x - NODE, y - NODE, 2 * NODE, 2 * NODE);
        g.setColor(theme.bg());
        g.fill(circle);
        g.setColor(theme.text());
        g.setStroke(Brush.stroke(LINE, null));
        g.draw(circle);
        Lettering letter = new Lettering(sign, Fonts.bold(14));
        letter.draw(g, theme.text(), x - letter.width() / 2, y + 5);
    }

    /** Half of a node's height. */
    double rim() {
        return NODE;
    }

    /** A rounded box with words, around a place. */
    void pill(double x, double y, String words, double width) {
        RoundRectangle2D pill =
                new RoundRectangle2D.Double(x - width / 2, y - NODE, width, 2 * NODE, 22, 22);
        g.setColor(theme.bg());
        g.fill(pill);
        g.setColor(theme.text());
        g.setStroke(Brush.stroke(LINE, null));
        g.draw(pill);
        Lettering line = Lettering.fitted(words, Fonts.bold(13), width - 10);
        line.draw(g, theme.text(), x - line.width() / 2, y + 4.5);
    }

    /** A gate: its letter, its value, and a bar of it; the top of its box is at y. */
    void gate(double x, double y, String letter, Slot slot, double value, Bar bar) {
        Color hue = slot.color(theme);
        double width = boxWidth();
        double height = boxHeight();
        RoundRectangle2D box = new RoundRectangle2D.Double(x - width / 2, y, width, height, 8, 8);
        g.setColor(theme.surface());
        g.fill(box);
        g.setColor(hue);
        g.setStroke(Brush.stroke(2, null));
        g.draw(box);
        new Lettering(letter, Fonts.bold(14)).draw(g, hue, x - width / 2 + 8, y + height / 2 + 1);
        String shown = scene.forward(scene.t()) ? UnrolledWords.number(value) : "···";
        Lettering number = Lettering.fitted(shown, Fonts.mono(size()), width - 28);
        number.draw(g, scene.forward(scene.t()) ? theme.text() : theme.text3(),
                x + width / 2 - 7 - number.width(), y + height / 2 + 1);
        bar(x, y + height - 10, width - 12, hue, value, bar);
    }

    private void bar(double x, double y, double width, Color hue, double value, Bar bar) {
        g.setColor(Brush.faint(hue, 0.28));
        g.fill(new RoundRectangle2D.Double(x - width / 2, y, width, 5, 4, 4));
        if (!scene.forward(scene.t())) {
            return;
        }
        g.setColor(hue);
        double from = bar == Bar.SIGNED ? x : x - width / 2;
        double to = bar == Bar.SIGNED ? x + value * width / 2 : x - width / 2 + value * width;
        g.fill(new Rectangle2D.Double(Math.min(from, to), y, Math.max(1.5, Math.abs(to - from)), 5));
    }

    /** A name in bold. */
    void name(String name, double x, double y, Side side) {
        Lettering line = new Lettering(name, Fonts.bold(13));
        line.draw(g, theme.text(), from(x, line.width(), side), y);
    }

    /** A line of explanation. */
    void words(String words, double x, double y, double room) {
        Lettering.fitting(words, Fonts.text(12), room, 11)
                .ifPresent(line -> line.draw(g, theme.text2(), x, y));
    }

    /** A value of the forward pass, three dots as long as it is not known. */
    void value(double value, double x, double y, Side side) {
        boolean known = scene.forward(scene.t());
        Lettering number =
                new Lettering(known ? UnrolledWords.number(value) : "···", Fonts.mono(size()));
        number.drawCased(g, known ? theme.text() : theme.text3(), theme.bg(), 2,
                from(x, number.width(), side), y);
    }

    /** A gradient of the backward pass, behind a triangle; three dots as long as it is not known. */
    void gradient(double value, double x, double y, Side side) {
        gradient(value, scene.shown(scene.t()), x, y, side);
    }

    void gradient(double value, boolean known, double x, double y, Side side) {
        Lettering number = new Lettering(known ? UnrolledWords.number(value) : "···",
                Fonts.mono(size() - 1));
        double width = number.width() + 12;
        double left = from(x, width, side);
        Color color = known ? scene.gradient() : theme.text3();
        triangle(left, y - 4, color);
        number.drawCased(g, color, theme.bg(), 2, left + 12, y);
    }

    /** What stands before every gradient. */
    void triangle(double x, double y, Color color) {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(x, y);
        triangle.lineTo(x + 6, y - 4);
        triangle.lineTo(x + 6, y + 4);
        triangle.closePath();
        g.setColor(color);
        g.fill(triangle);
    }

    private static double from(double x, double width, Side side) {
        return switch (side) {
            case LEFT -> x - width;
            case MIDDLE -> x - width / 2;
            case RIGHT -> x;
        };
    }
}
