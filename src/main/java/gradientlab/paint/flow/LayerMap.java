package gradientlab.paint.flow;

import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.FlowHistory;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.experiment.flow.run.NetworkSnapshot;
import gradientlab.paint.chart.StepSpan;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * One network's number by layer (rows, the first at the bottom) and step (columns), as kept pixels: a new
 * step paints new columns only.
 *
 * <p>Grows to the right like a strip chart, inside a frame that grows along; what is under the key, and 0,
 * looks like the page. After a network stopped nothing more is drawn; a line of danger's colour marks where.
 */
public final class LayerMap {

    private static final int COLOURS = 512;
    private static final double LEFT = 26;
    private static final double RIGHT = 2;
    private static final double TOP = 2;
    private static final double BOTTOM = 20;

    private final int network;
    private final Theme theme;
    private final Texts texts;
    private final double scale;
    private final BufferedImage image;
    private final int[] pixels;
    private final int[] colours = new int[COLOURS];
    private final int left;
    private final int top;
    private final int right;
    private final int bottom;

    private FlowSnapshot first;
    private Quantity quantity;
    private LayerMapKey key;
    private int stride;
    private int span = 1;
    private int newest = -1;
    private int cursor;

    /**
     * @param network its index in the recipe
     * @param width physical pixels, the layers' numbers at the left included
     * @param height physical pixels, the steps' numbers below included
     * @param scale multiplies strokes and type: the screen's output scale
     */
    public LayerMap(int network, int width, int height, Theme theme, Texts texts, double scale) {
        this.network = network;
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        left = (int) Math.min(width / 2.0, Math.round(LEFT * scale));
        top = (int) Math.min(height / 4.0, Math.round(TOP * scale));
        right = (int) Math.max(left + 1, Math.round(width - RIGHT * scale));
        bottom = (int) Math.max(top + 1, Math.round(height - BOTTOM * scale));
        for (int i = 0; i < COLOURS; i++) {
            colours[i] = theme.ramp(i / (COLOURS - 1.0)).getRGB();
        }
        Arrays.fill(pixels, theme.surface().getRGB());
    }

    /** The picture, opaque; always the same object, its int buffer may be shared. */
    public BufferedImage image() {
        return image;
    }

    /**
     * Shows a history.
     *
     * @param step the step shown elsewhere; marked by a line unless it is the newest
     * @return the part of the image that changed, empty if nothing did
     */
    public Rectangle show(
            FlowRecipe recipe, FlowHistory history, FlowQuantity wanted, LayerMapKey newKey, int step) {
        int newSpan = StepSpan.of(history.newest().step(), recipe.steps());
        int newCursor = step < history.newest().step() ? step : -1;
        boolean same = history.rows().get(0) == first && wanted.measured() == quantity && newKey.equals(key)
                && history.stride() == stride && newSpan == span && history.newest().step() >= newest
                && cursor == newCursor;
        if (same && history.newest().step() == newest) {
            return new Rectangle();
        }
        int from = same ? column(newest) : left;
        first = history.rows().get(0);
        quantity = wanted.measured();
        key = newKey;
        stride = history.stride();
        span = newSpan;
        newest = history.newest().step();
        cursor = newCursor;
        int to = Math.max(left + 1, column(newest) + 1);
        for (int x = from; x < to; x++) {
            column(history, x);
        }
        around(history, to, same);
        return same
                ? new Rectangle(0, 0, image.getWidth(), image.getHeight()).intersection(changed(from))
                : new Rectangle(image.getWidth(), image.getHeight());
    }

    /** The step whose column is nearest to {@code px}, from 0 to the newest. */
    public int stepAt(double px) {
        double share = (px - left) / Math.max(1, right - 1 - left);
        return (int) Math.round(Math.min(Math.max(0, newest), Math.max(0, share * span)));
    }

    /** Everything from a column on; the label below reaches a little to its left. */
    private Rectangle changed(int from) {
        int reach = (int) Math.ceil(60 * scale);
        return new Rectangle(from - reach, 0, image.getWidth() - from + reach, image.getHeight());
    }

    private int column(int step) {
        return left + (int) ((long) Math.max(0, step) * (right - 1 - left) / span);
    }

    private void column(FlowHistory history, int x) {
        // The last step of the column, so that a column does not change once the next one has begun.
        long next = ((long) (x + 1 - left) * span + right - 2 - left) / (right - 1 - left);
        FlowSnapshot at = history.at((int) Math.min(newest, Math.max(0, next - 1)));
        NetworkSnapshot shown = at.networks().get(network);
        int layers = shown.layers() - 1;
        boolean stopped = shown.stopped().isPresent();
        boolean stops = stopped && x <= column(shown.stopped().get().step()) + Math.max(1, scale);
        for (int layer = 0; layer < layers; layer++) {
            int rgb = theme.surface().getRGB();
            double place = key.place(shown.get(layer, quantity));
            if (stops) {
                rgb = theme.danger().getRGB();
            } else if (!stopped && !Double.isNaN(place)) {
                rgb = colours[(int) Math.round(place * (COLOURS - 1))];
            }
            int rowTop = bottom - (bottom - top) * (layer + 1) / layers;
            int rowBottom = bottom - (bottom - top) * layer / layers;
            for (int y = rowTop; y < rowBottom; y++) {
                pixels[y * image.getWidth() + x] = rgb;
            }
        }
    }

    /** What stands around the columns: frame, numbers, cursor. */
    private void around(FlowHistory history, int end, boolean same) {
        Graphics2D g = image.createGraphics();
        Brush.quality(g);
        int layers = history.newest().networks().get(network).layers() - 1;
        Font font = Fonts.text(11 * scale);
        g.setColor(theme.surface());
        g.fill(new Rectangle2D.Double(left, bottom, image.getWidth() - left, image.getHeight() - bottom));
        g.fill(new Rectangle2D.Double(end, 0, image.getWidth() - end, image.getHeight()));
        if (!same) {
            g.fill(new Rectangle2D.Double(0, 0, left, image.getHeight()));
            g.fill(new Rectangle2D.Double(0, 0, image.getWidth(), top));
            Lettering last = new Lettering(String.valueOf(layers), font);
            Lettering one = new Lettering("1", font);
            last.draw(g, theme.text3(), left - last.width() - 5 * scale, top + 9 * scale);
            one.draw(g, theme.text3(), left - one.width() - 5 * scale, bottom - scale);
            upright(g, new Lettering(texts.get("flow.chart.layer"), font));
        }
        int rim = (int) Math.max(1, Math.floor(scale));
        g.setColor(theme.edge());
        g.fillRect(left - rim, top - rim, end - left + 2 * rim, rim);
        g.fillRect(left - rim, bottom, end - left + 2 * rim, rim);
        g.fillRect(left - rim, top - rim, rim, bottom - top + 2 * rim);
        g.fillRect(end, top - rim, rim, bottom - top + 2 * rim);
        steps(g, font, end);
        if (cursor >= 0) {
            int x = column(cursor);
            g.setColor(theme.surface());
            g.fillRect(x - rim, top, 3 * rim, bottom - top);
            g.setColor(theme.text());
            g.fillRect(x, top, rim, bottom - top);
        }
        g.dispose();
    }

    /** What the two numbers count, written up the middle between them if there is room. */
    private void upright(Graphics2D g, Lettering word) {
        if (bottom - top < word.width() + 48 * scale) {
            return;
        }
        Graphics2D turned = (Graphics2D) g.create();
        turned.translate(left - 6 * scale, (top + bottom + word.width()) / 2.0);
        turned.rotate(-Math.PI / 2);
        word.draw(turned, theme.text3(), 0, 0);
        turned.dispose();
    }

    private void steps(Graphics2D g, Font font, int end) {
        Lettering zero = new Lettering(texts.get("flow.chart.step", 0), font);
        Lettering now = new Lettering(String.valueOf(newest), font);
        double y = bottom + 14 * scale;
        double x = Math.min(image.getWidth() - now.width() - scale, Math.max(left, end - now.width()));
        if (x > left + zero.width() + 8 * scale) {
            zero.draw(g, theme.text3(), left, y);
            now.draw(g, theme.text3(), x, y);
        } else {
            new Lettering(texts.get("flow.chart.step", newest), font).draw(g, theme.text3(), left, y);
        }
    }
}
