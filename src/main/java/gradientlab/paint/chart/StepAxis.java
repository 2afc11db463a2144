package gradientlab.paint.chart;

import gradientlab.paint.picture.PrintedNumbers;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleInsets;

/** An axis from 0 to the last step, or to what all steps cost, with ticks at round whole numbers. */
public final class StepAxis extends PlotAxis {

    private static final long serialVersionUID = 1;

    public StepAxis() {
        setNumberFormatOverride(new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    }

    @Override
    void fit(double pixels, double scale) {
        double step = PrintedNumbers.roundUp(Math.max(1, getUpperBound() * 76 * scale / pixels));
        setTickUnit(new NumberTickUnit(step), false, true);
    }

    /** Lets the ticks follow a zoom. */
    void zoomable() {
        setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        setAutoTickUnitSelection(true, false);
        setTickLabelInsets(new RectangleInsets(5, 12, 0, 12));
    }
}
