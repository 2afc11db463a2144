package gradientlab.paint.time.cliff;

import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.time.cliff.CliffEvent;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * One negative gradient before clipping and after each way of it, as arrows from one point, equally long on
 * both axes. An arrow much longer than the others is broken, and ends where it still fits.
 */
final class CliffVectors {

    /** How much longer than the longest other an arrow may be and is still drawn whole. */
    private static final double WHOLE = 1.7;
    /** Where a broken arrow ends, in lengths of the longest other. */
    private static final double BROKEN = 1.5;
    private static final double BREAK = 0.84;
    private static final double PAD = 44;
    private static final double LABEL = 15;

    private final Theme theme;
    private final List<Arrow> arrows;
    private final String across;
    private final String up;
    private final double longest;
    private Rectangle2D area;
    private double unit;
    private Point2D origin;
    private final List<Rectangle2D> taken = new ArrayList<>();

    /**
     * An arrow.
     *
     * @param runner whose colour it has; -1 for one that is no runner's
     * @param name beside its tip
     * @param before whether it is the one before clipping
     * @param w its reach to the right
     * @param b its reach upwards
     * @param angle between it and the one before clipping, degrees; NaN if one is 0
     */
    record Arrow(int runner, String name, boolean before, double w, double b, double angle) {

        double norm() {
            return Math.hypot(w, b);
        }
    }

    /**
     * @param across what the axis to the right is; nothing if that is empty
     * @param up the same of the axis upwards
     */
    CliffVectors(List<Arrow> arrows, String across, String up, Theme theme) {
        this.arrows = List.copyOf(arrows);
        this.across = across;
        this.up = up;
        this.theme = theme;
        double after = arrows.stream().filter(arrow -> !arrow.before()).mapToDouble(Arrow::norm).max()
                .orElse(0);
        longest = after > 0 ? after : arrows.stream().mapToDouble(Arrow::norm).max().orElse(1);
    }

    /** Those of the gradient that a scene is about: in the plane of -∂L/∂w and -∂L/∂b. */
    static CliffVectors of(CliffScene scene) {
        CliffEvent event = scene.event();
        CliffWords words = new CliffWords(scene.texts());
        List<Clip> clips = scene.run().cliff().clips();
        List<Arrow> arrows = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            if (scene.on(i)) {
                arrows.add(arrow(event, i, clips.get(i), words));
            }
        }
        if (arrows.stream().noneMatch(Arrow::before)) {
            arrows.add(arrow(event, -1, Clip.OFF, words));
        }
        return new CliffVectors(arrows, "−∂L/∂w →", "↑ −∂L/∂b", scene.theme());
    }

    private static Arrow arrow(CliffEvent event, int runner, Clip clip, CliffWords words) {
        double[] gradient = event.clipped(clip);
        // 0 less it, so that none is -0.
        return new Arrow(runner, words.way(clip), clip.kind() == Clip.Kind.OFF, 0 - gradient[0],
                0 - gradient[1], event.angle(clip));
    }

    /** Whether an arrow is longer than it is drawn. */
    boolean broken() {
        return arrows.stream().anyMatch(this::broken);
    }

    private boolean broken(Arrow arrow) {
        return arrow.norm() > WHOLE * longest;
    }

    /** Paints into an area, logical pixels. */
    void paint(Graphics2D g, Rectangle2D into) {
        area = into;
        fit();
        axes(g);
        taken.clear();
        if (!(longest > 0)) {
            return;
        }
        for (Arrow arrow : arrows) {
            shaft(arrow);
        }
        arcs(g);
        for (int pass = 0; pass < 2; pass++) {
            for (Arrow arrow : arrows) {
                // The longer one below, since two of the same direction lie on each other.
                if (broken(arrow) == (pass == 0)) {
                    draw(g, arrow);
                }
            }
        }
        arrows.forEach(arrow -> label(g, arrow));
    }

    private double drawn(Arrow arrow) {
        return broken(arrow) ? BROKEN * longest : arrow.norm();
    }

    private double dx(Arrow arrow) {
        return arrow.norm() > 0 ? arrow.w() / arrow.norm() : 0;
    }

    /** Downwards, as pixels count. */
    private double dy(Arrow arrow) {
        return arrow.norm() > 0 ? -arrow.b() / arrow.norm() : 0;
    }

    /** All arrows fit, with room for words around them. */
    private void fit() {
        double left = -0.15 * longest;
        double right = 0.15 * longest;
        double top = -0.15 * longest;
        double bottom = 0.15 * longest;
        for (Arrow arrow : arrows) {
            left = Math.min(left, dx(arrow) * drawn(arrow));
            right = Math.max(right, dx(arrow) * drawn(arrow));
            top = Math.min(top, dy(arrow) * drawn(arrow));
            bottom = Math.max(bottom, dy(arrow) * drawn(arrow));
        }
        double side = Math.min(PAD * 2, 0.24 * area.getWidth());
        double level = Math.min(PAD / 2, 0.08 * area.getHeight());
        double w = Math.max(1, area.getWidth() - 2 * side);
        double h = Math.max(1, area.getHeight() - 2 * level);
        unit = longest > 0 ? Math.min(w / (right - left), h / (bottom - top)) : 1;
        origin = new Point2D.Double(
                area.getCenterX() - unit * (left + right) / 2, area.getCenterY() - unit * (top + bottom) / 2);
    }

    private Point2D tip(Arrow arrow, double share) {
        double length = unit * drawn(arrow) * share;
        return new Point2D.Double(origin.getX() + length * dx(arrow), origin.getY() + length * dy(arrow));
    }

    private void axes(Graphics2D g) {
        g.setColor(theme.line());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Line2D.Double(area.getX(), origin.getY(), area.getMaxX(), origin.getY()));
        g.draw(new Line2D.Double(origin.getX(), area.getY(), origin.getX(), area.getMaxY()));
        Lettering right = new Lettering(across, Fonts.text(11));
        boolean downwards = arrows.stream().mapToDouble(this::dy).sum() > 0;
        name(g, right, area.getMaxX() - right.width(), origin.getY() + (downwards ? -6 : 14));
        Lettering upward = new Lettering(up, Fonts.text(11));
        boolean leftwards = arrows.stream().mapToDouble(this::dx).sum() < 0;
        name(g, upward, leftwards ? origin.getX() + 6 : origin.getX() - 6 - upward.width(),
                area.getY() + 10);
    }

    /** The name of an axis; other words keep off it. */
    private void name(Graphics2D g, Lettering words, double x, double y) {
        words.draw(g, theme.text2(), x, y);
        taken.add(new Rectangle2D.Double(x - 4, y - 12, words.width() + 8, 16));
    }

    /** Words stay off the shafts. */
    private void shaft(Arrow arrow) {
        for (double share = 0.05; share <= 1; share += 0.05) {
            Point2D at = tip(arrow, share);
            taken.add(new Rectangle2D.Double(at.getX() - 4, at.getY() - 4, 8, 8));
        }
    }

    private void draw(Graphics2D g, Arrow arrow) {
        if (!(arrow.norm() > 0)) {
            return;
        }
        Color color = color(arrow);
        double width = arrow.before() ? 2 : 4;
        double head = arrow.before() ? 11 : 15;
        Point2D tip = tip(arrow, 1);
        double dx = dx(arrow);
        double dy = dy(arrow);
        double length = origin.distance(tip);
        double neck = Math.max(0, length - 0.8 * head);
        g.setColor(color);
        g.setStroke(Brush.stroke(width, null));
        if (broken(arrow)) {
            double gap = BREAK * length;
            line(g, dx, dy, 0, gap - 4);
            line(g, dx, dy, gap + 4, neck);
            tick(g, dx, dy, gap - 4);
            tick(g, dx, dy, gap + 4);
        } else {
            line(g, dx, dy, 0, neck);
        }
        g.fill(CliffInk.head(tip.getX(), tip.getY(), dx, dy, Math.min(head, length)));
    }

    private Color color(Arrow arrow) {
        return arrow.runner() < 0 ? theme.text2() : CliffScene.slot(arrow.runner()).color(theme);
    }

    private void line(Graphics2D g, double dx, double dy, double from, double to) {
        g.draw(new Line2D.Double(
                origin.getX() + from * dx, origin.getY() + from * dy, origin.getX() + to * dx,
                origin.getY() + to * dy));
    }

    /** A stroke across the shaft, aslant. */
    private void tick(Graphics2D g, double dx, double dy, double at) {
        double x = origin.getX() + at * dx;
        double y = origin.getY() + at * dy;
        double aslantX = 8 * (0.5 * dx - dy);
        double aslantY = 8 * (0.5 * dy + dx);
        g.draw(new Line2D.Double(x - aslantX, y - aslantY, x + aslantX, y + aslantY));
    }

    /** Between before and each that is turned by a degree or more. */
    private void arcs(Graphics2D g) {
        Arrow before = arrows.stream().filter(Arrow::before).findFirst().orElseThrow();
        double from = Math.toDegrees(Math.atan2(before.b(), before.w()));
        double radius = 0.36;
        for (Arrow arrow : arrows) {
            if (arrow.angle() >= 1) {
                double to = Math.toDegrees(Math.atan2(arrow.b(), arrow.w()));
                double turn = Math.IEEEremainder(to - from, 360);
                double r = radius * unit * longest;
                g.setColor(theme.text());
                g.setStroke(Brush.stroke(1.25, null));
                g.draw(new Arc2D.Double(
                        origin.getX() - r, origin.getY() - r, 2 * r, 2 * r, from, turn, Arc2D.OPEN));
                degrees(g, arrow.angle(), Math.toRadians(from + turn / 2));
                radius += 0.2;
            }
        }
    }

    /** An angle's number in that direction, where the arrows are far enough from each other. */
    private void degrees(Graphics2D g, double angle, double direction) {
        Lettering number = new Lettering(CliffWords.degrees(angle) + "°", Fonts.bold(13));
        double apart = 2 * Math.sin(Math.toRadians(Math.min(90, angle) / 2));
        double out = Math.min(1.3 * number.width() / apart, unit * longest + 16);
        double x = origin.getX() + out * Math.cos(direction);
        double y = origin.getY() - out * Math.sin(direction);
        number.drawCased(g, theme.text(), theme.surface(), 2, x - number.width() / 2, y + 4.5);
        taken.add(new Rectangle2D.Double(x - number.width() / 2 - 3, y - 9, number.width() + 6, 18));
    }

    /** The way of clipping and the norm, beside the tip where it is free. */
    private void label(Graphics2D g, Arrow arrow) {
        Lettering name = new Lettering(arrow.name(), Fonts.bold(12));
        Lettering norm = new Lettering("‖g‖ = " + CliffWords.number(arrow.norm()), Fonts.text(12));
        double width = Math.max(name.width(), norm.width());
        double height = 2 * LABEL + 2;
        Point2D at = tip(arrow, broken(arrow) ? 0.97 : 0.9);
        Rectangle2D best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double down : new double[] {0, -14, 14, -30, 30, -48, 48, 70}) {
            for (int side : new int[] {1, -1}) {
                double x = side > 0 ? at.getX() + 14 : at.getX() - 14 - width;
                Rectangle2D box = new Rectangle2D.Double(x, at.getY() + down - height / 2, width, height);
                double cost = Math.abs(down) + 400 * overlap(box) + (area.contains(box) ? 0 : 2000);
                if (cost < least) {
                    least = cost;
                    best = box;
                }
            }
        }
        taken.add(best);
        name.draw(g, color(arrow), best.getX(), best.getY() + 12);
        norm.draw(g, theme.text2(), best.getX(), best.getY() + 12 + LABEL);
    }

    private double overlap(Rectangle2D box) {
        double sum = 0;
        for (Rectangle2D other : taken) {
            Rectangle2D both = box.createIntersection(other);
            sum += both.getWidth() > 0 && both.getHeight() > 0 ? 1 + both.getHeight() * both.getWidth() / 64
                    : 0;
        }
        return sum;
    }
}
