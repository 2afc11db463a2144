package gradientlab.paint.convolution.functions;

import gradientlab.experiment.convolution.functions.FunctionsRun;
import gradientlab.paint.formula.Typeset;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;

/**
 * A chart's inside: from -3 to 5.5 across, and some range up.
 *
 * @param low value at the bottom
 * @param high value at the top
 */
record Axes(Rectangle2D inside, double low, double high) {

    private static final double TICK = 11;
    private static final double NAME = 17;
    /** Pixels from one point of a line to the next. */
    private static final double FINE = 1.5;

    double x(double t) {
        return inside.getX() + (t - FunctionsRun.FROM) / (FunctionsRun.TO - FunctionsRun.FROM)
                * inside.getWidth();
    }

    double t(double x) {
        return FunctionsRun.FROM
                + (x - inside.getX()) / inside.getWidth() * (FunctionsRun.TO - FunctionsRun.FROM);
    }

    double y(double value) {
        return inside.getMaxY() - (value - low) / (high - low) * inside.getHeight();
    }

    /** Lines and numbers; {@code name} stands at the right end of the axis. */
    void paint(Graphics2D g, Theme theme, String name) {
        g.setStroke(Brush.stroke(1, null));
        double step = PrintedNumbers.roundUp((high - low) / Math.max(2, inside.getHeight() / 60));
        for (double value = Math.ceil(low / step - 1e-9) * step; value <= high + 1e-9; value += step) {
            double y = y(value);
            g.setColor(Math.abs(value) < step / 2 ? theme.edge() : theme.line());
            g.draw(new Line2D.Double(inside.getX(), y, inside.getMaxX(), y));
            Lettering number = new Lettering(PrintedNumbers.tick(value, step), Fonts.text(TICK));
            number.draw(g, theme.text3(), inside.getX() - 9 - number.width(), y + 4);
        }
        for (int t = (int) FunctionsRun.FROM; t <= (int) FunctionsRun.TO; t++) {
            Lettering number = new Lettering(PrintedNumbers.shown(t, 1), Fonts.text(TICK));
            number.draw(g, theme.text3(), x(t) - number.width() / 2, inside.getMaxY() + 16);
        }
        new Lettering(name, Fonts.text(12)).draw(g, theme.text2(), inside.getMaxX() - 4,
                inside.getMaxY() + 16);
    }

    /**
     * A function as a line, upright where it begins and ends.
     *
     * @param ends it is 0 before the first and after the second
     */
    Path2D line(DoubleUnaryOperator f, double[] ends) {
        Path2D line = new Path2D.Double();
        double from = Math.max(FunctionsRun.FROM, ends[0]);
        double to = Math.min(FunctionsRun.TO, ends[1]);
        line.moveTo(inside.getX(), y(ends[0] <= FunctionsRun.FROM ? f.applyAsDouble(FunctionsRun.FROM) : 0));
        if (from < to) {
            if (ends[0] > FunctionsRun.FROM) {
                line.lineTo(x(from), y(0));
            }
            for (double x = x(from); x < x(to); x += FINE) {
                line.lineTo(x, y(f.applyAsDouble(Math.max(from, t(x)))));
            }
            line.lineTo(x(to), y(f.applyAsDouble(to)));
        }
        if (ends[1] < FunctionsRun.TO) {
            line.lineTo(x(Math.max(to, FunctionsRun.FROM)), y(0));
            line.lineTo(inside.getMaxX(), y(0));
        }
        return line;
    }

    /** A formula of some colour with its left end and baseline at (x, y); its width. */
    static double formula(Graphics2D g, String latex, Color color, double x, double y) {
        Typeset set = new Typeset(latex, NAME, color);
        set.paint(g, x, y, 1);
        return set.width();
    }

    void point(Path2D line, double x, double value) {
        if (line.getCurrentPoint() == null) {
            line.moveTo(x, y(value));
        } else {
            line.lineTo(x, y(value));
        }
    }
}
