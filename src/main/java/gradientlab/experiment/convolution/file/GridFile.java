package gradientlab.experiment.convolution.file;

import gradientlab.experiment.data.CsvLines;
import gradientlab.experiment.data.CsvText;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a grid of numbers from CSV: a line a row, cells separated by comma, semicolon or tab. */
public final class GridFile {

    /** Rows and columns at most. */
    public static final int MAX_SIZE = 16;
    /** The largest |number|. */
    public static final double MAX_NUMBER = 999;

    private GridFile() {}

    /** @throws RecipeException with one sentence that names the line */
    public static double[][] read(Path file) throws RecipeException {
        return parse(CsvText.of(file), file.toString());
    }

    /**
     * The same of a text.
     *
     * @param file what messages call it
     */
    public static double[][] parse(String csv, String file) throws RecipeException {
        CsvLines lines = new CsvLines(csv, file);
        List<double[]> rows = new ArrayList<>();
        int columns = 0;
        while (lines.next()) {
            String[] cells = cells(lines.line());
            columns = rows.isEmpty() ? cells.length : columns;
            if (rows.size() == MAX_SIZE || columns > MAX_SIZE) {
                throw wrongSize(rows.size() + 1 + lines.rest(), columns);
            }
            rows.add(row(cells, lines.number(), columns));
        }
        if (rows.isEmpty()) {
            throw wrongSize(0, 0);
        }
        return rows.toArray(double[][]::new);
    }

    private static RecipeException wrongSize(int rows, int columns) {
        return new RecipeException("convolution.error.csv.size", rows, columns);
    }

    private static double[] row(String[] cells, int line, int columns) throws RecipeException {
        if (cells.length != columns) {
            throw new RecipeException("convolution.error.csv", line, cells.length, columns);
        }
        double[] row = new double[columns];
        for (int j = 0; j < columns; j++) {
            row[j] = number(cells[j], line, j + 1);
        }
        return row;
    }

    private static String[] cells(String line) {
        String separator = line.contains(";") ? ";" : line.contains("\t") ? "\t" : ",";
        return Arrays.stream(line.split(separator, -1)).map(String::strip).toArray(String[]::new);
    }

    private static double number(String cell, int line, int column) throws RecipeException {
        try {
            double number = Double.parseDouble(cell);
            if (Math.abs(number) <= MAX_NUMBER) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, in the same words.
        }
        throw new RecipeException("convolution.error.csv.cell", line, column, JsonValue.shorten(cell));
    }
}
