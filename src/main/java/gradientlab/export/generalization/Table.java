package gradientlab.export.generalization;

import gradientlab.export.format.TreeNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of numbers, each with a name; one that is not known is NaN, blank as CSV and null as JSON.
 *
 * @param columns their names
 */
record Table(List<String> columns, List<double[]> rows) {

    static Table of(List<String> columns) {
        return new Table(columns, new ArrayList<>());
    }

    void add(double... row) {
        if (row.length != columns.size()) {
            throw new IllegalArgumentException(row.length + " numbers for " + columns);
        }
        rows.add(row);
    }

    /** A row as a line of CSV, without its end. */
    String line(double[] row) {
        StringBuilder line = new StringBuilder();
        for (double value : row) {
            line.append(',').append(Double.isNaN(value) ? "" : TreeNumbers.cell(value));
        }
        return line.toString();
    }

    /** An object a row. */
    List<Map<String, Object>> tree() {
        return rows.stream().map(row -> {
            Map<String, Object> tree = new LinkedHashMap<>();
            for (int i = 0; i < row.length; i++) {
                tree.put(columns.get(i), known(row[i]));
            }
            return tree;
        }).toList();
    }

    /** Null for NaN. */
    static Object known(double value) {
        return Double.isNaN(value) ? null : TreeNumbers.number(value);
    }

    /** The same for all of them. */
    static List<Object> known(double[] values) {
        List<Object> all = new ArrayList<>();
        for (double value : values) {
            all.add(known(value));
        }
        return all;
    }
}
