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

/**
 * An axis that holds every number that is drawn: of losses from 0 or, where one is far over that of
 * guessing, logarithmic, so that it flattens none of the others; logarithmic in any case where that is
 * asked for. It grows at once; it is made shorter, or linear again, when it is much too long.
 */
public final class FollowingAxis extends PlotAxis {

    private static final long serialVersionUID = 1;
    /** Logarithmic from this many times the loss of guessing on. */
    public static final double FAR = 10;
    private static final double HEADROOM = 1.05;
    private static final double SLACK = 4;
    private static final double MARGIN = 0.02;
    /** Between two powers at least, in heights of their type: a lecture room's is larger. */
    private static final double SPACING = 15.0 / 11;

    private final boolean powers;
    private double top;
    private transient Decades decades;

    /** @param powers whether it is logarithmic in any case */
    public FollowingAxis(boolean powers) {
        this.powers = powers;
        setAutoRange(false);
    }

    /** Whether it is logarithmic. */
    public boolean logarithmic() {
        return decades != null;
    }

    /** Takes the numbers that are drawn. @param guess the loss of guessing, or what stands for it */
    public void follow(double[] drawn, double guess) {
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double value : drawn) {
            if (value > 0 && value <= Double.MAX_VALUE) {
                most = Math.max(most, value);
                least = Math.min(least, value);
            }
        }
        if (most == 0) {
            most = guess;
            least = guess;
        }
        if (powers || most > FAR * guess || logarithmic() && most > FAR * guess / SLACK) {
            powers(least, most);
        } else {
            linear(most);
        }
    }

    private void linear(double most) {
        double wanted = PrintedNumbers.roundUp(HEADROOM * most);
        top = decades == null && top >= wanted && top <= SLACK * wanted ? top : wanted;
        decades = null;
        setRange(-MARGIN * top, top * (1 + MARGIN));
    }

    private void powers(double least, double most) {
        Decades wanted = new Decades(
                (int) Math.floor(Math.log10(least)), (int) Math.floor(Math.log10(most)) + 1, false);
        decades = decades == null ? wanted : wanted.after(decades);
        double margin = MARGIN * (decades.top() - decades.bottom());
        setRange(decades.bottom() - margin, decades.top() + margin);
    }

    @Override
    public double place(double value) {
        return decades == null ? super.place(value)
                : Double.isFinite(value) ? decades.place(value) : Double.NaN;
    }

    @Override
    public List<NumberTick> refreshTicks(
            Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        if (decades == null) {
            ticks.add(tick(0, "0"));
            ticks.add(tick(top / 2, PrintedNumbers.shown(top / 2, 2)));
            ticks.add(tick(top, PrintedNumbers.shown(top, 2)));
            return ticks;
        }
        double most = Math.max(1, area.getHeight() / (SPACING * getTickLabelFont().getSize2D()));
        int each = (int) Math.max(1, Math.ceil((decades.high() - decades.low()) / most));
        for (int k = decades.low(); k <= decades.high(); k++) {
            if (Math.floorMod(k, each) == 0) {
                ticks.add(tick(k, k == 0 ? "1" : PrintedNumbers.power(k)));
            }
        }
        return ticks;
    }

    private static NumberTick tick(double at, String label) {
        return new NumberTick(at, label, TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0);
    }
}
