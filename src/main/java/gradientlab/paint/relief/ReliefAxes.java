package gradientlab.paint.relief;

import gradientlab.core.surface.View;
import gradientlab.paint.ground.Axes;
import gradientlab.paint.ground.ColorKey;
import gradientlab.paint.ground.LossScale;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** Numbers along the front edges of a relief's floor and up one corner, and by what scale heights are. */
public final class ReliefAxes {

    /** Pixels between numbers at least, at scale 1. */
    private static final double APART = 42;

    private final Theme theme;
    private final Texts texts;
    private final double scale;
    private final Font font;
    private boolean keyed = true;
    private String right = "x";
    private String up = "y";
    private String loss = "f";

    public ReliefAxes(Theme theme, Texts texts, double scale) {
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
        this.font = Fonts.text(12 * scale);
    }

    /** The corner of the key stays free from now on. */
    public void leaveKeyOut() {
        keyed = false;
    }

    /** Calls the axes and the loss by other names than x, y and f. */
    public ReliefAxes named(String axisRight, String axisUp, String value) {
        right = axisRight;
        up = axisUp;
        loss = value;
        return this;
    }

    /** Paints all of it over a ground into (0, 0, width, height), pixels. */
    public void paint(Graphics2D g, ReliefGround ground, double width, double height) {
        floor(g, ground);
        heights(g, ground);
        if (keyed) {
            new ColorKey(theme, ground.mesh().losses(), scale, loss).paint(g, width);
        }
        Lettering note = Lettering.fitted(note(ground.mesh()), font, width - 32 * scale);
        note.draw(g, theme.text2(), 16 * scale, height - 14 * scale);
    }

    private String note(ReliefMesh mesh) {
        LossScale losses = mesh.losses();
        String scale = mesh.linear() ? "relief.height.linear" : "relief.height";
        String soft = PrintedNumbers.shown(losses.soft(), 2);
        if (losses.symmetric()) {
            return texts.get("relief.height.symmetric", soft);
        }
        if (losses.base() == 0) {
            return texts.get(scale, loss, soft);
        }
        boolean below = losses.base() < 0;
        String above = "(" + loss + " " + (below ? "+ " : "− ")
                + PrintedNumbers.shown(Math.abs(losses.base()), 3) + ")";
        return texts.get(scale, above, soft);
    }

    /** Of the four edges, the two nearer ones: their numbers stand free below the box. */
    private void floor(Graphics2D g, ReliefGround ground) {
        View view = ground.mesh().view();
        Projection at = ground.projection();
        double middleY = (view.yMin() + view.yMax()) / 2;
        double middleX = (view.xMin() + view.xMax()) / 2;
        double frontY = lower(ground, middleX, view.yMin(), middleX, view.yMax()) ? view.yMin() : view.yMax();
        double frontX = lower(ground, view.xMin(), middleY, view.xMax(), middleY) ? view.xMin() : view.xMax();
        edge(g, ground, true, frontY, at);
        edge(g, ground, false, frontX, at);
    }

    private static boolean lower(ReliefGround ground, double ax, double ay, double bx, double by) {
        return ground.py(ax, ay, 0) >= ground.py(bx, by, 0);
    }

    private void edge(Graphics2D g, ReliefGround ground, boolean alongX, double fixed, Projection at) {
        View view = ground.mesh().view();
        double from = alongX ? view.xMin() : view.yMin();
        double to = alongX ? view.xMax() : view.yMax();
        double middle = (from + to) / 2;
        double pixels = Math.hypot(
                px(ground, alongX, to, fixed) - px(ground, alongX, from, fixed),
                py(ground, alongX, to, fixed) - py(ground, alongX, from, fixed));
        // Seen along its length an edge has no room for numbers.
        if (pixels < 1.5 * APART * scale) {
            return;
        }
        double centreX = ground.px((view.xMin() + view.xMax()) / 2, (view.yMin() + view.yMax()) / 2);
        double outX = px(ground, alongX, middle, fixed) - centreX;
        double outY = py(ground, alongX, middle, fixed)
                - ground.py((view.xMin() + view.xMax()) / 2, (view.yMin() + view.yMax()) / 2, 0);
        double length = Math.max(1e-9, Math.hypot(outX, outY));
        outX /= length;
        outY /= length;
        double step = Axes.step(pixels / (to - from), APART * scale);
        double first = Math.ceil(from / step - 1e-9);
        double keptFrom = pixels * 0.02;
        for (int i = 0; i < 64; i++) {
            double value = (first + i) * step;
            if (value > to + 1e-9 * step) {
                break;
            }
            double x = px(ground, alongX, value, fixed);
            double y = py(ground, alongX, value, fixed);
            double along = (value - from) / (to - from) * pixels;
            if (along > keptFrom && along < pixels - keptFrom) {
                tick(g, x, y, x + 6 * scale * outX, y + 6 * scale * outY);
                centred(g, PrintedNumbers.tick(value, step), font, x + 19 * scale * outX,
                        y + 17 * scale * outY,
                        theme.text());
            }
        }
        Font slanted = font.deriveFont(AffineTransform.getShearInstance(-0.2, 0));
        centred(g, alongX ? right : up, slanted, px(ground, alongX, middle, fixed) + 44 * scale * outX,
                py(ground, alongX, middle, fixed) + 36 * scale * outY, theme.text2());
    }

    private static double px(ReliefGround ground, boolean alongX, double value, double fixed) {
        return alongX ? ground.px(value, fixed) : ground.px(fixed, value);
    }

    private static double py(ReliefGround ground, boolean alongX, double value, double fixed) {
        return alongX ? ground.py(value, fixed, 0) : ground.py(fixed, value, 0);
    }

    /** Powers of ten (or less, where there are few) up the corner that is farthest to the left. */
    private void heights(Graphics2D g, ReliefGround ground) {
        View view = ground.mesh().view();
        double x = view.xMin();
        double y = view.yMin();
        for (double[] corner : new double[][] {{view.xMax(), view.yMin()}, {view.xMin(), view.yMax()},
                {view.xMax(), view.yMax()}}) {
            if (ground.px(corner[0], corner[1]) < ground.px(x, y) - 1e-6) {
                x = corner[0];
                y = corner[1];
            }
        }
        double left = ground.px(x, y);
        double bottom = ground.py(x, y, 0);
        double top = ground.py(x, y, Projection.GAP + Projection.HEIGHT);
        double room = bottom - top;
        // From nearly above there is no height to be read off.
        if (room < 60 * scale) {
            return;
        }
        g.setColor(theme.edge());
        g.setStroke(new BasicStroke((float) scale));
        g.draw(new Line2D.Double(left, bottom, left, top));
        double last = Double.POSITIVE_INFINITY;
        LossScale losses = ground.mesh().losses();
        for (double loss : marks(ground.mesh())) {
            double py = ground.py(x, y, ground.mesh().heightOf(losses.place(loss)));
            if (last - py >= 15 * scale) {
                tick(g, left - 6 * scale, py, left, py);
                Lettering number = new Lettering(PrintedNumbers.shown(loss, 3), font);
                number.draw(g, theme.text(), left - 10 * scale - number.width(), py + 4.3 * scale);
                last = py;
            }
        }
        Font slanted = font.deriveFont(AffineTransform.getShearInstance(-0.2, 0));
        centred(g, loss, slanted, left, top - 12 * scale, theme.text2());
    }

    /** Losses worth naming, lowest first: the base, then 1, 10, 100 ... above it. */
    private static List<Double> marks(ReliefMesh mesh) {
        LossScale losses = mesh.losses();
        List<Double> marks = new ArrayList<>();
        if (mesh.linear()) {
            double most = mesh.above(mesh.highest());
            double step = PrintedNumbers.roundUp(most / 6);
            for (int i = 0; i * step <= most; i++) {
                marks.add(losses.base() + i * step);
            }
            return marks;
        }
        int high = (int) Math.ceil(Math.log10(losses.top()));
        int low = (int) Math.floor(Math.log10(losses.soft()));
        if (losses.symmetric()) {
            for (int k = high; k >= low; k--) {
                marks.add(losses.base() - Math.pow(10, k));
            }
        }
        marks.add(losses.base());
        for (int k = low; k <= high; k++) {
            marks.add(losses.base() + Math.pow(10, k));
        }
        marks.removeIf(loss -> {
            double place = losses.place(loss);
            return place > mesh.highest() + 1e-4 || place < mesh.lowest() - 1e-4;
        });
        return marks;
    }

    private void tick(Graphics2D g, double ax, double ay, double bx, double by) {
        g.setColor(theme.text2());
        g.setStroke(new BasicStroke((float) scale));
        g.draw(new Line2D.Double(ax, ay, bx, by));
    }

    private void centred(Graphics2D g, String word, Font type, double x, double y, Color color) {
        Lettering letters = new Lettering(word, type);
        letters.draw(g, color, x - letters.width() / 2, y + 4.3 * scale);
    }
}
