package gradientlab.paint.time.gate;

import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.Theme;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Optional;

/** The stage of gates by hand, in some size; and what of it lies where. */
public final class GateStage {

    private static final double TITLE = 14;
    private static final double SMALL = 12;
    /** Smaller than that is not to be read. */
    private static final double LEAST = 11;
    private static final double ANSWER = 24;
    private static final double SMALLER = 18;
    /** Height from which the half-life is shown too. */
    private static final double TALL = 430;
    /** How far beyond a lane's ends a hand still takes it. */
    private static final double SLACK = 5;

    private final GateScene scene;
    private final GateWords words;
    private final Theme theme;
    private final GateLayout layout;

    /**
     * @param width logical pixels
     * @param height logical pixels
     * @param alone whether the lanes have it to themselves, as in a lecture room
     */
    public GateStage(GateScene scene, double width, double height, boolean alone) {
        this.scene = scene;
        words = new GateWords(scene);
        theme = scene.theme();
        layout = GateLayout.of(width, height, scene.length(), alone, scene.marked().isPresent(),
                BandsPainter.wordsWidth(scene));
    }

    /** Paints it into (0, 0, width, height). */
    public void paint(Graphics2D g) {
        Brush.quality(g);
        g.setColor(theme.bg());
        g.fill(new Rectangle2D.Double(0, 0, layout.width(), layout.height()));
        LanesPainter lanes = new LanesPainter(g, scene, layout);
        lanes.paint();
        new BandsPainter(g, scene, layout).paint();
        title(g);
        words.ticks().ifPresent(line -> lanes.key(line, GateLayout.MARGIN, 46,
                layout.left() - 2 * GateLayout.MARGIN));
        if (layout.beside()) {
            beside(g);
        }
    }

    /** What to do, or what came of it where that has no part of its own. */
    private void title(Graphics2D g) {
        Lettering title =
                new Lettering(scene.texts().get(scene.hand() ? "time.gate.title" : "time.gate.title.alone"),
                        Fonts.bold(TITLE));
        title.draw(g, theme.text(), GateLayout.MARGIN, 24);
        double from = GateLayout.MARGIN + title.width() + 18;
        double room = layout.left() - GateLayout.MARGIN - from;
        if (layout.beside() && scene.hand()) {
            Lettering.fitting(scene.texts().get("time.gate.hint"), Fonts.text(SMALL), room, LEAST)
                    .ifPresent(hint -> hint.draw(g, theme.text2(), from, 24));
        } else if (!layout.beside()) {
            Lettering answer = Lettering.fitted(words.recalled(), Fonts.bold(ANSWER), room);
            answer.draw(g, theme.text(), layout.left() - GateLayout.MARGIN - answer.width(), 25);
        }
    }

    private void beside(Graphics2D g) {
        double x = layout.left();
        g.setColor(theme.line());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Line2D.Double(x, 0, x, layout.height()));
        double from = x + GateLayout.MARGIN;
        double room = layout.width() - from - GateLayout.MARGIN;
        boolean fits = new Lettering(words.recalled(), Fonts.bold(ANSWER)).width() <= room;
        Font bold = Fonts.bold(fits ? ANSWER : SMALLER);
        Paragraph answer = new Paragraph(words.recalled(), bold, bold, room, 2);
        answer.draw(g, theme.text(), from, 32, 24);
        double y = 32 + answer.lines() * 24.0;
        String descent = words.descent().orElse("");
        Paragraph more = new Paragraph(descent, Fonts.text(SMALL), Fonts.text(SMALL), room, 3);
        more.draw(g, theme.text2(), from, y, 17);
        y += more.lines() * 17 + 8;
        double rest = layout.height() - y - 8;
        boolean both = rest >= TALL;
        double tall = both ? Math.round(rest * 0.5) : rest;
        new AnswersPlot(g, scene, new Rectangle2D.Double(from, y, room, tall - (both ? 12 : 0))).paint();
        if (both) {
            new HalfLifePlot(g, scene, new Rectangle2D.Double(from, y + tall, room, rest - tall)).paint();
        }
    }

    /** The bar under a pointer, if there is one. */
    public Optional<GateSpot> at(double x, double y) {
        int t = layout.timeStepAt(x);
        if (t == 0) {
            return Optional.empty();
        }
        return layout.lanes().entrySet().stream()
                .filter(lane -> y >= lane.getValue().getY() - SLACK && y <= lane.getValue().getMaxY() + SLACK)
                .map(lane -> new GateSpot(lane.getKey(), t, value(lane, y))).findFirst();
    }

    /** The bar of a lane at some place, the nearest one beyond the lane's ends. */
    public GateSpot in(GateLane lane, double x, double y) {
        return new GateSpot(lane, layout.nearest(x), value(Map.entry(lane, layout.lanes().get(lane)), y));
    }

    private static double value(Map.Entry<GateLane, Rectangle2D> lane, double y) {
        Rectangle2D area = lane.getValue();
        return Math.max(0, Math.min(1, (area.getMaxY() - y) / area.getHeight()));
    }

    /** The middle of a time step. */
    public double xOf(int t) {
        return layout.x(t);
    }

    /** The height of a value on a lane. */
    public double yOf(GateLane lane, double value) {
        Rectangle2D area = layout.lanes().get(lane);
        return area.getMaxY() - value * area.getHeight();
    }

    /** The time step in whose column a pointer is, right of the names; 0 for none. */
    public int timeStepAt(double x, double y) {
        return x < layout.left() && y >= layout.input().getY() ? layout.timeStepAt(x) : 0;
    }
}
