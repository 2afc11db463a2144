package gradientlab.paint.time.training.chart;

import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The names of lines at the right of the main chart with a number each, the largest number on top; and what a
 * probe is, below.
 */
final class ValueColumn {

    /** Samples of lines are this wide in a legend, logical pixels. */
    private static final double SAMPLE = 34;
    private static final double GAP = 16;
    private static final double LEADING = 19;
    private static final double HEADER = 20;

    private record Row(Slot slot, Lettering name, Lettering number, double value) {}

    private final Theme theme;
    private final double scale;
    private final boolean sampled;
    private final double type;
    private final Lettering header;
    private final Lettering left;
    private final List<Row> rows = new ArrayList<>();

    /**
     * @param names over the names, where that is a legend
     * @param title over the numbers
     * @param sampled whether each line's dash and marker stand before its name, as in a legend
     * @param type multiplies the type
     */
    ValueColumn(String names, String title, boolean sampled, double type, Theme theme, double scale) {
        this.theme = theme;
        this.scale = scale;
        this.sampled = sampled;
        this.type = type;
        header = new Lettering(title, Fonts.text(12 * type * scale));
        left = new Lettering(sampled ? names : "", Fonts.text(12 * type * scale));
    }

    /** @param value sorts, what is not a number to the end; alike ones stay in their order */
    void add(Slot slot, String name, String number, double value) {
        rows.add(new Row(slot, new Lettering(name, Fonts.bold(12 * type * scale)),
                new Lettering(number, Fonts.text(12 * type * scale)), value));
    }

    void sort() {
        rows.sort(Comparator.comparingDouble(
                row -> Double.isNaN(row.value()) ? Double.POSITIVE_INFINITY : -row.value()));
    }

    /** The slots from the top row down. */
    List<Slot> order() {
        return rows.stream().map(Row::slot).toList();
    }

    /** Pixels. */
    double width() {
        double names = rows.stream().mapToDouble(row -> row.name().width()).max().orElse(0);
        double numbers = rows.stream().mapToDouble(row -> row.number().width()).max().orElse(0);
        double words = header.width() + (sampled ? sample() + left.width() + GAP * type * scale : 0);
        return Math.max(words, sample() + names + GAP * type * scale + numbers);
    }

    private double sample() {
        return sampled ? SAMPLE * type * scale : 0;
    }

    /** Draws it from the row {@code y} down, {@code width} pixels wide; the row below is returned. */
    double draw(Graphics2D g, double x, double y, double width) {
        double at = y + 8 * type * scale;
        header.draw(g, theme.text3(), sampled ? x + width - header.width() : x, at);
        left.draw(g, theme.text3(), x + sample(), at);
        at += HEADER * type * scale;
        for (Row row : rows) {
            if (sampled) {
                row.slot().sample(g, theme, x, at - 4.2 * type * scale, type * scale);
            }
            row.name().draw(g, sampled ? theme.text() : row.slot().color(theme), x + sample(), at);
            row.number().draw(g, theme.text(), x + width - row.number().width(), at);
            at += LEADING * type * scale;
        }
        return at;
    }

    /** Two lines in a dashed frame, as wide as the column, from the row {@code y} down: what a probe is. */
    void probe(Graphics2D g, String words, String lesser, double x, double y) {
        double room = width();
        Lettering first = Lettering.fitted(words, Fonts.bold(12 * scale), room - 16 * scale);
        Lettering second = Lettering.fitted(lesser, Fonts.text(12 * scale), room - 16 * scale);
        g.setColor(theme.edge());
        float[] dash = {(float) (3 * scale), (float) (3 * scale)};
        g.setStroke(new BasicStroke((float) scale, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0));
        g.draw(new RoundRectangle2D.Double(x - 8 * scale, y, room + 8 * scale, 44 * scale, 8 * scale,
                8 * scale));
        first.draw(g, theme.text(), x + 2 * scale, y + 18 * scale);
        second.draw(g, theme.text2(), x + 2 * scale, y + 35 * scale);
    }
}
