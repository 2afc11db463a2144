package gradientlab.ui.graph.formula;

import gradientlab.core.graph.Value;
import gradientlab.ui.widget.TypedNumbers;
import java.util.ArrayList;
import java.util.List;

/** How far a number goes with the hand that drags it. */
final class Drag {

    private Drag() {}

    /**
     * A value of which one row was dragged: a pixel is a hundredth of its power of ten, of 1 below 1; with
     * Shift a tenth of that.
     *
     * @param pixels to the right, or up
     */
    static Value moved(Value value, int row, double pixels, boolean fine) {
        double before = value.get(row);
        int places = 2 - (int) Math.floor(Math.log10(Math.max(Math.abs(before), 1))) + (fine ? 1 : 0);
        double after = TypedNumbers.toPlaces(before + pixels * Math.pow(10, -places), Math.max(0, places));
        List<Double> rows = new ArrayList<>(value.entries());
        rows.set(row, Math.max(-Value.LARGEST, Math.min(Value.LARGEST, after)));
        return new Value(value.batch(), rows);
    }
}
