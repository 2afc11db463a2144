package gradientlab.paint.graph.formula.stage;

import gradientlab.core.graph.analysis.GradientCheck.State;
import gradientlab.paint.picture.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/**
 * How a gradient compares with the central difference, as a small ring: a tick where they agree, a roof at a
 * kink, nothing in it where rounding hides it, a cross where they differ.
 */
public final class CheckSign {

    /** At scale 1, pixels. */
    public static final double RADIUS = 6;

    private CheckSign() {}

    /** Draws it around (x, y); nothing where nothing was compared. */
    public static void draw(Graphics2D g, State state, Theme theme, double x, double y, double scale) {
        if (state == State.NONE) {
            return;
        }
        Color color = state == State.DIFFERS ? theme.danger() : theme.text2();
        double r = RADIUS * scale;
        g.setColor(color);
        g.setStroke(new BasicStroke((float) (1.3 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
        double u = r / 6;
        Path2D sign = new Path2D.Double();
        switch (state) {
            case AGREES ->
                line(sign, x - 2.6 * u, y + 0.2 * u, x - 0.6 * u, y + 2.2 * u, x + 2.8 * u, y - 2 * u);
            case KINK -> line(sign, x - 2.8 * u, y + 1.4 * u, x, y - 1.8 * u, x + 2.8 * u, y + 1.4 * u);
            case DIFFERS -> {
                line(sign, x - 2.2 * u, y - 2.2 * u, x + 2.2 * u, y + 2.2 * u);
                line(sign, x - 2.2 * u, y + 2.2 * u, x + 2.2 * u, y - 2.2 * u);
            }
            default -> {}
        }
        g.draw(sign);
    }

    private static void line(Path2D path, double... points) {
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
    }
}
