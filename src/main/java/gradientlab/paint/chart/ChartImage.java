package gradientlab.paint.chart;

import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.TiledImage;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * A {@link LineChart} as pixels that are kept: what is past in full strength, what is to come faded, the
 * cursor and the heads above. Another step touches only the columns between the old cursor and the new one;
 * the lines themselves are painted only when data change.
 *
 * <p>Where rows are counted by cost, lines at one step stand at different columns: each head at its own, the
 * cursor at the chosen line's.
 */
public final class ChartImage {

    /** A head's radius and the cursor's reach to both sides, in logical pixels. */
    private static final double HEAD = 4.5;

    private static final double CASING = 1.5;
    private static final double REACH = 9;

    private final LineChart chart;
    private final Theme theme;
    private final double scale;
    private final int width;
    private final int height;
    private final BufferedImage image;
    private final int[] pixels;

    private int[] past = new int[0];
    private int[] future = new int[0];
    private List<StepSeries> shown;
    private int step;
    private int selected;

    /**
     * @param width physical pixels
     * @param height physical pixels
     * @param scale multiplies the heads: the screen's output scale
     */
    public ChartImage(LineChart chart, int width, int height, double scale) {
        this.chart = chart;
        theme = chart.theme();
        this.scale = scale;
        this.width = width;
        this.height = height;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        pixels = TiledImage.pixels(image);
    }

    /** The picture, opaque, TYPE_INT_ARGB_PRE; always the same object, its int buffer may be shared. */
    public BufferedImage image() {
        return image;
    }

    /**
     * Shows a step of what the chart shows.
     *
     * @param wanted 0 to the last step
     * @param onTop index of the line whose head is drawn last, -1 for none
     * @return the part of the image that changed, empty if nothing did
     */
    public Rectangle show(int wanted, int onTop) {
        if (chart.series() != shown) {
            past = TiledImage.pixels(chart.paint(width, height)).clone();
            future = TiledImage.pixels(chart.paintFaded(width, height)).clone();
            shown = chart.series();
            step = wanted;
            selected = onTop;
            restore(0, width);
            paintCursor(0, width);
            return new Rectangle(width, height);
        }
        if (wanted == step && onTop == selected) {
            return new Rectangle();
        }
        DoubleSummaryStatistics columns = new DoubleSummaryStatistics();
        columns(columns);
        step = wanted;
        selected = onTop;
        columns(columns);
        int from = Math.max(0, (int) Math.floor(columns.getMin() - REACH * scale));
        int to = Math.min(width, (int) Math.ceil(columns.getMax() + REACH * scale));
        restore(from, to);
        paintCursor(from, to);
        return new Rectangle(from, 0, Math.max(0, to - from), height);
    }

    /** Where the cursor and every head are. */
    private void columns(DoubleSummaryStatistics columns) {
        columns.accept(cursor());
        for (int i = 0; i < shown.size(); i++) {
            if (headed(i)) {
                columns.accept(chart.xOf(i, step));
            }
        }
    }

    private double cursor() {
        return chart.xOf(leader(), step);
    }

    /** Whose step the cursor is at: the chosen line, or the first that is shown. */
    private int leader() {
        int leader = selected >= 0 && selected < shown.size() ? selected : 0;
        for (int i = 0; i < shown.size() && !headed(leader); i++) {
            leader = headed(i) ? i : leader;
        }
        return leader;
    }

    private boolean headed(int line) {
        return shown.get(line).style() == StepSeries.Style.MAIN && shown.get(line).rows() > 0;
    }

    /** The step whose column is nearest to {@code px}, within the run. */
    public int stepAt(double px) {
        if (shown == null) {
            return 0;
        }
        double left = chart.xOf(leader(), 0);
        double right = chart.xOf(leader(), chart.last());
        double share = Math.min(1, Math.max(0, (px - left) / Math.max(1e-9, right - left)));
        return (int) Math.round(chart.last() * share);
    }

    /** Brings the columns from {@code from} to before {@code to} back to what they are without a cursor. */
    private void restore(int from, int to) {
        int now = Math.min(width, Math.max(0, (int) Math.round(cursor())));
        int middle = Math.min(to, Math.max(from, now));
        for (int row = 0; row < height; row++) {
            int start = row * width;
            System.arraycopy(past, start + from, pixels, start + from, middle - from);
            System.arraycopy(future, start + middle, pixels, start + middle, to - middle);
        }
    }

    private void paintCursor(int from, int to) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.clipRect(from, 0, to - from, height);
        // On the middle of a pixel column the line is as sharp as it can be.
        double x = Math.floor(cursor()) + 0.5;
        g.setColor(theme.text());
        g.setStroke(new BasicStroke((float) Math.max(1, Math.round(1.25 * scale))));
        g.draw(new Line2D.Double(x, chart.top(), x, chart.bottom()));
        for (int i = 0; i < shown.size(); i++) {
            if (i != selected) {
                paintHead(g, i);
            }
        }
        if (selected >= 0 && selected < shown.size()) {
            paintHead(g, selected);
        }
        g.dispose();
    }

    private void paintHead(Graphics2D g, int line) {
        double y = chart.yOf(line, step);
        if (!headed(line) || !Double.isFinite(y) || step >= shown.get(line).rows()) {
            return;
        }
        Slot slot = shown.get(line).slot();
        Shape head = slot.head(chart.xOf(line, step), y, HEAD * scale);
        g.setColor(theme.surface());
        g.setStroke(new BasicStroke((float) (2 * CASING * scale)));
        g.draw(head);
        g.setColor(slot.color(theme));
        g.fill(head);
    }
}
