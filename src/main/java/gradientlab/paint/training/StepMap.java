package gradientlab.paint.training;

import gradientlab.experiment.training.StepHistory;
import gradientlab.experiment.training.StepSnapshot;
import gradientlab.paint.chart.StepSpan;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * One network's number by what is counted from 1 (rows, the first at the bottom) and step (columns), as kept
 * pixels: a new step paints new columns only.
 *
 * <p>Grows to the right like a strip chart, inside a frame that grows along; what is under the key, and 0,
 * looks like the page. After a network stopped nothing more is drawn; a line of danger's colour marks where.
 *
 * @param <R> what is kept of a step
 */
public final class StepMap<R extends StepSnapshot> {

    /**
     * What a map shows. Two that are equal show the same of the same history.
     *
     * @param <R> what is kept of a step
     */
    public interface Source<R extends StepSnapshot> {

        /** How many rows a step has, 1 or more. */
        int rows(R at);

        /** Where a row's number lies along the ramp, 0 to 1; NaN for none. The lowest row is 0. */
        double place(R at, int row);

        /** How many updates led to where the network stopped; -1 if it goes on. */
        int stopped(R at);
    }

    /** A step that is worth a sign under the map. */
    public record Mark(int step, String words) {}

    private static final int COLOURS = 512;
    private static final double LEFT = 26;
    private static final double RIGHT = 2;
    private static final double TOP = 2;
    private static final double BOTTOM = 20;

    private final String rowWord;
    private final IntFunction<String> stepWord;
    private final Theme theme;
    private final double scale;
    private final BufferedImage image;
    private final int[] pixels;
    private final int[] colours = new int[COLOURS];
    private final int left;
    private final int top;
    private final int right;
    private final int bottom;

    private R first;
    private Source<R> source;
    private Mark mark;
    private int stride;
    private int span = 1;
    private int newest = -1;
    private int cursor;

    /**
     * @param rowWord what the rows count
     * @param stepWord names a step
     * @param width physical pixels, the rows' numbers at the left included
     * @param height physical pixels, the steps' numbers below included
     * @param scale multiplies strokes and type: the screen's output scale
     */
    public StepMap(
            String rowWord, IntFunction<String> stepWord, int width, int height, Theme theme, double scale) {
        this.rowWord = rowWord;
        this.stepWord = stepWord;
        this.theme = theme;
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
     * @param steps the recipe's
     * @param newMark a step under the map, or null
     * @param step the step shown elsewhere; marked by a line unless it is the newest
     * @return the part of the image that changed, empty if nothing did
     */
    public Rectangle show(StepHistory<R> history, int steps, Source<R> wanted, Mark newMark, int step) {
        int newSpan = StepSpan.of(history.newest().step(), steps);
        int newCursor = step < history.newest().step() ? step : -1;
        boolean marked = newMark == null ? mark == null : newMark.equals(mark);
        boolean same = history.rows().get(0) == first && wanted.equals(source) && marked
                && history.stride() == stride && newSpan == span && history.newest().step() >= newest
                && cursor == newCursor;
        if (same && history.newest().step() == newest) {
            return new Rectangle();
        }
        int from = same ? column(newest) : left;
        first = history.rows().get(0);
        source = wanted;
        mark = newMark;
        stride = history.stride();
        span = newSpan;
        newest = history.newest().step();
        cursor = newCursor;
        int to = Math.max(left + 1, column(newest) + 1);
        for (int x = from; x < to; x++) {
            column(history, x);
        }
        around(source.rows(history.newest()), to, same);
        // Words below reach over the columns before.
        return same && mark == null
                ? new Rectangle(0, 0, image.getWidth(), image.getHeight()).intersection(changed(from))
                : new Rectangle(image.getWidth(), image.getHeight());
    }

    /** The step whose column is nearest to {@code px}, from 0 to the newest. */
    public int stepAt(double px) {
        double share = (px - left) / Math.max(1, right - 1 - left);
        return (int) Math.round(Math.min(Math.max(0, newest), Math.max(0, share * span)));
    }

    /** Where the columns lie, those to come included. */
    public Rectangle inside() {
        return new Rectangle(left, top, right - left, bottom - top);
    }

    /** Everything from a column on; the label below reaches a little to its left. */
    private Rectangle changed(int from) {
        int reach = (int) Math.ceil(60 * scale);
        return new Rectangle(from - reach, 0, image.getWidth() - from + reach, image.getHeight());
    }

    private int column(int step) {
        return left + (int) ((long) Math.max(0, step) * (right - 1 - left) / span);
    }

    private void column(StepHistory<R> history, int x) {
        // The last step of the column, so that a column does not change once the next one has begun.
        long next = ((long) (x + 1 - left) * span + right - 2 - left) / (right - 1 - left);
        R at = history.at((int) Math.min(newest, Math.max(0, next - 1)));
        int rows = source.rows(at);
        int stop = source.stopped(at);
        boolean stops = stop >= 0 && x <= column(stop) + Math.max(1, scale);
        for (int row = 0; row < rows; row++) {
            int rgb = theme.surface().getRGB();
            double place = source.place(at, row);
            if (stops) {
                rgb = theme.danger().getRGB();
            } else if (stop < 0 && !Double.isNaN(place)) {
                rgb = colours[(int) Math.round(place * (COLOURS - 1))];
            }
            int rowTop = bottom - (bottom - top) * (row + 1) / rows;
            int rowBottom = bottom - (bottom - top) * row / rows;
            for (int y = rowTop; y < rowBottom; y++) {
                pixels[y * image.getWidth() + x] = rgb;
            }
        }
    }

    /** What stands around the columns: frame, numbers, cursor. */
    private void around(int rows, int end, boolean same) {
        Graphics2D g = image.createGraphics();
        Brush.quality(g);
        Font font = Fonts.text(11 * scale);
        g.setColor(theme.surface());
        g.fill(new Rectangle2D.Double(left, bottom, image.getWidth() - left, image.getHeight() - bottom));
        g.fill(new Rectangle2D.Double(end, 0, image.getWidth() - end, image.getHeight()));
        if (!same) {
            g.fill(new Rectangle2D.Double(0, 0, left, image.getHeight()));
            g.fill(new Rectangle2D.Double(0, 0, image.getWidth(), top));
            Lettering last = new Lettering(String.valueOf(rows), font);
            Lettering one = new Lettering("1", font);
            last.draw(g, theme.text3(), left - last.width() - 5 * scale, top + 9 * scale);
            one.draw(g, theme.text3(), left - one.width() - 5 * scale, bottom - scale);
            upright(g, new Lettering(rowWord, font));
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
        Lettering zero = new Lettering(stepWord.apply(0), font);
        Lettering now = new Lettering(String.valueOf(newest), font);
        double y = bottom + 14 * scale;
        double x = Math.min(image.getWidth() - now.width() - scale, Math.max(left, end - now.width()));
        double gap = 8 * scale;
        Rectangle2D marked = mark == null ? new Rectangle2D.Double() : mark(g, y);
        boolean apart = x > left + zero.width() + gap;
        boolean beside = mark == null || x > marked.getMaxX() + gap || x + now.width() + gap < marked.getX();
        if (apart && beside) {
            now.draw(g, theme.text3(), x, y);
        }
        Lettering begin = apart ? zero : new Lettering(stepWord.apply(newest), font);
        if (mark == null || left + begin.width() + gap < marked.getX()) {
            begin.draw(g, theme.text3(), left, y);
        }
    }

    /** A tick under the column, and words around it; they go before the steps' numbers. */
    private Rectangle2D mark(Graphics2D g, double y) {
        Lettering words = new Lettering(mark.words(), Fonts.bold(11 * scale));
        int rim = (int) Math.max(1, Math.round(scale));
        int at = column(Math.min(newest, mark.step()));
        double x = Math.max(left, Math.min(right - words.width(), at - words.width() / 2));
        g.setColor(theme.text());
        g.fillRect(at, bottom, rim, (int) Math.round(4 * scale));
        words.draw(g, theme.text(), x, y);
        return new Rectangle2D.Double(x, bottom, words.width(), image.getHeight() - bottom);
    }
}
