package gradientlab.experiment.log;

import java.util.List;

/**
 * What a run made elsewhere wrote down. Immutable: the arrays are not to be written.
 *
 * @param file what it is called: the file's name
 * @param columns the numbers that it has, in the order of its form
 * @param groups what it says of each runner or network, in the order of their first rows
 */
public record Log(String file, List<String> columns, List<Group> groups) {

    public Log {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    /**
     * The rows of one runner or network.
     *
     * @param who its name or number as it is written; "" where the log has no such column
     * @param rows by step, then by layer
     */
    public record Group(String who, List<Row> rows) {

        public Group {
            rows = List.copyOf(rows);
        }

        /** The last step that is logged. */
        public int last() {
            return rows.get(rows.size() - 1).step();
        }
    }

    /**
     * A row.
     *
     * @param layer from 1 on; 0 where the log has no layers
     * @param values one a column; NaN where there is none, {@link #known} tells
     * @param line of the file, from 1 on
     */
    public record Row(int step, int layer, double[] values, long known, int line) {

        /** Whether a column has a value here, be it NaN. */
        public boolean has(int column) {
            return (known >> column & 1) != 0;
        }
    }

    /** Where a number stands in the rows' values; -1 if the log has none. */
    public int column(String name) {
        return columns.indexOf(name);
    }
}
