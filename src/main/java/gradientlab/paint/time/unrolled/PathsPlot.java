package gradientlab.paint.time.unrolled;

import gradientlab.experiment.time.unrolled.UnrolledRun;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * What arrives at each time step over all units, and what of it the gate that keeps alone carries; below, the
 * part of each along the gradient's own direction.
 */
final class PathsPlot {

    private static final double MARGIN = 16;
    private static final double SMALL = 12;
    private static final double TICK = 11;
    private static final double ANSWER = 15;
    private static final double LEFT = 40;
    private static final double RIGHT = 22;
    private static final double FOOT = 20;
    private static final double SPLIT = 70;
    private static final double BAR = 14;
    /** Height from which what the shares are is said too. */
    private static final double TALL = 300;
    /** An axis of no more decades has ticks at 2 and 5 too. */
    private static final double FEW = 2.2;
    private static final double MOST_TICKS = 7;

    private final Graphics2D g;
    private final UnrolledScene scene;
    private final UnrolledRun run;
    private final UnrolledWords words;
    private final Theme theme;
    private final Rectangle2D area;
    private Rectangle2D inside;
    private double low;
    private double high;

    PathsPlot(Graphics2D g, UnrolledScene scene, Rectangle2D area) {
        this.g = g;
        this.scene = scene;
        this.area = area;
        run = scene.run();
        words = new UnrolledWords(scene);
        theme = scene.theme();
    }

    void paint() {
        double y = head();
        boolean split = scene.keeps() && area.getHeight() >= 210;
        boolean tall = split && area.getHeight() >= TALL;
        double below = split ? SPLIT + (tall ? 20 : 0) : 6;
        inside = new Rectangle2D.Double(area.getX() + MARGIN + LEFT, y,
                area.getWidth() - 2 * MARGIN - LEFT - RIGHT,
                Math.max(20, area.getMaxY() - below - FOOT - y));
        range();
        axes();
        int reached = Math.max(scene.reached(), scene.guessing() ? scene.length() - 4 : 0);
        if (reached <= scene.length()) {
            if (scene.keeps()) {
                between(reached);
            }
            lines(reached);
        }
        if (split) {
            split(tall);
        }
    }

    /** Title, answer and what adds to it; where the plot begins. */
    private double head() {
        double x = area.getX() + MARGIN;
        double room = area.getWidth() - 2 * MARGIN;
        String title = scene.texts().get(scene.keeps() ? "time.unrolled.paths" : "time.unrolled.path",
                scene.carrier() + "₀");
        Lettering name = Lettering.fitted(title, Fonts.bold(14), room);
        name.draw(g, theme.text(), x, area.getY() + 22);
        String all = scene.texts().get("time.unrolled.all_units", run.hidden());
        Lettering.fitting(all, Fonts.text(SMALL), room - name.width() - 12, TICK)
                .ifPresent(line -> line.draw(g, theme.text2(), x + name.width() + 12, area.getY() + 22));
        Paragraph answer =
                new Paragraph(words.answer(), Fonts.bold(ANSWER), Fonts.bold(ANSWER), room, 2);
        double y = area.getY() + 45;
        answer.draw(g, theme.text(), x, y, 20);
        y += answer.lines() * 20.0;
        String more = words.more();
        if (!more.isEmpty()) {
            Paragraph line = new Paragraph(more, Fonts.text(SMALL + 1), Fonts.text(SMALL + 1), room, 2);
            line.draw(g, theme.text2(), x, y - 1, 17);
            y += 17 * line.lines();
        }
        return y + 2;
    }

    /** Of all time steps, so that the axis does not move while the passes do. */
    private void range() {
        low = 0.5;
        high = 1;
        for (int t = 0; t <= scene.length(); t++) {
            for (double value : new double[] {run.uncutShare(t), run.directShare(t)}) {
                if (value > 0 && Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        boolean few = Math.log10(high / low) < FEW;
        low = few ? PrintedNumbers.roundDown(low / 1.05) : Math.pow(10, Math.floor(Math.log10(low)));
        high = few ? PrintedNumbers.roundUp(high * 1.05) : Math.pow(10, Math.ceil(Math.log10(high)));
        if (scene.guessing()) {
            low = 1e-10;
            high = 10;
        }
    }

    private void axes() {
        g.setStroke(Brush.stroke(1, null));
        double before = Double.POSITIVE_INFINITY;
        for (double value : ticks()) {
            double y = y(value);
            if (before - y < 13) {
                continue;
            }
            before = y;
            g.setColor(value == low ? theme.edge() : theme.line());
            g.draw(new Line2D.Double(inside.getX(), y, inside.getMaxX(), y));
            Lettering number = new Lettering(tick(value), Fonts.text(TICK));
            number.draw(g, theme.text3(), inside.getX() - 7 - number.width(), y + 4);
        }
        int each = 1;
        for (int wanted : new int[] {5, 10, 20, 25, 50}) {
            each = scene.length() / each > 8 ? wanted : each;
        }
        for (int t = 0; t <= scene.length(); t += each) {
            Lettering number = new Lettering(String.valueOf(t), Fonts.text(TICK));
            number.draw(g, theme.text3(), x(t) - number.width() / 2, inside.getMaxY() + 15);
        }
        Lettering name = new Lettering("t", Fonts.text(SMALL));
        name.draw(g, theme.text2(), inside.getMaxX() + 14, inside.getMaxY() + 15);
    }

    private static String tick(double value) {
        return PrintedNumbers.shown(value, 1);
    }

    private List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        double decades = Math.log10(high / low);
        if (decades < FEW) {
            for (double value = low; value <= high * 1.001; value = PrintedNumbers.roundUp(value * 1.5)) {
                ticks.add(value);
            }
            return ticks;
        }
        int each = (int) Math.max(1, Math.ceil(decades / MOST_TICKS));
        long first = Math.round(Math.log10(low));
        for (int k = 0; k <= Math.round(decades); k += each) {
            ticks.add(Math.pow(10, first + k));
        }
        return ticks;
    }

    /** What of the gradient came through h. */
    private void between(int reached) {
        if (run.cut()) {
            return;
        }
        Path2D band = line(reached, run::share);
        for (int t = scene.length(); t >= reached; t--) {
            band.lineTo(x(t), y(run.directShare(t)));
        }
        band.closePath();
        g.setColor(Brush.faint(through(), 0.22));
        g.fill(band);
    }

    private Color through() {
        return Slot.YELLOW.color(theme);
    }

    private void lines(int reached) {
        if (scene.keeps()) {
            g.setColor(scene.direct());
            g.setStroke(Brush.stroke(2.25, new float[] {6, 4}));
            g.draw(line(reached, run::directShare));
        }
        // What would arrive through h too stays thin where that path is cut.
        g.setColor(run.cut() ? theme.text2() : theme.text());
        g.setStroke(Brush.stroke(run.cut() ? 1.25 : 2.25, null));
        g.draw(line(reached, run::uncutShare));
        double x = x(reached);
        double y = y(run.share(reached));
        g.setColor(theme.bg());
        g.fill(new Ellipse2D.Double(x - 7, y - 7, 14, 14));
        g.setColor(theme.text());
        g.fill(new Ellipse2D.Double(x - 5, y - 5, 10, 10));
        names(reached);
    }

    /** What the lines are, where there is room for it. */
    private void names(int reached) {
        double room = inside.getMaxX() - x(reached) - 12;
        if (!scene.keeps() || room < 90) {
            return;
        }
        int at = Math.min(scene.length(), reached + Math.max(1, (scene.length() - reached) / 8));
        name("time.unrolled.paths.all", run.cut() ? theme.text2() : theme.text(), at,
                extreme(at, room, run::uncutShare, true) - 8, room);
        name("time.unrolled.keep." + scene.kind(), scene.direct(), at,
                extreme(at, room, run::directShare, false) + 16, room);
    }

    /** The highest or lowest pixel of a line over the stretch that a name takes. */
    private double extreme(int at, double room, IntToDoubleFunction of, boolean up) {
        double edge = y(of.applyAsDouble(at));
        for (int t = at; t <= scene.length() && x(t) < x(at) + Math.min(130, room); t++) {
            double y = y(of.applyAsDouble(t));
            edge = up ? Math.min(edge, y) : Math.max(edge, y);
        }
        return edge;
    }

    private void name(String key, Color color, int t, double y, double room) {
        double within = Math.max(inside.getY() + 10, Math.min(inside.getMaxY() - 4, y));
        Lettering.fitted(scene.texts().get(key), Fonts.bold(SMALL), room)
                .drawCased(g, color, theme.bg(), 2, x(t), within);
    }

    private Path2D line(int reached, IntToDoubleFunction of) {
        Path2D line = new Path2D.Double();
        line.moveTo(x(reached), y(of.applyAsDouble(reached)));
        for (int t = reached + 1; t <= scene.length(); t++) {
            line.lineTo(x(t), y(of.applyAsDouble(t)));
        }
        return line;
    }

    /** The arriving gradient in its own direction: how much of it each path brought. */
    private void split(boolean tall) {
        double x = area.getX() + MARGIN;
        double room = area.getWidth() - 2 * MARGIN;
        double y = area.getMaxY() - SPLIT - (tall ? 20 : 0) + 14;
        int t = scene.reached();
        double share = t > scene.length() || scene.guessing() ? Double.NaN : run.projection(t);
        Lettering.fitted(scene.texts().get("time.unrolled.split",
                scene.carried(Math.min(t, scene.length()))), Fonts.text(SMALL), room)
                .draw(g, theme.text2(), x, y);
        bars(new Rectangle2D.Double(x, y + 8, room, BAR), share);
        if (tall) {
            Lettering.fitted(scene.texts().get("time.unrolled.projection"), Fonts.text(TICK + 0.5), room)
                    .draw(g, theme.text3(), x, y + 8 + BAR + 36);
        }
    }

    private void bars(Rectangle2D bar, double share) {
        g.setColor(theme.raised());
        g.fill(bar);
        if (Double.isNaN(share)) {
            Lettering.fitted(scene.texts().get("time.unrolled.waiting"), Fonts.text(SMALL), bar.getWidth())
                    .draw(g, theme.text3(), bar.getX(), bar.getMaxY() + 16);
            return;
        }
        double first = Math.max(0, Math.min(1, share)) * bar.getWidth();
        g.setColor(scene.direct());
        g.fill(new Rectangle2D.Double(bar.getX(), bar.getY(), first, BAR));
        g.setColor(Brush.faint(through(), 0.35));
        g.fill(new Rectangle2D.Double(bar.getX() + first, bar.getY(), bar.getWidth() - first, BAR));
        long percent = Math.round(100 * share);
        String keep = said("time.unrolled.keep." + scene.kind(), percent);
        String rest = said("time.unrolled.paths.through", 100 - percent);
        double y = bar.getMaxY() + 16;
        double half = bar.getWidth() / 2 - 6;
        Lettering left = Lettering.fitted(keep, Fonts.bold(SMALL), half);
        left.draw(g, scene.direct(), bar.getX(), y);
        Lettering right = Lettering.fitted(rest, Fonts.bold(SMALL), half);
        right.draw(g, through(), bar.getMaxX() - right.width(), y);
    }

    private String said(String key, long percent) {
        return scene.texts().get("time.unrolled.share", scene.texts().get(key),
                String.valueOf(percent).replace('-', '−'));
    }

    private double x(int t) {
        return inside.getX() + (double) t / scene.length() * inside.getWidth();
    }

    /** What is 0 or below the axis lies at its floor. */
    private double y(double share) {
        double at = share > 0 ? Math.log(share / low) / Math.log(high / low) : 0;
        return inside.getMaxY() - Math.max(0, Math.min(1, at)) * inside.getHeight();
    }
}
