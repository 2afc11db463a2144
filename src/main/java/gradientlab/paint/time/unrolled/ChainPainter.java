package gradientlab.paint.time.unrolled;

import gradientlab.experiment.time.unrolled.UnrolledRun;
import gradientlab.experiment.time.unrolled.UnrolledSequence;
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
import java.awt.geom.RoundRectangle2D;

/** The chain of cells: inputs, values forward, the direct path, gradients back, and t below. */
final class ChainPainter {

    private static final double SMALL = 12;
    private static final double TITLE = 14;
    private static final double TICK = 11;
    private static final double ANSWER = 17;
    /** Smaller than that is not to be read. */
    private static final double LEAST = 11;
    /** Share of a cell that bars take. */
    private static final double FILL = 0.44;
    private static final double PATH = 12;
    /** From this width on a cell's number fits over it. */
    private static final double WIDE = 26;

    private final Graphics2D g;
    private final UnrolledScene scene;
    private final UnrolledRun run;
    private final ChainLayout layout;
    private final Theme theme;
    private final boolean alone;
    /** The share at the bright end of the ramp. */
    private final double brightest;

    /** @param alone whether the chain's title says what the paths would say */
    ChainPainter(Graphics2D g, UnrolledScene scene, ChainLayout layout, boolean alone) {
        this.g = g;
        this.alone = alone;
        this.scene = scene;
        this.layout = layout;
        run = scene.run();
        brightest = ChainSide.most(scene);
        theme = scene.theme();
    }

    void paint() {
        title();
        column();
        inputs();
        values();
        if (layout.direct().getHeight() > 0) {
            direct();
        }
        gradients();
        axis();
        new ChainSide(g, scene, layout).paint();
    }

    private void title() {
        double x = layout.area().getX() + ChainLayout.MARGIN;
        double y = layout.area().getY() + 24;
        if (alone) {
            UnrolledWords words = new UnrolledWords(scene);
            String answer = (words.answer() + "   " + words.more()).strip();
            Lettering.fitted(answer, Fonts.bold(ANSWER), layout.area().getMaxX() - ChainLayout.MARGIN - x)
                    .draw(g, theme.text(), x, y);
            return;
        }
        Lettering title = new Lettering(scene.texts().get("time.unrolled.title"), Fonts.bold(TITLE));
        title.draw(g, theme.text(), x, y);
        String key = layout.upright() ? "time.unrolled.hint.narrow" : "time.unrolled.hint";
        String hint = scene.texts().get(key, scene.carried(scene.length()))
                + (scene.hand() ? " " + scene.texts().get("time.unrolled.hint.hand") : "");
        double from = x + title.width() + 18;
        double right = units(layout.area().getMaxX() - ChainLayout.MARGIN, y);
        Lettering.fitting(hint, Fonts.text(SMALL), right - from, LEAST)
                .ifPresent(line -> line.draw(g, theme.text2(), from, y));
    }

    /** Which units have rows, where not all have; what is left of the line. */
    private double units(double right, double y) {
        if (layout.units().count() == run.hidden()) {
            return right;
        }
        Lettering shown = new Lettering(scene.texts().get("time.unrolled.units", layout.units().first() + 1,
                layout.units().end(), run.hidden()), Fonts.text(SMALL));
        shown.draw(g, theme.text2(), right - shown.width(), y);
        return right - shown.width() - 18;
    }

    /** The opened cell. */
    private void column() {
        double wide = Math.max(layout.pitch() + 2, 5);
        double top = layout.input().getY() - 14;
        g.setColor(theme.raised());
        g.fill(new RoundRectangle2D.Double(
                layout.x(scene.t()) - wide / 2, top, wide, layout.axis() + 6 - top, 8, 8));
        int pointed = scene.place().pointed();
        if (pointed > 0 && pointed <= scene.length() && pointed != scene.t()) {
            g.setColor(theme.edge());
            g.setStroke(Brush.stroke(1, null));
            g.draw(new RoundRectangle2D.Double(
                    layout.x(pointed) - wide / 2, top, wide, layout.axis() + 6 - top, 8, 8));
        }
    }

    private void inputs() {
        UnrolledSequence sequence = scene.sequence();
        Rectangle2D area = layout.input();
        String name = sequence.kind() == UnrolledSequence.Kind.NUMBERS ? "‖xₜ‖"
                : scene.texts().get("time.unrolled.input");
        name(name, "", theme.text2(), area.getCenterY() + 4);
        double most = Math.max(1e-12, sequence.largest());
        boolean signed = false;
        for (int t = 1; t <= scene.length(); t++) {
            signed |= sequence.value(t) < 0;
        }
        double zero = signed ? area.getCenterY() : area.getMaxY();
        double unit = (signed ? area.getHeight() / 2 : area.getHeight()) / most;
        boolean symbols = sequence.kind() == UnrolledSequence.Kind.SYMBOL;
        for (int t = 1; t <= scene.length(); t++) {
            if (symbols) {
                symbol(t, area);
            } else {
                input(t, zero, unit);
            }
        }
        g.setColor(theme.edge());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Line2D.Double(area.getX(), zero, area.getMaxX(), zero));
    }

    private void input(int t, double zero, double unit) {
        double value = scene.sequence().value(t);
        boolean marked = scene.sequence().marked(t);
        double wide = Math.max(1, Math.min(16, layout.pitch() * 0.5));
        double end = zero - unit * value;
        g.setColor(marked ? theme.text() : theme.edge());
        g.fill(new Rectangle2D.Double(
                layout.x(t) - wide / 2, Math.min(end, zero), wide, Math.abs(end - zero)));
        if (marked || t == scene.t()) {
            Lettering number = new Lettering(PrintedNumbers.shown(value, 2), Fonts.text(SMALL));
            double y = value >= 0 ? end - 4 : end + 13;
            number.drawCased(g, marked ? theme.text() : theme.text2(), theme.bg(), 2,
                    layout.x(t) - number.width() / 2, y);
        }
    }

    private void symbol(int t, Rectangle2D area) {
        String symbol = scene.sequence().symbol(t);
        double size = Math.max(6, Math.min(15, layout.pitch() * 1.1));
        String shown = symbol.equals("\n") ? "↵" : symbol.equals(" ") ? "␣" : symbol;
        Lettering letter = new Lettering(shown, Fonts.text(size));
        letter.draw(g, t == scene.t() ? theme.text() : theme.text2(), layout.x(t) - letter.width() / 2,
                area.getCenterY() + 5);
    }

    private void values() {
        Rectangle2D lane = layout.values();
        String what = run.cell().hasCellState() ? "tanh cₜ" : "hₜ";
        name(what, scene.texts().get("time.unrolled.forward"), theme.text(), lane.getCenterY() + 1);
        double most = Math.max(1e-12, run.largest());
        for (int unit = layout.units().first(); unit < layout.units().end(); unit++) {
            double middle = layout.top(lane, unit) + layout.row() / 2;
            g.setColor(unit == scene.unit() ? theme.text() : theme.edge());
            for (int t = 1; t <= scene.length(); t++) {
                if (scene.forward(t)) {
                    bar(t, run.shown(t, unit) / most, middle);
                }
            }
        }
        zeros(lane);
        frame(lane);
        waiting(lane, Math.min(scene.length() + 1, scene.place().position() + 1), scene.length());
    }

    private void bar(int t, double share, double middle) {
        double x = layout.x(t);
        double thick = Math.max(1, layout.row() - Math.min(5, 0.3 * layout.row()));
        if (layout.upright()) {
            double wide = Math.max(1, layout.pitch() * 0.75);
            double end = middle - share * layout.row() / 2;
            g.fill(new Rectangle2D.Double(x - wide / 2, Math.min(middle, end), wide,
                    Math.max(0.6, Math.abs(end - middle))));
        } else {
            double end = x + share * FILL * layout.pitch();
            g.fill(new Rectangle2D.Double(Math.min(x, end), middle - thick / 2,
                    Math.max(1, Math.abs(end - x)), thick));
        }
    }

    /** Where values are 0. */
    private void zeros(Rectangle2D lane) {
        g.setColor(theme.line());
        g.setStroke(Brush.stroke(1, null));
        if (layout.upright()) {
            for (int unit = layout.units().first(); unit < layout.units().end(); unit++) {
                double y = layout.top(lane, unit) + layout.row() / 2;
                g.draw(new Line2D.Double(lane.getX(), y, lane.getMaxX(), y));
            }
        } else {
            for (int t = 0; t <= scene.length(); t++) {
                g.draw(new Line2D.Double(layout.x(t), lane.getY(), layout.x(t), lane.getMaxY()));
            }
        }
    }

    /** Words over the cells that are still to be computed, where they have room. */
    private void waiting(Rectangle2D lane, int from, int to) {
        if (from > to) {
            return;
        }
        double left = layout.x(from) - layout.pitch() / 2;
        double right = layout.x(to) + layout.pitch() / 2;
        Lettering.fitting(scene.texts().get("time.unrolled.waiting"), Fonts.text(SMALL), right - left - 8,
                LEAST)
                .ifPresent(words -> words.drawCased(g, theme.text2(), theme.bg(), 3,
                        (left + right - words.width()) / 2, free(lane) + 4));
    }

    /** The middle of the larger part of a lane above or below the chosen unit's row. */
    private double free(Rectangle2D lane) {
        double top = layout.top(lane, scene.unit());
        double bottom = top + layout.row();
        return top - lane.getY() > lane.getMaxY() - bottom
                ? (lane.getY() + top) / 2
                : (bottom + lane.getMaxY()) / 2;
    }

    /** The chosen unit's row. */
    private void frame(Rectangle2D lane) {
        double y = layout.top(lane, scene.unit());
        g.setColor(theme.text());
        g.setStroke(Brush.stroke(1.5, null));
        g.draw(new Rectangle2D.Double(lane.getX() - 1, y, lane.getWidth() + 2, layout.row()));
        Lettering number = new Lettering(String.valueOf(scene.place().unit()), Fonts.bold(SMALL));
        number.draw(g, theme.text(), lane.getX() - 8 - number.width(), y + layout.row() / 2 + 4);
    }

    /** The product of one unit's gates, as the width of a band from the last time step back. */
    private void direct() {
        Rectangle2D lane = layout.direct();
        String product =
                scene.texts().get("time.unrolled.product", scene.keeper(), scene.place().unit());
        name(scene.texts().get("time.unrolled.direct"), product, theme.text(), lane.getCenterY() + 1);
        double middle = lane.getMaxY() - PATH / 2;
        for (int t = 0; t < scene.length(); t++) {
            if (scene.hidden(t)) {
                continue;
            }
            g.setColor(scene.backward(t) ? scene.direct() : Brush.faint(scene.direct(), 0.22));
            g.fill(band(layout.x(t), width(t), layout.x(t + 1), width(t + 1), middle));
        }
        if (!scene.lossKnown() || scene.guessing()) {
            return;
        }
        number(scene.length(), "1", lane);
        int t = Math.max(scene.reached(), Math.min(scene.t(), scene.length()));
        if (t < scene.length() && Math.abs(layout.x(t) - layout.x(scene.length())) > WIDE) {
            number(t, PrintedNumbers.shown(run.product(t, scene.unit()), 2), lane);
        }
    }

    private double width(int t) {
        return Math.max(0.75, PATH * run.product(t, scene.unit()));
    }

    private static Path2D band(double x, double width, double toX, double toWidth, double middle) {
        Path2D band = new Path2D.Double();
        band.moveTo(x, middle - width / 2);
        band.lineTo(toX, middle - toWidth / 2);
        band.lineTo(toX, middle + toWidth / 2);
        band.lineTo(x, middle + width / 2);
        band.closePath();
        return band;
    }

    private void number(int t, String shown, Rectangle2D lane) {
        Lettering number = new Lettering(shown, Fonts.bold(SMALL));
        number.drawCased(g, scene.direct(), theme.bg(), 2, layout.x(t) - number.width() / 2,
                lane.getMaxY() - PATH - 3);
    }

    private void gradients() {
        Rectangle2D lane = layout.gradients();
        name("∂L/∂" + scene.carrier() + "ₜ", scene.texts().get("time.unrolled.backward"), theme.text(),
                lane.getCenterY() + 1);
        double last = run.norm(scene.length());
        for (int unit = layout.units().first(); unit < layout.units().end(); unit++) {
            double top = layout.top(lane, unit) + 1;
            for (int t = 0; t <= scene.length(); t++) {
                cell(t, top, last == 0 ? 0 : Math.abs(run.dCarried(t, unit)) / last);
            }
        }
        frame(lane);
        waiting(lane, 0, Math.min(scene.length(), waitingTo()));
    }

    /** The last time step whose gradient is not to be seen yet. */
    private int waitingTo() {
        int t = scene.length();
        while (t >= 0 && scene.shown(t)) {
            t--;
        }
        return scene.guessing() && scene.backward(Math.max(0, t)) ? -1 : t;
    }

    private void cell(int t, double top, double share) {
        double wide = layout.pitch() - Math.min(4, 0.15 * layout.pitch());
        Rectangle2D cell = new Rectangle2D.Double(
                layout.x(t) - wide / 2, top, wide, Math.max(1, layout.row() - 2));
        if (scene.shown(t)) {
            g.setColor(color(share));
            g.fill(cell);
        } else if (layout.pitch() >= 8) {
            g.setColor(theme.line());
            g.setStroke(Brush.stroke(1, null));
            g.draw(cell);
        }
    }

    private Color color(double share) {
        return theme.ramp(ChainSide.place(share, brightest));
    }

    private void name(String name, String more, Color color, double y) {
        double room = layout.input().getX() - layout.area().getX() - ChainLayout.MARGIN - 22;
        double x = layout.area().getX() + ChainLayout.MARGIN;
        double up = more.isEmpty() ? 0 : 6;
        Lettering.fitted(name, more.isEmpty() ? Fonts.text(SMALL) : Fonts.bold(SMALL + 1), room)
                .draw(g, color, x, y - up);
        Lettering.fitted(more, Fonts.text(SMALL), room).draw(g, theme.text2(), x, y - up + 15);
    }

    private void axis() {
        double y = layout.axis();
        Lettering.fitted(scene.texts().get("time.unrolled.step"), Fonts.text(SMALL),
                layout.input().getX() - layout.area().getX() - ChainLayout.MARGIN - 8)
                .draw(g, theme.text2(), layout.area().getX() + ChainLayout.MARGIN, y);
        int each = layout.numberEach();
        for (int t = 0; t <= scene.length(); t++) {
            boolean chosen = t == scene.t();
            boolean free = each == 1 || Math.abs(t - scene.t()) * layout.pitch() > 22;
            if (chosen || free && t % each == 0) {
                Lettering number =
                        new Lettering(String.valueOf(t), chosen ? Fonts.bold(SMALL) : Fonts.text(TICK));
                number.draw(g, chosen ? theme.text() : theme.text3(), layout.x(t) - number.width() / 2, y);
            }
        }
    }
}
