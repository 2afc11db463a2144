package gradientlab.paint.ground;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.data.LogisticRegression;
import gradientlab.paint.picture.Blend;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Cover;
import gradientlab.paint.picture.Hatch;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** What lies under the trails: heat map, level lines, minima, axes and the key. */
public final class Backdrop {

    /** Colours of the heat map: too many to see bands, few enough for a GIF's palette. */
    private static final int COLORS = 72;

    /** A side of a sampled cell, pixels at scale 1. */
    private static final double CELL = 4;

    private static final double WEAK = 0.12;
    private static final double STRONG = 0.26;

    private final Theme theme;
    private final Texts texts;
    private final double scale;
    private final boolean words;
    private boolean keyed = true;
    private String right = "";
    private String up = "";
    private String loss = "f";
    private Cover cover;

    /** @param words whether numbers and the key are there */
    public Backdrop(Theme theme, Texts texts, double scale, boolean words) {
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
        this.words = words;
    }

    /** The corner of the key stays free from now on. */
    public void leaveKeyOut() {
        keyed = false;
    }

    /** Calls the axes and the loss by other names than x, y and f. */
    public Backdrop named(String axisRight, String axisUp, String value) {
        right = axisRight;
        up = axisUp;
        loss = value;
        return this;
    }

    /** Paints all of it as pixels over {@code image}, whose kind is TYPE_INT_ARGB_PRE. */
    public void paint(BufferedImage image, LossSurface surface, Viewport viewport) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        LossScale losses = LossScale.of(surface).at(viewport, surface.view());
        Field field = new Field(surface, losses, viewport, width, height, cell(surface));
        field.color(pixels, width, height, palette(), new Hatch(theme, scale));
        lines(pixels, width, height, field, losses);
        Graphics2D g = image.createGraphics();
        furniture(g, surface, viewport, losses);
        g.dispose();
    }

    /**
     * Paints all of it into (0, 0, viewport's size): the heat map as an image, everything else as vectors.
     */
    public void paint(Graphics2D target, LossSurface surface, Viewport viewport) {
        int width = (int) Math.ceil(viewport.width());
        int height = (int) Math.ceil(viewport.height());
        LossScale losses = LossScale.of(surface).at(viewport, surface.view());
        Field field = new Field(surface, losses, viewport, width, height, cell(surface));
        Graphics2D g = (Graphics2D) target.create();
        BufferedImage map = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        field.color(
                ((DataBufferInt) map.getRaster().getDataBuffer()).getData(), width, height, palette(),
                new Hatch(theme, scale));
        g.drawImage(map, 0, 0, null);
        Path2D weak = new Path2D.Double();
        Path2D strong = new Path2D.Double();
        new LevelLines(field, losses.levels()).trace((bold, ax, ay, bx, by) -> {
            Path2D path = bold ? strong : weak;
            path.moveTo(ax, ay);
            path.lineTo(bx, by);
        });
        Brush.quality(g);
        g.setStroke(new BasicStroke((float) scale, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(Brush.faint(theme.level(), WEAK));
        g.draw(weak);
        g.setColor(Brush.faint(theme.level(), STRONG));
        g.draw(strong);
        furniture(g, surface, viewport, losses);
        g.dispose();
    }

    /** A sum over examples is smooth, and costs as much as there are. */
    private int cell(LossSurface surface) {
        boolean coarse = surface instanceof LogisticRegression;
        return Math.max(1, (int) Math.round((coarse ? 3 : 1) * CELL * scale));
    }

    private int[] palette() {
        int[] palette = new int[COLORS];
        for (int i = 0; i < COLORS; i++) {
            palette[i] = theme.stage(i / (COLORS - 1.0)).getRGB();
        }
        return palette;
    }

    private void lines(int[] pixels, int width, int height, Field field, LossScale losses) {
        // Kept from picture to picture: a panning hand repaints sixty times a second.
        Cover lines =
                cover != null && cover.pixels().length == width * height ? cover : new Cover(width, height);
        lines.clear();
        cover = lines;
        double half = scale / 2;
        new LevelLines(field, losses.levels()).trace((bold, ax, ay, bx, by) -> {
            if (bold) {
                lines.broad(ax, ay, bx, by, half);
            } else {
                lines.fine(ax, ay, bx, by, half, false, false);
            }
        });
        int color = theme.level().getRGB();
        byte[] covered = lines.pixels();
        for (int i = 0; i < covered.length; i++) {
            if (covered[i] != 0) {
                int weak = (int) (WEAK * 256 * (covered[i] & 15) / Cover.FULL);
                int strong = (int) (STRONG * 256 * (covered[i] >> 4 & 15) / Cover.FULL);
                pixels[i] = Blend.over(pixels[i], color, Math.max(weak, strong));
            }
        }
    }

    private void furniture(Graphics2D target, LossSurface surface, Viewport viewport, LossScale losses) {
        Graphics2D g = (Graphics2D) target.create();
        Brush.quality(g);
        double same = losses.same(surface);
        for (Minimum minimum : surface.minima()) {
            double x = viewport.px(minimum.x());
            double y = viewport.py(minimum.y());
            if (x > -50 && y > -50 && x < viewport.width() + 50 && y < viewport.height() + 50) {
                minimum(g, theme, scale, x, y, minimum.value() <= same, 1);
            }
        }
        if (words) {
            String x = right.isEmpty() ? Axes.name(surface.id(), "x", texts) : right;
            String y = up.isEmpty() ? Axes.name(surface.id(), "y", texts) : up;
            new Axes(theme, viewport, scale, x, y).paint(g);
            if (keyed) {
                new ColorKey(theme, losses, scale, loss).paint(g, viewport.width());
            }
        }
        g.dispose();
    }

    /**
     * A circled cross for a global minimum; a local one has a small cross, since some surfaces have hundreds.
     *
     * @param strength 1, or less for one that is hidden
     */
    public static void minimum(
            Graphics2D g, Theme theme, double scale, double x, double y, boolean global, double strength) {
        double radius = 11 * scale;
        double arm = (global ? 6.5 : 4.5) * scale;
        if (global) {
            Shape circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
            g.setColor(Brush.faint(theme.casing(), 0.4 * strength));
            g.fill(circle);
            g.setColor(Brush.faint(theme.text(), 0.62 * strength));
            g.setStroke(new BasicStroke((float) (1.2 * scale)));
            g.draw(circle);
        }
        g.setColor(Brush.faint(theme.text(), (global ? 1 : 0.62) * strength));
        g.setStroke(new BasicStroke((float) ((global ? 1.6 : 1.2) * scale)));
        g.draw(new Line2D.Double(x - arm, y, x + arm, y));
        g.draw(new Line2D.Double(x, y - arm, x, y + arm));
    }
}
