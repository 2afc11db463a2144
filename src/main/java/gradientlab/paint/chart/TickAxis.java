package gradientlab.paint.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis whose ticks are told. */
public final class TickAxis extends PlotAxis {

    private static final long serialVersionUID = 1;

    /** A place along the axis and what is written there. */
    public record Tick(double at, String label) {}

    private transient List<Tick> told = List.of();

    public void tell(double from, double to, List<Tick> ticks) {
        told = List.copyOf(ticks);
        setAutoRange(false);
        setRange(from, to);
    }

    @Override
    public List<NumberTick> refreshTicks(
            Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        boolean upright = RectangleEdge.isLeftOrRight(edge);
        TextAnchor anchor = upright ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
        List<NumberTick> ticks = new ArrayList<>();
        for (Tick tick : told) {
            ticks.add(new NumberTick(tick.at(), tick.label(), anchor, anchor, 0));
        }
        return ticks;
    }
}
