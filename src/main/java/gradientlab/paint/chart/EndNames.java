package gradientlab.paint.chart;

import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The names of lines beside their right ends, moved apart where they would run into each other. */
public final class EndNames {

    private record Name(Lettering letters, Color color, double wanted) {}

    private final List<Name> names = new ArrayList<>();
    private final Font font;
    private final double leading;

    public EndNames(double scale) {
        font = Fonts.bold(12 * scale);
        leading = 17 * scale;
    }

    /** @param wanted the row its line ends in; NaN if it has no end */
    public void add(String name, Color color, double wanted) {
        names.add(new Name(new Lettering(name, font), color, wanted));
    }

    /** Of the longest name. */
    public static double width(List<String> names, double scale) {
        Font font = Fonts.bold(12 * scale);
        return names.stream().mapToDouble(name -> new Lettering(name, font).width()).max().orElse(0);
    }

    /** Draws them from {@code x} on, between the area's top and bottom. */
    public void draw(Graphics2D g, Rectangle2D area, double x) {
        double[] rows = rows(area);
        for (int i = 0; i < rows.length; i++) {
            names.get(i).letters().draw(g, names.get(i).color(), x, rows[i] + 0.27 * leading);
        }
    }

    /**
     * Where they are drawn, a line through each: for what is to be written elsewhere. A piece for each pixel,
     * so that to hide a name counts no less than to hide as much of a curve.
     */
    public List<List<Point2D>> lines(Rectangle2D area, double x) {
        double[] rows = rows(area);
        List<List<Point2D>> lines = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            double y = rows[i];
            int pieces = (int) Math.ceil(names.get(i).letters().width());
            lines.add(IntStream.rangeClosed(0, pieces)
                    .<Point2D>mapToObj(piece -> new Point2D.Double(x + piece, y)).toList());
        }
        return lines;
    }

    /**
     * Sorts the names and says in which row each stands: none above the area, where something else may lie;
     * in too low an area for all, below it, too.
     */
    public double[] rows(Rectangle2D area) {
        names.sort(Comparator.comparingDouble(name -> Double.isNaN(name.wanted()) ? -1 : name.wanted()));
        double[] rows = new double[names.size()];
        for (int i = 0; i < rows.length; i++) {
            double wanted = names.get(i).wanted();
            double least = i == 0 ? area.getY() : rows[i - 1] + leading;
            rows[i] = Math.max(least, Double.isNaN(wanted) ? least : wanted);
        }
        double limit = Math.max(area.getMaxY(), area.getY() + (rows.length - 1) * leading);
        for (int i = rows.length - 1; i >= 0; i--) {
            rows[i] = Math.min(rows[i], limit);
            limit = rows[i] - leading;
        }
        centre(rows, area.getY());
        return rows;
    }

    /** A cluster that was pushed down moves back until it lies around its lines' ends. */
    private void centre(double[] rows, double highest) {
        for (int from = 0; from < rows.length;) {
            int to = from + 1;
            while (to < rows.length && rows[to] - rows[to - 1] <= leading * 1.001) {
                to++;
            }
            double off = 0;
            for (int i = from; i < to; i++) {
                off += Double.isNaN(names.get(i).wanted()) ? 0 : rows[i] - names.get(i).wanted();
            }
            double room = rows[from] - (from == 0 ? highest : rows[from - 1] + leading);
            double back = Math.max(0, Math.min(off / (to - from), room));
            for (int i = from; i < to; i++) {
                rows[i] -= back;
            }
            from = to;
        }
    }
}
