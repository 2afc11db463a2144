package gradientlab.paint.ground;

import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;

/** Numbers along the stage's left and bottom edge, inside it. */
public final class Axes {

    private final Theme theme;
    private final Viewport viewport;
    private final double zoom;
    private final Font font;
    private final Lettering right;
    private final Lettering up;

    /**
     * @param x what the axis to the right is called
     * @param y what the axis upwards is called
     */
    Axes(Theme theme, Viewport viewport, double zoom, String x, String y) {
        this.theme = theme;
        this.viewport = viewport;
        this.zoom = zoom;
        this.font = Fonts.text(12 * zoom);
        Font slanted = font.deriveFont(AffineTransform.getShearInstance(-0.2, 0));
        right = new Lettering(x, x.length() > 1 ? font : slanted);
        up = new Lettering(y, y.length() > 1 ? font : slanted);
    }

    /** Ticks are 1, 2 or 5 times a power of ten apart: the least such step of at least {@code pixels}. */
    public static double step(double unit, double pixels) {
        return PrintedNumbers.roundUp(pixels / unit);
    }

    /** A coordinate's letter, with what it is where the surface is made from data: x (slope). */
    public static String name(String surface, String letter, Texts texts) {
        String key = "stage.axis." + surface + "." + letter;
        return texts.has(key) ? letter + " (" + texts.get(key) + ")" : letter;
    }

    void paint(Graphics2D g) {
        columns(g);
        rows(g);
        word(g, up, 11 * zoom, viewport.height() - 11 * zoom);
        word(g, right, viewport.width() - 9 * zoom - right.width(), viewport.height() - 11 * zoom);
    }

    private void columns(Graphics2D g) {
        double step = step(viewport.unit(), 92 * zoom);
        double first = Math.ceil(viewport.x(0) / step);
        double bottom = viewport.height();
        // Counted by whole steps: adding up would drift.
        for (int i = 0; i < 64; i++) {
            double value = (first + i) * step;
            double x = viewport.px(value);
            Lettering number = new Lettering(PrintedNumbers.tick(value, step), font);
            boolean free = x - number.width() / 2 > 23 * zoom + up.width()
                    && x + number.width() / 2 < viewport.width() - 17 * zoom - right.width();
            if (x > viewport.width()) {
                return;
            }
            if (free) {
                tick(g, x, bottom - 6 * zoom, x, bottom);
                word(g, number, x - number.width() / 2, bottom - 11 * zoom);
            }
        }
    }

    private void rows(Graphics2D g) {
        double step = step(viewport.unit(), 52 * zoom);
        double first = Math.ceil(viewport.y(viewport.height()) / step);
        for (int i = 0; i < 64; i++) {
            double value = (first + i) * step;
            double y = viewport.py(value);
            if (y < 12 * zoom) {
                return;
            }
            if (y < viewport.height() - 34 * zoom) {
                tick(g, 0, y, 6 * zoom, y);
                word(g, new Lettering(PrintedNumbers.tick(value, step), font), 11 * zoom, y + 4.3 * zoom);
            }
        }
    }

    private void tick(Graphics2D g, double ax, double ay, double bx, double by) {
        g.setColor(theme.text2());
        g.setStroke(new BasicStroke((float) zoom));
        g.draw(new Line2D.Double(ax, ay, bx, by));
    }

    private void word(Graphics2D g, Lettering word, double x, double y) {
        Color casing = theme.casing();
        Color soft = new Color(casing.getRed(), casing.getGreen(), casing.getBlue(), 70);
        word.drawCased(g, theme.text(), soft, 1.2 * zoom, x, y);
    }
}
