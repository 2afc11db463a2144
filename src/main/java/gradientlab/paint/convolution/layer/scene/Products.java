package gradientlab.paint.convolution.layer.scene;

import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.cell.CellNumber;
import gradientlab.paint.convolution.cell.CellPainter;
import gradientlab.paint.convolution.cell.Shade;
import gradientlab.paint.convolution.cell.SignedColours;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Lettering;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Products of two factors, in the order in which they are drawn and added.
 *
 * @param rows of the grid
 * @param columns of it
 * @param factors row by row; {@link Factors#OUTSIDE} where there is none
 * @param known how many of them are computed
 */
public record Products(int rows, int columns, List<Factors> factors, int known) {

    private static final double LEAST_TWO_LINES = 32;
    private static final double LEAST_FACTORS = 10.5;

    /** A product that is written out. */
    public record Factors(double first, double second) {

        /** Stands where a factor lies outside its grid. */
        public static final Factors OUTSIDE = new Factors(Double.NaN, Double.NaN);

        public boolean outside() {
            return this == OUTSIDE;
        }

        public double product() {
            return first * second;
        }

        /** "16·(−1)". @param dot between them */
        String shown(String dot) {
            return CellNumber.factor(first) + dot + CellNumber.factor(second);
        }

        boolean zero() {
            return product() == 0;
        }
    }

    public Products {
        factors = List.copyOf(factors);
    }

    /** Those there are, known or not. */
    public List<Factors> present() {
        return factors.stream().filter(each -> !each.outside()).toList();
    }

    /** As many, of which nothing is told: not even which there are. */
    public Products blank() {
        return new Products(rows, columns, Collections.nCopies(rows * columns, new Factors(0, 0)), 0);
    }

    /** The sum of those that are known. */
    public double sum() {
        double total = 0;
        for (int at = 0; at < Math.min(known, factors.size()); at++) {
            total += factors.get(at).outside() ? 0 : factors.get(at).product();
        }
        return total;
    }

    /** The first so many rows, those products that are not known left out. */
    public Products knownRows() {
        int last = (known + columns - 1) / columns;
        List<Factors> first = new ArrayList<>(factors.subList(0, last * columns));
        for (int at = known; at < first.size(); at++) {
            first.set(at, Factors.OUTSIDE);
        }
        return new Products(last, columns, first, known);
    }

    private double largest() {
        double largest = 0;
        for (Factors each : present()) {
            largest = Math.max(largest, Math.abs(each.product()));
        }
        return largest;
    }

    /**
     * Paints them with a bright frame.
     *
     * @param results whether products are written, or their factors alone
     */
    public void paint(Graphics2D g, CellGrid grid, CellPainter painter, LayerInk ink, boolean results) {
        double scale = largest();
        for (int at = 0; at < factors.size(); at++) {
            Rectangle2D cell = grid.cell(at / columns, at % columns);
            Factors each = factors.get(at);
            boolean shown = results && at < known;
            Shade shade = each.outside() || !results ? Shade.BLANK : shown ? Shade.LIT : Shade.FUTURE;
            Color ground = painter.ground(each.outside() ? 0 : each.product(), scale, shade);
            Brush.ground(g, cell, ground);
            if (each.outside()) {
                painter.hatch(cell, Brush.faint(ink.theme().text(), 0.16));
            } else if (at < known) {
                numbers(g, cell, each, ground, results);
            }
        }
        painter.lines(grid);
        painter.frame(grid.bounds());
    }

    private static void numbers(
            Graphics2D g, Rectangle2D cell, Factors each, Color ground, boolean results) {
        double h = cell.getHeight();
        boolean two = h >= LEAST_TWO_LINES && cell.getWidth() >= LEAST_TWO_LINES;
        Color color = SignedColours.ink(ground);
        if (two) {
            double size = Math.max(LEAST_FACTORS, 0.25 * h);
            line(g, each.shown(" · "), size, false, color, cell, results ? 0.36 : 0.6);
        }
        if (results && h >= CellPainter.LEAST_NUMBERED) {
            double size = two ? 0.39 * h : 0.4 * h;
            line(g, CellNumber.shown(each.product()), size, true, color, cell, two ? 0.8 : 0.64);
        }
    }

    private static void line(Graphics2D g, String words, double size, boolean bold, Color color,
            Rectangle2D cell, double baseline) {
        Lettering line =
                Lettering.fitted(words, CellPainter.digits(size, bold), 0.92 * cell.getWidth());
        line.draw(g, color, cell.getCenterX() - line.width() / 2,
                cell.getY() + baseline * cell.getHeight());
    }
}
