package gradientlab.paint.chart;

import gradientlab.paint.picture.PrintedNumbers;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A chart's vertical axis of {@link Decades}, with powers of ten for ticks. */
public final class DecadeAxis extends PlotAxis {

    private static final long serialVersionUID = 1;

    private transient Decades decades = new Decades(-2, 2, false);
    private double spacing = 20;
    private double zero = Double.NaN;

    /**
     * @param margin decades beyond both ends
     * @param pixels between two ticks at least
     */
    public void show(Decades shown, double margin, double pixels) {
        decades = shown;
        spacing = pixels;
        setAutoRange(false);
        setRange(shown.bottom() - margin, shown.top() + margin);
    }

    /** Puts exact zeros under the axis: a tick "0" there; NaN for none. To be called after {@link #show}. */
    void zeroAt(double place) {
        zero = place;
        if (!Double.isNaN(place)) {
            setRange(place - (getUpperBound() - decades.top()), getUpperBound());
        }
    }

    /**
     * Takes decades whose margins and ticks suit the axis' length once it is drawn by a {@link LineChart}.
     */
    public void show(Decades shown) {
        decades = shown;
    }

    public Decades decades() {
        return decades;
    }

    @Override
    void fit(double pixels, double scale) {
        // A line along the floor is not to be cut in half.
        show(decades, 1.5 * scale * (decades.top() - decades.bottom()) / Math.max(1, pixels), 15 * scale);
    }

    @Override
    public double place(double value) {
        if (!Double.isFinite(value)) {
            return Double.NaN;
        }
        return value == 0 && !Double.isNaN(zero) ? zero : decades.place(value);
    }

    @Override
    public List<NumberTick> refreshTicks(
            Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        double most = Math.max(1, area.getHeight() / spacing);
        if (decades.signed()) {
            int span = decades.high() - decades.low() + 1;
            int each = Math.max(1, (int) Math.ceil(2 * span / most));
            ticks.add(tick(0, "0"));
            // What is nearer to 0 than that would be written over its label.
            for (int away = span; away == span || away >= each; away -= each) {
                String power = power(decades.low() + away - 1);
                ticks.add(tick(away, power));
                ticks.add(tick(-away, "−" + power));
            }
            return ticks;
        }
        // Of the range shown, which a zoom makes smaller than that of all decades.
        int span = (int) Math.ceil(getRange().getLength());
        int each = Math.max(1, (int) Math.ceil(span / most));
        // Even steps keep 1 among the ticks as long as it is in range.
        each = each > 1 && each % 2 != 0 ? each + 1 : each;
        if (!Double.isNaN(zero)) {
            ticks.add(tick(zero, "0"));
        }
        for (int k = decades.low(); k <= decades.high(); k++) {
            if (Math.floorMod(k, each) == 0 && getRange().contains(k)) {
                ticks.add(tick(k, power(k)));
            }
        }
        return ticks;
    }

    private static NumberTick tick(double at, String label) {
        return new NumberTick(at, label, TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0);
    }

    private static String power(int exponent) {
        return exponent == 0 ? "1" : PrintedNumbers.power(exponent);
    }
}
