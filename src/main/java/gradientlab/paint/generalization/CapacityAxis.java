package gradientlab.paint.generalization;

import gradientlab.experiment.generalization.model.Capacities;
import gradientlab.paint.generalization.Span.Tick;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The capacities of a kind of model along a chart, from simple at the left to flexible. */
public record CapacityAxis(Capacities capacities) {

    /** Pixels that a label takes. */
    private static final double ROOM = 34;
    private static final int[] ROUND = {1, 3, 10, 30, 100, 300, 1000};
    private static final double TAG = 22;

    /** From the first to the last. */
    public Span span() {
        double last = capacities.place(capacities.size() - 1);
        double first = capacities.place(0);
        return Span.linear(first, last > first ? last : first + 1);
    }

    /** Where a step lies along {@link #span}. */
    public double place(int step) {
        return capacities.place(step);
    }

    /** Where all steps lie. */
    public double[] places() {
        double[] places = new double[capacities.size()];
        Arrays.setAll(places, capacities::place);
        return places;
    }

    /** The step whose column is nearest. */
    public int stepAt(Plot plot, double x) {
        int best = 0;
        for (int step = 1; step < capacities.size(); step++) {
            boolean nearer = Math.abs(plot.x(place(step)) - x) < Math.abs(plot.x(place(best)) - x);
            best = nearer ? step : best;
        }
        return best;
    }

    /** Capacities under the chart, as many as have room. */
    public List<Tick> ticks(double width) {
        List<Tick> ticks = new ArrayList<>();
        if (capacities.logarithmic()) {
            for (int value : ROUND) {
                if (value >= capacities.at(0) && value <= capacities.at(capacities.size() - 1)) {
                    ticks.add(new Tick(Math.log10(value), String.valueOf(value)));
                }
            }
            return ticks;
        }
        int each = each(capacities.size() - 1, Math.max(1, width / ROOM));
        for (int step = 0; step < capacities.size(); step += each) {
            ticks.add(new Tick(step, name(step)));
        }
        return ticks;
    }

    /** A depth without end is a sign, the others are numbers. */
    public String name(int step) {
        return Capacities.full(capacities.at(step)) ? "∞" : String.valueOf(capacities.at(step));
    }

    private static int each(int last, double most) {
        for (int each : new int[] {1, 2, 3, 5, 10, 20, 30}) {
            if (last / each <= most) {
                return each;
            }
        }
        return 50;
    }

    /** The line at a step through a chart, and its capacity under it. */
    public void cursor(Graphics2D g, Plot plot, int step) {
        cursor(g, plot, plot.x(place(step)), name(step));
    }

    /** An upright line through a chart, and what it stands at under it. */
    public static void cursor(Graphics2D g, Plot plot, double x, String name) {
        Theme theme = plot.theme();
        double bottom = plot.inside().getMaxY();
        g.setColor(theme.text());
        g.setStroke(Brush.stroke(1.25, null));
        g.draw(new Line2D.Double(x, plot.inside().getY(), x, bottom));
        Lettering letters = new Lettering(name, Fonts.bold(11.5));
        double width = Math.max(TAG, letters.width() + 12);
        g.setColor(theme.text());
        g.fill(new RoundRectangle2D.Double(x - width / 2, bottom + 3, width, 18, 8, 8));
        letters.draw(g, theme.bg(), x - letters.width() / 2, bottom + 16);
    }
}
