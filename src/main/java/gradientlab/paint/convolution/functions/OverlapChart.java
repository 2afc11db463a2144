package gradientlab.paint.convolution.functions;

import gradientlab.core.convolution.function.Bars;
import gradientlab.core.convolution.function.ShapeKind;
import gradientlab.experiment.convolution.FunctionsRecipe;
import gradientlab.experiment.convolution.functions.FunctionsRun;
import gradientlab.paint.formula.Typeset;
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

/** f, g laid over it, their product's area and bars against τ. */
final class OverlapChart {

    private static final double NAME = 17;
    private static final double SMALL = 12;
    /** Between a name and what stands beside it. */
    private static final double BESIDE = 10;
    private static final double HANDLE = 5;
    /** Bars narrower than this many pixels have no dots. */
    private static final double DOTTED = 7;

    private final FunctionsScene scene;
    private final FunctionsRun run;
    private final FunctionsWords words;
    private final Theme theme;
    private final Axes axes;

    OverlapChart(FunctionsScene scene, FunctionsWords words, Rectangle2D inside) {
        this.scene = scene;
        this.words = words;
        run = scene.run();
        theme = scene.theme();
        axes = axes(run, inside);
    }

    /** As high as f and g reach, which stays while t moves. */
    private static Axes axes(FunctionsRun run, Rectangle2D inside) {
        double low = 0;
        double high = 1;
        for (double tau = FunctionsRun.FROM; tau <= FunctionsRun.TO; tau += 0.02) {
            low = Math.min(low, Math.min(run.left(tau), run.laid(0, tau)));
            high = Math.max(high, run.left(tau));
        }
        return new Axes(inside, low < 0 ? Math.min(-1, low) * 1.05 : 0, high * 1.26);
    }

    Axes axes() {
        return axes;
    }

    void paint(Graphics2D g) {
        axes.paint(g, theme, "τ");
        if (!scene.sight().guessing()) {
            bars(g);
        }
        line(g, axes.line(run::left, run.leftEnds()), scene.f(), null);
        line(g, axes.line(tau -> run.laid(scene.t(), tau), run.laidEnds(scene.t())), scene.g(),
                Slot.ORANGE.dash(0.9));
        shift(g);
        names(g);
        if (!scene.sight().guessing()) {
            area(g);
        }
        words.cut().ifPresent(cut -> cut(g, cut));
        if (!scene.sight().presented()) {
            handles(g);
        }
    }

    private void line(Graphics2D g, Path2D line, Color color, float[] dash) {
        g.setColor(color);
        g.setStroke(Brush.stroke(2.25, dash));
        g.draw(line);
    }

    private double product(double tau) {
        return run.left(tau) * run.laid(scene.t(), tau);
    }

    private void bars(Graphics2D g) {
        double[] left = run.leftEnds();
        double[] laid = run.laidEnds(scene.t());
        Path2D area = axes.line(this::product,
                new double[] {Math.max(left[0], laid[0]), Math.min(left[1], laid[1])});
        area.lineTo(axes.inside().getMaxX(), axes.y(0));
        area.lineTo(axes.inside().getX(), axes.y(0));
        area.closePath();
        g.setColor(Brush.faint(scene.result(), 0.3));
        g.fill(area);
        double delta = scene.delta();
        double zero = axes.y(0);
        int last = Bars.bar(FunctionsRun.TO, delta);
        for (int m = Bars.bar(FunctionsRun.FROM, delta); m <= last; m++) {
            double tau = Bars.middle(m, delta);
            double value = product(tau);
            double from = Math.max(axes.inside().getX(), axes.x(tau - delta / 2));
            double to = Math.min(axes.inside().getMaxX(), axes.x(tau + delta / 2));
            if (value == 0 || to <= from) {
                continue;
            }
            double y = axes.y(value);
            Rectangle2D bar = new Rectangle2D.Double(from, Math.min(y, zero), to - from, Math.abs(y - zero));
            g.setColor(Brush.faint(scene.result(), 0.28));
            g.fill(bar);
            g.setColor(scene.result());
            g.setStroke(Brush.stroke(1.1, null));
            g.draw(bar);
            if (to - from >= DOTTED) {
                g.fill(new Ellipse2D.Double(axes.x(tau) - 2.5, y - 2.5, 5, 5));
            }
        }
    }

    /** The upright line at t, and t. */
    private void shift(Graphics2D g) {
        double x = axes.x(scene.t());
        g.setColor(theme.text3());
        g.setStroke(Brush.stroke(1, new float[] {3, 3}));
        g.draw(new Line2D.Double(x, axes.inside().getY() - 4, x, axes.inside().getMaxY()));
        Lettering t = new Lettering("t = " + FunctionsWords.place(scene.t()), Fonts.mono(SMALL));
        double left = Math.min(x - t.width() / 2, axes.inside().getMaxX() - t.width() - 16);
        g.setColor(theme.bg());
        g.fill(new Rectangle2D.Double(left - 5, axes.inside().getMaxY() + 3, t.width() + 10, 16));
        t.draw(g, theme.text(), left, axes.inside().getMaxY() + 16);
    }

    /** The names over what they name, where neither function reaches. */
    private void names(Graphics2D g) {
        FunctionsRecipe recipe = scene.recipe();
        double y = axes.inside().getY() + 12;
        double left = axes.inside().getX() + 6;
        Typeset f = new Typeset(words.left(), NAME, scene.f());
        double fx = recipe.times() > 1 ? left
                : Math.max(left,
                        axes.x(-Handles.place(recipe.f())) - (recipe.f().kind() == ShapeKind.BOX ? 0 : 30));
        Lettering laid = new Lettering(words.laid(), Fonts.text(SMALL));
        double named = new Typeset(words.laidName(), NAME, scene.g()).width() + BESIDE;
        double width = named + laid.width();
        double x = axes.x(scene.t()) + 10;
        x = x + width > axes.inside().getMaxX() ? axes.x(scene.t()) - 10 - width : x;
        if (Math.abs(x - fx) < f.width() + 8 || x < fx && x + width > fx) {
            fx = Math.max(left, x - f.width() - 24);
        }
        f.paint(g, fx, y, 1);
        Axes.formula(g, words.laidName(), scene.g(), x, y);
        laid.draw(g, theme.text2(), x + named, y);
    }

    /** The area and the bars' sum, at the left where nothing lies. */
    private void area(Graphics2D g) {
        double x = axes.inside().getX() + 20;
        double y = axes.inside().getY() + 0.42 * axes.inside().getHeight();
        Lettering area = new Lettering(words.area(), Fonts.bold(16));
        area.drawCased(g, theme.text(), theme.bg(), 3, x, y);
        new Lettering(words.bars(), Fonts.text(13)).drawCased(g, scene.result(), theme.bg(), 3, x, y + 20);
    }

    /** Why g jumps where it ends. */
    private void cut(Graphics2D g, String cut) {
        double tau = words.cutAt();
        if (tau < FunctionsRun.FROM || tau > FunctionsRun.TO) {
            return;
        }
        double foot = axes.y(run.laid(scene.t(), tau)) - 3;
        double y = foot - 26;
        Lettering line = new Lettering(cut, Fonts.text(11.5));
        double x = Math.max(axes.inside().getX() + 4,
                Math.min(axes.x(tau) - line.width() / 2, axes.inside().getMaxX() - line.width()));
        double edge = axes.x(run.leftEnds()[0]) - BESIDE;
        boolean crosses = axes.x(tau) < edge && x + line.width() > edge;
        x = crosses ? Math.max(axes.inside().getX() + 4, edge - line.width()) : x;
        g.setColor(theme.text3());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Line2D.Double(axes.x(tau), y + 5, axes.x(tau), foot));
        line.drawCased(g, theme.text2(), theme.bg(), 2.5, x, y);
    }

    /** Where hands take hold. */
    private void handles(Graphics2D g) {
        if (scene.recipe().times() == 1) {
            handle(g, scene.f(), Handles.place(scene.recipe().f()), Handles.height(scene.recipe().f()));
        }
        handle(g, scene.g(), gPlace(), Handles.height(scene.recipe().g()));
    }

    private void handle(Graphics2D g, Color color, double tau, double value) {
        RoundRectangle2D box = new RoundRectangle2D.Double(
                axes.x(tau) - HANDLE, axes.y(value) - HANDLE, 2 * HANDLE, 2 * HANDLE, 4, 4);
        g.setColor(theme.bg());
        g.fill(box);
        g.setColor(color);
        g.setStroke(Brush.stroke(2, null));
        g.draw(box);
    }

    /** The τ of g's handle. */
    private double gPlace() {
        double place = Handles.place(scene.recipe().g());
        return scene.recipe().flip() ? scene.t() - place : scene.t() + place;
    }

    /** Which handle is under a pointer. */
    FunctionsSpot at(double x, double y) {
        if (near(x, y, gPlace(), Handles.height(scene.recipe().g()))) {
            return FunctionsSpot.G;
        }
        boolean f = scene.recipe().times() == 1
                && near(x, y, Handles.place(scene.recipe().f()), Handles.height(scene.recipe().f()));
        return f ? FunctionsSpot.F : axes.inside().contains(x, y) ? FunctionsSpot.LAID : FunctionsSpot.NONE;
    }

    private boolean near(double x, double y, double tau, double value) {
        return Math.hypot(x - axes.x(tau), y - axes.y(value)) <= 2.4 * HANDLE;
    }
}
