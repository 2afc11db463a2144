package gradientlab.paint.descent.anatomy;

import gradientlab.core.optimizer.Part;
import gradientlab.experiment.descent.run.Anatomy;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.paint.descent.stage.Mark;
import gradientlab.paint.formula.Symbols;
import gradientlab.paint.ground.ColorKey;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The terms of one step on the stage: gradients and moments downhill, the rate for each coordinate as a box,
 * the look-ahead point, the update; with their names, and the scale each is drawn at.
 */
public final class AnatomyArrows {

    /** Left of it stand the numbers of the y axis, which are long in a narrow view. */
    private static final double BESIDE_TICKS = 78;
    /** How long the longest gradient or moment may be, and how wide the box, as a share of the stage. */
    private static final double LONGEST = 0.3;

    private static final double WIDEST = 0.14;

    /** A row before the step is marked by a dot if no more than this many steps ago. */
    private static final int DOTS = 60;

    private final Anatomy anatomy;
    private final Trajectory path;
    private final Viewport viewport;
    private final Theme theme;
    private final Texts texts;
    private final double scale;
    private final int end;
    private final double slopes;
    private final double rates;
    private final List<Drawn> drawn = new ArrayList<>();
    private AnatomyNames named;

    /** A part as it lies on the stage: what is near it is meant. */
    record Drawn(int part, Shape shape, boolean box) {}

    /**
     * @param scale multiplies strokes, heads and type
     * @param end the last step whose point may be seen: a class predicts what comes after it
     */
    public AnatomyArrows(
            Anatomy anatomy, Trajectory path, Viewport viewport, Theme theme, Texts texts, double scale,
            int end) {
        this.anatomy = anatomy;
        this.path = path;
        this.viewport = viewport;
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
        this.end = end;
        double room = Math.min(viewport.width(), viewport.height()) / viewport.unit();
        slopes = PrintedNumbers.roundDown(LONGEST * room / longest(Part.Role.GRADIENT, Part.Role.MOMENT));
        rates = PrintedNumbers.roundDown(WIDEST * room / longest(Part.Role.RATE));
        for (int i = 0; i < anatomy.parts().size(); i++) {
            shape(i);
        }
    }

    /** The part whose arrow, point or box is nearest to a pixel, or -1 if none is near. */
    public int partAt(double x, double y) {
        int nearest = -1;
        double least = 9 * scale;
        for (Drawn each : drawn) {
            double away = each.box() ? boxed(each.shape(), x, y) : distance(each.shape(), x, y);
            if (away < least) {
                least = away;
                nearest = each.part();
            }
        }
        return nearest;
    }

    /**
     * Paints over the stage.
     *
     * @param upTo the part that has been walked to; later ones are not drawn
     * @param lit the part that stands out, or -1
     */
    public void paint(Graphics2D target, int upTo, int lit) {
        Graphics2D g = (Graphics2D) target.create();
        g.clip(new Rectangle2D.Double(0, 0, viewport.width(), viewport.height()));
        Brush.quality(g);
        future(g);
        dots(g);
        for (int pass = 0; pass < 2; pass++) {
            for (Drawn each : drawn) {
                boolean last = each.part() == lit;
                if (each.part() <= upTo && last == (pass == 1)) {
                    paint(g, each, last);
                }
            }
        }
        labels(g, upTo);
        here(g, upTo == anatomy.parts().size() - 1);
        scales(g, upTo);
        g.dispose();
    }

    private void paint(Graphics2D g, Drawn each, boolean lit) {
        Part part = anatomy.parts().get(each.part());
        Color color = AnatomyColors.of(part.role(), theme);
        switch (part.role()) {
            case RATE -> box(g, each.shape(), color, lit);
            case AHEAD -> ahead(g, (Line2D) each.shape(), color, lit);
            default -> arrow(g, (Line2D) each.shape(), color, lit);
        }
    }

    private void labels(Graphics2D g, int upTo) {
        for (AnatomyNames.Name name : named().names()) {
            if (name.part() <= upTo) {
                name.words().paint(g);
            }
        }
    }

    /** What is named on the stage, and the markers that stay in sight; found once. */
    AnatomyNames named() {
        if (named == null) {
            named = new AnatomyNames(anatomy, drawn, viewport, theme, texts, scale);
        }
        return named;
    }

    private void shape(int index) {
        Part part = anatomy.parts().get(index);
        if (part.shown().isEmpty()) {
            return;
        }
        double[] value = anatomy.value(part.shown());
        double x = anatomy.value("theta")[0];
        double y = anatomy.value("theta")[1];
        boolean ahead = part.role() == Part.Role.GRADIENT && anatomy.has("p")
                && (anatomy.has("nablap") || anatomy.has("nablabp"));
        double fromX = ahead ? anatomy.value("p")[0] : x;
        double fromY = ahead ? anatomy.value("p")[1] : y;
        switch (part.role()) {
            case GRADIENT, MOMENT -> add(index, line(fromX, fromY, -slopes * value[0], -slopes * value[1]));
            case GATHERED -> add(index, line(x, y, -value[0], -value[1]));
            case UPDATE -> add(index, line(x, y, value[0], value[1]));
            case AHEAD -> add(index, line(x, y, value[0] - x, value[1] - y));
            case RATE -> {
                double w = rates * Math.abs(value[0]) * viewport.unit();
                double h = rates * Math.abs(value[value.length - 1]) * viewport.unit();
                if (Double.isFinite(w + h)) {
                    drawn.add(new Drawn(index,
                            new Rectangle2D.Double(viewport.px(x) - w, viewport.py(y) - h, 2 * w, 2 * h),
                            true));
                }
            }
            case INNER -> {
                // It has no place on the stage.
            }
        }
    }

    private void add(int index, Line2D line) {
        if (Double.isFinite(line.getX2() + line.getY2())) {
            drawn.add(new Drawn(index, line, false));
        }
    }

    private Line2D line(double x, double y, double dx, double dy) {
        return new Line2D.Double(viewport.px(x), viewport.py(y), viewport.px(x + dx), viewport.py(y + dy));
    }

    private void arrow(Graphics2D g, Line2D line, Color color, boolean lit) {
        double dx = line.getX2() - line.getX1();
        double dy = line.getY2() - line.getY1();
        double length = Math.hypot(dx, dy);
        if (length < 0.5) {
            return;
        }
        double width = (lit ? 4 : 2.25) * scale;
        double head = Math.min(length, (lit ? 15 : 11) * scale);
        double ux = dx / length;
        double uy = dy / length;
        double side = 0.42 * head;
        double bx = line.getX2() - ux * head;
        double by = line.getY2() - uy * head;
        Path2D tip = new Path2D.Double();
        tip.moveTo(line.getX2(), line.getY2());
        tip.lineTo(bx - uy * side, by + ux * side);
        tip.lineTo(bx + uy * side, by - ux * side);
        tip.closePath();
        Path2D all = new Path2D.Double(stroke(width, null).createStrokedShape(
                new Line2D.Double(line.getX1(), line.getY1(), bx + ux, by + uy)));
        all.append(tip, false);
        g.setColor(Brush.faint(theme.casing(), 0.7));
        g.setStroke(stroke(2.4 * scale, null));
        g.draw(all);
        g.setColor(color);
        g.fill(all);
    }

    private void ahead(Graphics2D g, Line2D line, Color color, boolean lit) {
        g.setColor(color);
        g.setStroke(
                stroke((lit ? 2.4 : 1.4) * scale, new float[] {(float) (4 * scale), (float) (4 * scale)}));
        g.draw(line);
        double r = (lit ? 7 : 5.5) * scale;
        Shape point = new Ellipse2D.Double(line.getX2() - r, line.getY2() - r, 2 * r, 2 * r);
        g.setColor(theme.casing());
        g.fill(point);
        g.setColor(color);
        g.setStroke(stroke(2 * scale, null));
        g.draw(point);
    }

    private void box(Graphics2D g, Shape box, Color color, boolean lit) {
        g.setColor(Brush.faint(color, lit ? 0.28 : 0.14));
        g.fill(box);
        g.setColor(color);
        g.setStroke(
                stroke((lit ? 2.2 : 1.4) * scale, new float[] {(float) (6 * scale), (float) (4 * scale)}));
        g.draw(box);
    }

    /** The rest of the path, thin: where this step leads. */
    private void future(Graphics2D g) {
        Path2D rest = new Path2D.Double();
        int from = anatomy.step() + 1;
        rest.moveTo(viewport.px(path.x(from)), viewport.py(path.y(from)));
        int last = Math.min(end, Math.min(path.rows(), from + DOTS) - 1);
        for (int row = from + 1; row <= last; row++) {
            double x = viewport.px(path.x(row));
            double y = viewport.py(path.y(row));
            if (Math.abs(x) + Math.abs(y) > 1e6) {
                break;
            }
            rest.lineTo(x, y);
        }
        if (Double.isFinite(viewport.px(path.x(from)) + viewport.py(path.y(from)))) {
            g.setColor(Brush.faint(Slot.of(path.runner().slot()).color(theme), 0.5));
            g.setStroke(stroke(1.2 * scale, null));
            g.draw(rest);
        }
    }

    private void dots(Graphics2D g) {
        g.setColor(Slot.of(path.runner().slot()).color(theme));
        for (int row = Math.max(0, anatomy.step() - DOTS); row < anatomy.step(); row++) {
            double r = 3.2 * scale;
            double x = viewport.px(path.x(row));
            double y = viewport.py(path.y(row));
            g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
        }
    }

    /** The point itself, over the arrows' feet, and a ring where the update ends. */
    private void here(Graphics2D g, boolean done) {
        Slot slot = Slot.of(path.runner().slot());
        double[] next = anatomy.value("next");
        double r = 5.5 * scale;
        if (done && Double.isFinite(next[0] + next[1])) {
            g.setColor(slot.color(theme));
            g.setStroke(stroke(1.8 * scale, null));
            g.draw(new Ellipse2D.Double(
                    viewport.px(next[0]) - r, viewport.py(next[1]) - r, 2 * r, 2 * r));
        }
        double[] theta = anatomy.value("theta");
        new Mark.Head(viewport.px(theta[0]), viewport.py(theta[1]), 6.8 * scale, slot, slot.color(theme),
                theme.casing()).paint(g);
    }

    /** What a length on the stage means, for every kind that is drawn. */
    private void scales(Graphics2D g, int upTo) {
        List<String> said = new ArrayList<>();
        List<String> downhill = new ArrayList<>();
        String rate = "";
        List<String> full = new ArrayList<>();
        for (Drawn each : drawn) {
            Part part = anatomy.parts().get(each.part());
            if (each.part() <= upTo) {
                switch (part.role()) {
                    case GRADIENT, MOMENT -> downhill.add(Symbols.label(part.shown(), true));
                    case RATE -> rate = Symbols.label(part.shown(), false);
                    case GATHERED -> full.add(Symbols.label(part.shown(), true));
                    default -> full.add(Symbols.label(part.shown(), false));
                }
            }
        }
        if (!downhill.isEmpty()) {
            said.add(
                    texts.get("anatomy.scale", String.join(", ", downhill), PrintedNumbers.shown(slopes, 3)));
        }
        if (!rate.isEmpty()) {
            said.add(texts.get("anatomy.scale", rate, PrintedNumbers.shown(rates, 3)));
        }
        full.remove("p");
        if (!full.isEmpty()) {
            said.add(texts.get("anatomy.scale.full", String.join(", ", full)));
        }
        Font font = Fonts.text(12 * scale);
        double key = ColorKey.fits(viewport.width(), scale) ? ColorKey.SPACE_WIDTH : 0;
        double room = viewport.width() - (BESIDE_TICKS + key + 16) * scale;
        double baseline = 24 * scale;
        for (int from = 0; from < said.size();) {
            int to = said.size();
            while (to > from + 1 && new Lettering(joined(said, from, to), font).width() > room) {
                to--;
            }
            Lettering.fitted(joined(said, from, to), font, room)
                    .drawCased(g, theme.text(), theme.casing(), 1.6 * scale,
                            BESIDE_TICKS * scale, baseline);
            baseline += 17 * scale;
            from = to;
        }
    }

    private static String joined(List<String> said, int from, int to) {
        return String.join(" · ", said.subList(from, to));
    }

    /** The length of the longest term of some roles, in data or gradient units; 1 if there is none. */
    private double longest(Part.Role... roles) {
        double longest = 0;
        for (Part part : anatomy.parts()) {
            for (Part.Role role : roles) {
                if (part.role() == role && !part.shown().isEmpty()) {
                    double[] value = anatomy.value(part.shown());
                    double length = role == Part.Role.RATE
                            ? Math.max(Math.abs(value[0]), Math.abs(value[value.length - 1]))
                            : Math.hypot(value[0], value[1]);
                    longest = Double.isFinite(length) ? Math.max(longest, length) : longest;
                }
            }
        }
        return longest > 0 ? longest : 1;
    }

    private double distance(Shape shape, double x, double y) {
        return ((Line2D) shape).ptSegDist(x, y);
    }

    /** Inside a box is near, but an arrow in it is nearer. */
    private double boxed(Shape shape, double x, double y) {
        return shape.contains(x, y) ? 6 * scale : Double.POSITIVE_INFINITY;
    }

    private static BasicStroke stroke(double width, float[] dash) {
        return new BasicStroke(
                (float) width, dash == null ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND, 1, dash, 0);
    }
}
