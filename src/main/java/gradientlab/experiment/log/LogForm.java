package gradientlab.experiment.log;

import java.util.ArrayList;
import java.util.List;

/**
 * Which columns the log of a lab may have; further ones are passed over. {@code step} is always needed.
 *
 * @param names of columns that say whose a row is; the first of them that is there counts
 * @param common numbers that there is one of at a step
 * @param layered numbers that there is one of in a layer, which a column {@code layer} then counts from 1
 * @param whole whether all of {@code common} must be there; else any number will do
 */
public record LogForm(List<String> names, List<String> common, List<String> layered, boolean whole) {

    /** How many updates were made. */
    public static final String STEP = "step";

    /** Which layer a row is of, from 1 on. */
    public static final String LAYER = "layer";

    public LogForm {
        names = List.copyOf(names);
        common = List.copyOf(common);
        layered = List.copyOf(layered);
    }

    /** All numbers, in their order. */
    public List<String> numbers() {
        List<String> all = new ArrayList<>(common);
        all.addAll(layered);
        return all;
    }

    /** Whether a table with this header is a log of the lab, and no data to learn from. */
    public boolean tells(List<String> header) {
        boolean some = whole ? header.containsAll(common)
                : header.contains(LAYER) || common.stream().anyMatch(header::contains);
        return header.contains(STEP) && some;
    }
}
