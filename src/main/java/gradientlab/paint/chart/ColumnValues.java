package gradientlab.paint.chart;

import gradientlab.paint.picture.Slot;
import java.util.List;

/**
 * What the lines of a chart are at one place across: what a tip says there.
 *
 * @param at the place, in words: "Step 42"
 * @param lines in the order of the legend
 */
public record ColumnValues(String at, List<Line> lines) {

    /** One line's name, whose colour it has, and its value there in words. */
    public record Line(String name, Slot slot, String value) {}

    public ColumnValues {
        lines = List.copyOf(lines);
    }
}
