package gradientlab.paint.descent.sweep;

import gradientlab.core.surface.Minimum;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SweepAxis;
import gradientlab.experiment.descent.SweepKnob;
import gradientlab.experiment.descent.SweepSpec;
import gradientlab.experiment.descent.sweep.SweepResult;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;

/**
 * A sweep as a picture: its cells between two axes, its key above, and a cross where the recipe stands. A
 * sweep of starts keeps equal scales on x and y, as the stage does, and marks the minima.
 */
public final class SweepPlot {

    private static final double LEFT = 72;
    private static final double RIGHT = 14;
    private static final double TOP = 6;
    private static final double BOTTOM = 46;

    private final SweepResult result;
    private final SweepSpec spec;
    private final Theme theme;
    private final double scale;
    private final SweepWords words;
    private final SweepColors colors;
    private final SweepKey key;
    private final int left;
    private final int top;
    private final int wide;
    private final int high;

    /**
     * @param result the sweep so far
     * @param width pixels
     * @param height pixels
     * @param scale multiplies strokes and type
     */
    public SweepPlot(
            SweepResult result, int width, int height, Theme theme, Texts texts,
            double scale) {
        this.result = result;
        this.spec = result.spec();
        this.theme = theme;
        this.scale = scale;
        words = new SweepWords(result.recipe(), spec, texts);
        colors = new SweepColors(result, theme);
        double room = Math.max(1, width - 2 * RIGHT * scale);
        key = new SweepKey(colors, spec, words, theme, texts, scale, room);
        int fromTop = (int) Math.round(TOP * scale + key.height() + 4 * scale);
        int most = (int) Math.max(8, width - (LEFT + RIGHT) * scale);
        int tallest = (int) Math.max(8, height - fromTop - BOTTOM * scale);
        double ratio = spec.ofStarts() ? outer(spec.x()) / outer(spec.y()) : (double) most / tallest;
        wide = (int) Math.max(8, Math.min(most, Math.round(tallest * ratio)));
        high = (int) Math.max(8, Math.min(tallest, Math.round(wide / ratio)));
        left = (int) Math.round(LEFT * scale + (most - wide) / 2.0);
        top = fromTop;
    }

    /** How much of the plane an axis covers, its outer half cells included. */
    private static double outer(SweepAxis axis) {
        return (axis.to() - axis.from()) * axis.cells() / (axis.cells() - 1);
    }

    /** The cell at a pixel of the picture: its column and row, or null outside. */
    public int[] cellAt(double x, double y) {
        int column = (int) Math.floor((x - left) * spec.x().cells() / wide);
        int row = (int) Math.floor((top + high - y) * spec.y().cells() / high);
        boolean inside = column >= 0 && row >= 0 && column < spec.x().cells() && row < spec.y().cells();
        return inside ? new int[] {column, row} : null;
    }

    /** Paints all but the ground and the cross. */
    public void paint(Graphics2D target) {
        Graphics2D g = (Graphics2D) target.create();
        Brush.quality(g);
        key.paint(g, RIGHT * scale, TOP * scale);
        g.setColor(theme.edge());
        double rim = Math.max(1, Math.floor(scale));
        g.fill(new Rectangle2D.Double(left - rim, top - rim, wide + 2 * rim, high + 2 * rim));
        g.drawImage(cells(), left, top, null);
        axes(g);
        Graphics2D inside = (Graphics2D) g.create();
        inside.clipRect(left, top, wide, high);
        if (spec.ofStarts()) {
            minima(inside);
        }
        inside.dispose();
        g.dispose();
    }

    private BufferedImage cells() {
        BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int columns = spec.x().cells();
        int rows = spec.y().cells();
        int ink = theme.edge().getRGB();
        int line = theme.casing().getRGB();
        boolean lines = wide >= 2 * columns || high >= 2 * rows;
        for (int y = 0; y < high; y++) {
            int row = (int) ((long) (high - 1 - y) * rows / high);
            int below = (int) ((long) Math.max(0, high - 2 - y) * rows / high);
            for (int x = 0; x < wide; x++) {
                int column = (int) ((long) x * columns / wide);
                int right = (int) ((long) Math.min(wide - 1, x + 1) * columns / wide);
                int region = colors.region(column, row);
                boolean border = lines && region >= 0
                        && (colors.region(right, row) != region || colors.region(column, below) != region);
                pixels[y * wide + x] = border ? line
                        : colors.pattern(column, row).inks(x, y, scale) ? ink : colors.rgb(column, row);
            }
        }
        return image;
    }

    private double px(double value) {
        return left + SweepTicks.at(spec.x(), value) * wide;
    }

    private double py(double value) {
        return top + (1 - SweepTicks.at(spec.y(), value)) * high;
    }

    private void axes(Graphics2D g) {
        Font font = Fonts.text(11 * scale);
        g.setStroke(new BasicStroke((float) scale));
        double end = Double.NEGATIVE_INFINITY;
        for (SweepTicks.Tick tick : SweepTicks.of(spec.x(), (int) (wide / (64 * scale)))) {
            double x = left + tick.at() * wide;
            Lettering number = new Lettering(tick.label(), font);
            double from = x - number.width() / 2;
            g.setColor(theme.text2());
            g.draw(new Line2D.Double(x, top + high, x, top + high + 5 * scale));
            if (from > end) {
                number.draw(g, theme.text2(), from, top + high + 17 * scale);
                end = from + number.width() + 8 * scale;
            }
        }
        end = Double.POSITIVE_INFINITY;
        for (SweepTicks.Tick tick : SweepTicks.of(spec.y(), (int) (high / (40 * scale)))) {
            double y = top + (1 - tick.at()) * high;
            Lettering number = new Lettering(tick.label(), font);
            g.setColor(theme.text2());
            g.draw(new Line2D.Double(left - 5 * scale, y, left, y));
            if (y + 8 * scale < end) {
                number.draw(g, theme.text2(), left - 8 * scale - number.width(), y + 4 * scale);
                end = y - 8 * scale;
            }
        }
        Font bold = Fonts.bold(12 * scale);
        Lettering across = Lettering.fitted(words.axis(spec.x().knob()), bold, wide);
        across.draw(g, theme.text(), left + (wide - across.width()) / 2, top + high + 36 * scale);
        Lettering up = Lettering.fitted(words.axis(spec.y().knob()), bold, high);
        Graphics2D turned = (Graphics2D) g.create();
        turned.transform(AffineTransform.getRotateInstance(-Math.PI / 2));
        up.draw(turned, theme.text(), -(top + (high + up.width()) / 2), left - 56 * scale);
        turned.dispose();
    }

    private void minima(Graphics2D g) {
        List<Minimum> minima = result.minima();
        for (int i = 0; i < Math.min(minima.size(), 200); i++) {
            double x = px(minima.get(i).x());
            double y = py(minima.get(i).y());
            Slot slot = Slot.of(colors.slot(i));
            double radius = (minima.size() > 16 ? 3.4 : 6) * scale;
            Shape head = slot.head(x, y, radius);
            g.setColor(theme.casing());
            g.setStroke(new BasicStroke((float) (3 * scale)));
            g.draw(head);
            g.setColor(slot.color(theme));
            g.fill(head);
        }
    }

    /** Paints where a recipe stands: two broken lines and a ring. */
    public void cross(Graphics2D target, DescentRecipe recipe) {
        Graphics2D g = (Graphics2D) target.create();
        Brush.quality(g);
        g.clipRect(left, top, wide, high);
        double x = px(value(recipe, spec.x().knob()));
        double y = py(value(recipe, spec.y().knob()));
        float[] dash = {(float) (5 * scale), (float) (4 * scale)};
        Shape across = new Line2D.Double(left, y, left + wide, y);
        Shape up = new Line2D.Double(x, top, x, top + high);
        double radius = 5.5 * scale;
        Shape ring = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        for (boolean casing : new boolean[] {true, false}) {
            Color color = casing ? theme.casing() : theme.text();
            float stroke = (float) ((casing ? 3 : 1.2) * scale);
            g.setColor(color);
            g.setStroke(casing ? new BasicStroke(stroke)
                    : new BasicStroke(stroke, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0));
            if (Double.isFinite(y)) {
                g.draw(across);
            }
            if (Double.isFinite(x)) {
                g.draw(up);
            }
            if (Double.isFinite(x) && Double.isFinite(y)) {
                g.setStroke(new BasicStroke((float) ((casing ? 4 : 1.8) * scale)));
                g.draw(ring);
            }
        }
        g.dispose();
    }

    private double value(DescentRecipe recipe, String knob) {
        return SweepKnob.find(recipe, spec.runner(), knob)
                .map(each -> each.get(recipe, spec.runner())).orElse(Double.NaN);
    }
}
