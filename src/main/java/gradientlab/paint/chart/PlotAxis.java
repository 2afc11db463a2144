package gradientlab.paint.chart;

import org.jfree.chart.axis.NumberAxis;

/** An axis of a {@link LinePlot}, linear unless said otherwise. */
public abstract class PlotAxis extends NumberAxis {

    private static final long serialVersionUID = 1;

    /** Where a value lies along the axis; NaN where it has no place. */
    public double place(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /** Chooses margins and ticks for an axis of that length, where they depend on it. */
    void fit(double pixels, double scale) {
        // Ticks that are told stay.
    }
}
