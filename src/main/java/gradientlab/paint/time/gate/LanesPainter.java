package gradientlab.paint.time.gate;

import gradientlab.core.recurrent.gate.GateDescent;
import gradientlab.experiment.time.gate.GateSequences;
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
import java.util.List;
import java.util.Optional;

/** The lanes of x and of the three gates: a bar each time step, and where gradient descent came to. */
final class LanesPainter {

    private static final double NAME = 14;
    private static final double SMALL = 12;
    private static final double TICK = 11;
    private static final double EDGE = 3;
    private static final double FILL = 0.5;
    /** Narrower bars have no gaps. */
    private static final double NARROW = 5;
    /** Height of a lane with room for three lines of words. */
    private static final double ROOMY = 58;

    private final Graphics2D g;
    private final GateScene scene;
    private final GateLayout layout;
    private final Theme theme;

    LanesPainter(Graphics2D g, GateScene scene, GateLayout layout) {
        this.g = g;
        this.scene = scene;
        this.layout = layout;
        theme = scene.theme();
    }

    void paint() {
        column();
        inputs();
        layout.lanes().forEach(this::lane);
        axis();
    }

    /** The time step that is looked at. */
    private void column() {
        double wide = Math.max(layout.pitch(), 4);
        double top = layout.input().getY() - 6;
        g.setColor(theme.raised());
        g.fill(new RoundRectangle2D.Double(layout.x(scene.at()) - wide / 2, top, wide,
                layout.height() - 4 - top, 8, 8));
    }

    private void inputs() {
        Rectangle2D area = layout.input();
        name("x" + 'ₜ', Optional.empty(), theme.text(),
                scene.texts().get("time.gate.one_of", GateSequences.COUNT), area, false);
        List<Double> x = scene.run().example();
        double most = x.stream().mapToDouble(Math::abs).max().orElse(1);
        double middle = area.getCenterY();
        double unit = (area.getHeight() / 2 - 2) / most;
        for (int t = 1; t <= layout.length(); t++) {
            double end = middle - unit * x.get(t - 1);
            g.setColor(t == 1 ? theme.text() : theme.edge());
            g.fill(new Rectangle2D.Double(layout.x(t) - layout.bar() / 2, Math.min(end, middle), layout.bar(),
                    Math.abs(end - middle)));
        }
        g.setColor(theme.edge());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Line2D.Double(area.getX(), middle, area.getMaxX(), middle));
        first(x.get(0), area, middle);
    }

    /** The sign that is to be recalled, on the other side of the zero line than its bar. */
    private void first(double x, Rectangle2D area, double middle) {
        Lettering sign = new Lettering(x > 0 ? "+1" : "−1", Fonts.mono(SMALL));
        double at = Math.max(area.getX(), layout.x(1) - sign.width() / 2);
        sign.drawCased(g, theme.text(), theme.bg(), 2, at, x > 0 ? middle + 14 : middle - 5);
    }

    private void lane(GateLane lane, Rectangle2D area) {
        Color hue = lane.slot().color(theme);
        List<Double> bars = lane.of(scene.run().gates());
        name(scene.texts().get("time.gate." + lane.id()), Optional.of(bars.get(scene.at() - 1)), hue,
                scene.texts().get("time.gate." + lane.id() + ".does"), area, lane == scene.moment().lane());
        number("1", area, area.getY() + 4);
        number("0", area, area.getMaxY());
        if (layout.bar() < NARROW) {
            outline(bars, hue, area);
        } else {
            bars(bars, hue, area);
        }
        scene.marked().ifPresent(found -> ticks(lane, found, area));
    }

    private void bars(List<Double> bars, Color hue, Rectangle2D area) {
        double radius = Math.min(5, layout.bar() / 3);
        for (int t = 1; t <= layout.length(); t++) {
            double left = layout.x(t) - layout.bar() / 2;
            double value = bars.get(t - 1);
            double top = area.getMaxY() - value * area.getHeight();
            g.setColor(t == scene.at() ? theme.line() : theme.raised());
            g.fill(new RoundRectangle2D.Double(left, area.getY(), layout.bar(), area.getHeight(), radius,
                    radius));
            g.setColor(Brush.faint(hue, FILL));
            g.fill(new Rectangle2D.Double(left, top, layout.bar(), area.getMaxY() - top));
            g.setColor(hue);
            g.fill(new Rectangle2D.Double(left, Math.min(top, area.getMaxY() - EDGE), layout.bar(), EDGE));
        }
    }

    /** Bars that are too narrow for gaps between them: one shape, and its upper edge. */
    private void outline(List<Double> bars, Color hue, Rectangle2D area) {
        Path2D edge = new Path2D.Double();
        double half = layout.pitch() / 2;
        for (int t = 1; t <= layout.length(); t++) {
            double top = Math.min(area.getMaxY() - EDGE / 2,
                    area.getMaxY() - bars.get(t - 1) * area.getHeight() + EDGE / 2);
            if (t == 1) {
                edge.moveTo(layout.x(t) - half, top);
            } else {
                edge.lineTo(layout.x(t) - half, top);
            }
            edge.lineTo(layout.x(t) + half, top);
        }
        g.setColor(Brush.faint(theme.raised(), 0.8));
        g.fill(area);
        Path2D filled = new Path2D.Double(edge);
        filled.lineTo(area.getMaxX(), area.getMaxY());
        filled.lineTo(area.getX(), area.getMaxY());
        filled.closePath();
        g.setColor(Brush.faint(hue, FILL));
        g.fill(filled);
        g.setColor(hue);
        g.setStroke(Brush.stroke(EDGE - 1, null));
        g.draw(edge);
    }

    private void ticks(GateLane lane, GateDescent found, Rectangle2D area) {
        for (int t = 1; t <= layout.length(); t++) {
            double value = lane.found(found, t);
            if (!Double.isNaN(value)) {
                double y = area.getMaxY() - value * area.getHeight();
                tick(layout.x(t) - layout.bar() / 2, layout.bar(), y);
            }
        }
    }

    /** A tick in a rim of the ground, so that it is told from the bar's end under it. */
    private void tick(double x, double width, double y) {
        g.setColor(theme.bg());
        g.fill(new Rectangle2D.Double(x, y - 2, width, 4));
        g.setColor(theme.text());
        g.fill(new Rectangle2D.Double(x, y - 1, width, 2));
    }

    /** A tick as it stands in the lanes, and what it is; where the words begin. */
    void key(String words, double x, double baseline, double room) {
        tick(x, 16, baseline - 4);
        Lettering.fitted(words, Fonts.text(SMALL), room - 24).draw(g, theme.text2(), x + 24, baseline);
    }

    private void name(String name, Optional<Double> value, Color color, String does, Rectangle2D area,
            boolean chosen) {
        double room = area.getX() - GateLayout.MARGIN - 26;
        boolean roomy = area.getHeight() >= ROOMY && value.isPresent();
        double y = area.getCenterY() - (roomy ? 12 : 3);
        Lettering line = Lettering.fitted(name, Fonts.bold(NAME), room);
        line.draw(g, color, GateLayout.MARGIN, y);
        if (chosen) {
            g.setColor(color);
            g.fill(new Rectangle2D.Double(GateLayout.MARGIN, y + 3, line.width(), 1.5));
        }
        Lettering.fitted(does, Fonts.text(SMALL), room).draw(g, theme.text2(), GateLayout.MARGIN, y + 16);
        if (roomy) {
            String shown = "t = " + scene.at() + ": " + PrintedNumbers.shown(value.get(), 3);
            Lettering.fitted(shown, Fonts.mono(SMALL), room)
                    .draw(g, theme.text2(), GateLayout.MARGIN, y + 34);
        }
    }

    private void number(String number, Rectangle2D area, double y) {
        Lettering line = new Lettering(number, Fonts.text(TICK));
        line.draw(g, theme.text3(), area.getX() - 8 - line.width(), y);
    }

    private void axis() {
        Lettering.fitted(scene.texts().get("time.gate.step"), Fonts.text(SMALL),
                layout.input().getX() - GateLayout.MARGIN - 4)
                .draw(g, theme.text2(), GateLayout.MARGIN, layout.axis());
        int each = layout.numberEach();
        for (int t = 1; t <= layout.length(); t++) {
            if (t == scene.at() || numbered(t, each)) {
                Lettering number = new Lettering(String.valueOf(t),
                        t == scene.at() ? Fonts.bold(SMALL) : Fonts.text(SMALL));
                number.draw(g, t == scene.at() ? theme.text() : theme.text3(),
                        layout.x(t) - number.width() / 2, layout.axis());
            }
        }
    }

    /** Where each is 1 all of them, else the first and the multiples that don't come near the shown one. */
    private boolean numbered(int t, int each) {
        boolean due = each == 1 || t == 1 || t % each == 0;
        return due && (each == 1 || Math.abs(t - scene.at()) * layout.pitch() > 22);
    }
}
