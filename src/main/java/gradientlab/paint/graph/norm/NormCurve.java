package gradientlab.paint.graph.norm;

import gradientlab.core.graph.activation.Curve;
import gradientlab.core.graph.norm.LedgerStep;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.core.graph.norm.NormPasses;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The curve a = f(y) under the lines, on the same scale from left to right, with what enters it. */
final class NormCurve {

    private static final double INSET = 10;
    private static final double TANGENT = 16;
    /** Below this height the axis has fewer numbers. */
    private static final double LOW = 90;

    private final NormScene scene;
    private final NormPasses passes;
    private final Curve curve;
    private final Theme theme;
    private final NormLayout layout;
    private final NormScale scale;
    private final Rectangle2D area;
    private double least;
    private double most;

    NormCurve(NormScene scene, NormLayout layout, NormScale scale, Rectangle2D area) {
        this.scene = scene;
        this.layout = layout;
        this.scale = scale;
        this.area = area;
        passes = scene.passes();
        curve = scene.run().curve();
        theme = scene.theme();
        range();
    }

    /** From 0 or what is below it up to the largest value in view; where f is bounded, up to its bound. */
    private void range() {
        switch (curve.id()) {
            case "sigmoid", "step" -> most = 1;
            case "tanh" -> {
                least = -1;
                most = 1;
            }
            default -> {
                for (int k = 0; k <= 100; k++) {
                    double value = curve.value(scale.at(k / 100.0));
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
                most = Math.max(most, least + 1e-9);
            }
        }
    }

    void paint(Graphics2D g) {
        grid(g);
        line(g);
        Lettering title = new Lettering(
                "a = " + scene.function() + (scene.position() == Position.BEFORE ? "(y)" : "(z)"),
                Fonts.bold(13));
        title.drawCased(g, theme.text(), theme.bg(), 3, area.getX(), y(most) + 16);
        if (scene.reached(LedgerStep.ACTIVATION)) {
            points(g);
        }
    }

    private void grid(Graphics2D g) {
        g.setStroke(Brush.stroke(1, null));
        double tick = PrintedNumbers.roundUp((most - least) / (area.getHeight() < LOW ? 1.2 : 2.5));
        for (double value = Math.ceil(least / tick) * tick; value <= most + 1e-9 * tick; value += tick) {
            g.setColor(theme.line());
            g.draw(new Line2D.Double(area.getX(), y(value), area.getMaxX(), y(value)));
            Lettering number = new Lettering(PrintedNumbers.tick(value, tick), Fonts.text(11));
            number.draw(g, theme.text3(), area.getMaxX() - number.width(), y(value) - 4);
        }
    }

    private void line(Graphics2D g) {
        Path2D path = new Path2D.Double();
        boolean down = true;
        double before = Double.NaN;
        for (double x = area.getX(); x <= area.getMaxX(); x++) {
            double value = curve.value(layout.valueAt(scale, x));
            // A step function jumps: no line joins its halves.
            boolean jumps = curve.id().equals("step") && value != before;
            if (down || jumps) {
                path.moveTo(x, y(value));
            } else {
                path.lineTo(x, y(value));
            }
            down = false;
            before = value;
        }
        g.setColor(theme.text2());
        g.setStroke(Brush.stroke(1.75, null));
        g.draw(path);
    }

    private void points(Graphics2D g) {
        boolean with = scene.position() == Position.BEFORE;
        NormInk ink = new NormInk(g, scene);
        for (int i = 0; i < passes.rows(); i++) {
            drop(g, i, with ? passes.output(i) : passes.z(i));
        }
        for (int i = 0; i < passes.rows(); i++) {
            tangent(g, i, with ? passes.output(i) : passes.z(i));
        }
        if (with) {
            for (int i = 0; i < passes.rows(); i++) {
                ink.hollow(layout.x(scale, passes.z(i)), y(passes.activationWithout(i)));
            }
            hollow(g);
        }
        for (int i = 0; i < passes.rows(); i++) {
            double at = with ? passes.output(i) : passes.z(i);
            ink.point(layout.x(scale, at), y(passes.activation(i)), i == scene.example());
        }
    }

    /** What hollow points are, where the curve leaves room: under its upper end or over its lower one. */
    private void hollow(Graphics2D g) {
        Lettering words = new Lettering(scene.texts().get("graph.bn.hollow"), Fonts.text(12));
        double x = area.getMaxX() - words.width() - 40;
        words.drawCased(g, theme.text2(), theme.bg(), 3, x, y(least + 0.25 * (most - least)));
    }

    /** From the line down to the curve. */
    private void drop(Graphics2D g, int i, double at) {
        double x = layout.x(scale, at);
        NormLine from = scene.position() == Position.BEFORE ? NormLine.OUTPUT : NormLine.Z;
        boolean chosen = i == scene.example();
        g.setColor(chosen ? theme.text() : Brush.faint(theme.text3(), 0.7));
        g.setStroke(Brush.stroke(chosen ? 1.5 : 1, new float[] {3, 4}));
        g.draw(new Line2D.Double(x, layout.bands().get(from).getMaxY() + 14, x, y(passes.activation(i))));
    }

    /** A piece of the tangent: its steepness is what multiplies in the backward pass. */
    private void tangent(Graphics2D g, int i, double at) {
        double x = layout.x(scale, at);
        double perPixel = layout.valueAt(scale, x + 1) - layout.valueAt(scale, x);
        double rise = passes.slope(i) * perPixel * (y(0) - y(1));
        double length = (i == scene.example() ? 2 : 1) * TANGENT / Math.hypot(1, rise);
        double y = y(passes.activation(i));
        g.setColor(theme.text());
        g.setStroke(Brush.stroke(2.5, null));
        g.draw(new Line2D.Double(x - length, y + length * rise, x + length, y - length * rise));
    }

    private double y(double value) {
        double share = (value - least) / (most - least);
        return area.getMaxY() - INSET - share * (area.getHeight() - 2 * INSET - 8);
    }

    /** The y of an example's point. */
    double pointY(int example) {
        return y(passes.activation(example));
    }
}
