package gradientlab.experiment.convolution.file;

import gradientlab.experiment.json.JsonText;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import java.nio.file.Path;
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
        return parse(JsonText.of(file));
    }

    /** The same of a text. */
    public static double[][] parse(String csv) throws RecipeException {
        List<String> lines = csv.replace("\uFEFF", "").stripTrailing().lines().toList();
        int columns = lines.isEmpty() ? 0 : cells(lines.get(0)).length;
        if (lines.isEmpty() || lines.size() > MAX_SIZE || columns > MAX_SIZE) {
            throw new RecipeException("convolution.error.csv.size", lines.size(), columns);
        }
        double[][] grid = new double[lines.size()][columns];
        for (int i = 0; i < grid.length; i++) {
            String[] cells = cells(lines.get(i));
            if (cells.length != columns) {
                throw new RecipeException("convolution.error.csv", i + 1, cells.length, columns);
            }
            for (int j = 0; j < columns; j++) {
                grid[i][j] = number(cells[j], i + 1, j + 1);
            }
        }
        return grid;
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
