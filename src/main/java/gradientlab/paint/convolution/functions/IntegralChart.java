package gradientlab.paint.convolution.functions;

import gradientlab.core.convolution.function.Bars;
import gradientlab.core.convolution.function.Moments;
import gradientlab.experiment.convolution.functions.FunctionsRun;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The integral against t, the bars' sums as dots, and where the two differ most. */
final class IntegralChart {

    private static final double SMALL = 12;
    private static final double DOT = 1.7;
    /** From one dot to the next; all lie among the t over which the largest difference is looked for. */
    private static final double DOTS = 0.05;

    private final FunctionsScene scene;
    private final FunctionsRun run;
    private final FunctionsWords words;
    private final Theme theme;
    private final Axes axes;

    IntegralChart(FunctionsScene scene, FunctionsWords words, Rectangle2D inside) {
        this.scene = scene;
        this.words = words;
        run = scene.run();
        theme = scene.theme();
        double low = 0;
        double high = 0;
        for (double value : run.line()) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double gap = run.gap(scene.delta()).size();
        double room = Math.max(0.12 * (high - low), 1.1 * gap);
        axes = new Axes(inside, low < 0 ? low - room : 0, Math.max(0.05, high + room));
    }

    Axes axes() {
        return axes;
    }

    void paint(Graphics2D g) {
        axes.paint(g, theme, "t");
        head(g);
        if (scene.sight().guessing()) {
            return;
        }
        run.moments().ifPresent(moments -> bell(g, moments));
        Path2D line = new Path2D.Double();
        for (int j = 0; j < run.line().length; j += 2) {
            axes.point(line, axes.x(run.lineT(j)), run.line()[j]);
        }
        g.setColor(Brush.faint(scene.result(), 0.85));
        g.setStroke(Brush.stroke(2.25, null));
        g.draw(line);
        dots(g);
        gap(g);
        marker(g);
    }

    private void head(Graphics2D g) {
        double y = axes.inside().getY() - 12;
        double width = Axes.formula(g, words.result(), theme.text(), axes.inside().getX() - 24, y);
        Lettering legend = new Lettering(words.legend(), Fonts.text(SMALL));
        double from = axes.inside().getX() - 10 + width;
        legend.draw(g, theme.text2(), from, y);
        double room = axes.inside().getMaxX() - from - legend.width() - 24;
        if (!scene.sight().guessing()) {
            words.bell().flatMap(bell -> Lettering.fitting(bell, Fonts.bold(SMALL), room, 10))
                    .ifPresent(bell -> bell.draw(g, theme.text(), axes.inside().getMaxX() - bell.width(), y));
        }
    }

    /** The Gaussian of the same area, mean and variance. */
    private void bell(Graphics2D g, Moments moments) {
        g.setColor(theme.text2());
        g.setStroke(Brush.stroke(1.25, new float[] {4, 4}));
        double far = 6 * Math.sqrt(moments.variance());
        g.draw(axes.line(t -> moments.area() * moments.gaussian(t),
                new double[] {moments.mean() - far, moments.mean() + far}));
    }

    private void dots(Graphics2D g) {
        g.setColor(theme.text());
        for (double t = Bars.searched(0); t <= Bars.searched(Bars.count() - 1) + 1e-9; t += DOTS) {
            double y = axes.y(run.sum(t, scene.delta()));
            g.fill(new Ellipse2D.Double(axes.x(t) - DOT, y - DOT, 2 * DOT, 2 * DOT));
        }
    }

    /** A bracket from the integral to the sum where they differ most. */
    private void gap(Graphics2D g) {
        Bars.Gap gap = run.gap(scene.delta());
        double x = axes.x(gap.t());
        double a = axes.y(run.value(gap.t()));
        double b = axes.y(run.sum(gap.t(), scene.delta()));
        if (Math.abs(a - b) < 1.5) {
            return;
        }
        g.setColor(theme.text());
        g.setStroke(Brush.stroke(2, null));
        g.draw(new Line2D.Double(x, a, x, b));
        g.draw(new Line2D.Double(x - 4, a, x + 4, a));
        g.draw(new Line2D.Double(x - 4, b, x + 4, b));
        Lettering line = new Lettering(words.gapAt(), Fonts.bold(SMALL));
        double left = Math.max(axes.inside().getX() + 2, x - 10 - line.width());
        double above = Math.min(a, b) - 8;
        line.drawCased(g, theme.text(), theme.bg(), 3, left, Math.max(axes.inside().getY() + 12, above));
    }

    private void marker(Graphics2D g) {
        double x = axes.x(scene.t());
        double value = run.value(scene.t());
        double y = axes.y(value);
        g.setColor(theme.text3());
        g.setStroke(Brush.stroke(1, new float[] {3, 3}));
        g.draw(new Line2D.Double(x, axes.inside().getY() - 4, x, axes.inside().getMaxY()));
        g.setColor(theme.bg());
        g.fill(Slot.GREEN.head(x, y, 10));
        g.setColor(scene.result());
        g.fill(Slot.GREEN.head(x, y, 8));
        Lettering number = new Lettering(FunctionsWords.number(value), Fonts.bold(17));
        double left = Math.min(x + 14, axes.inside().getMaxX() - number.width() - 16);
        number.drawCased(g, theme.text(), theme.bg(), 3, left, Math.max(axes.inside().getY() + 14, y - 10));
    }
}
