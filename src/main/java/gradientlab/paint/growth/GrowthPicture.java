package gradientlab.paint.growth;

import gradientlab.paint.picture.CaptionStrip;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** How costs grow with their work: a chart each, in rows, and below them which machine measured it. */
public final class GrowthPicture {

    /** Three side by side, for more would be too narrow for their numbers. */
    private static final int COLUMNS = 3;

    private final List<GrowthPlot> plots = new ArrayList<>();
    private final Theme theme;
    private final int width;
    private final int height;
    private final int columns;
    private final int rows;
    private final CaptionStrip strip;
    private final String machine;

    /**
     * @param growths one or more
     * @param machine the line below
     */
    public GrowthPicture(List<Growth> growths, String machine, PictureLook look) {
        int height = look.height();
        Texts texts = look.texts();
        theme = look.theme();
        width = look.width();
        this.machine = machine;
        columns = Math.min(COLUMNS, growths.size());
        rows = (growths.size() + columns - 1) / columns;
        double scale = look.scale();
        strip = look.caption() ? new CaptionStrip(List.of(), false, theme, width, height, scale) : null;
        this.height = strip == null ? height : Math.max(1, height - strip.height());
        // Charts side by side have type of their own size: that of a chart alone would crowd them.
        double own = columns == 1 ? scale
                : Math.min(scale, Math.min(width / (320.0 * columns), this.height / (260.0 * rows)));
        for (Growth growth : growths) {
            plots.add(new GrowthPlot(growth, Slot.of(plots.size()), theme, texts, own));
        }
    }

    /** Paints it into (0, 0, width, height). */
    public void paint(Graphics2D target) {
        Graphics2D g = (Graphics2D) target.create();
        g.setColor(theme.line());
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        for (int i = 0; i < plots.size(); i++) {
            // Whole pixels, so that what lies between two charts is a line of one.
            int x = edge(i % columns, columns, width);
            int y = edge(i / columns, rows, height);
            int right = edge(i % columns + 1, columns, width) - (i % columns + 1 < columns ? 1 : 0);
            int bottom = edge(i / columns + 1, rows, height) - 1;
            Graphics2D cell = (Graphics2D) g.create(x, y, right - x, bottom - y);
            plots.get(i).paint(cell, right - x, bottom - y);
            cell.dispose();
        }
        if (strip != null) {
            g.translate(0, height);
            strip.paint(g, machine);
        }
        g.dispose();
    }

    private static int edge(int index, int count, int length) {
        return (int) Math.round((double) index * length / count);
    }
}
