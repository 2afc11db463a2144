package gradientlab.experiment.generalization.data;

import gradientlab.core.regression.Interval;
import gradientlab.experiment.data.CsvLines;
import gradientlab.experiment.data.CsvText;
import gradientlab.experiment.data.DataChoice;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.CurveData.Points;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads points from CSV: x and y, separated by comma, semicolon or tab; a first line without a number is a
 * header.
 */
public final class CurveFile {

    private CurveFile() {}

    /** @throws RecipeException with one sentence that names the line */
    public static Points read(String path) throws RecipeException {
        Path file;
        try {
            file = Path.of(path);
        } catch (InvalidPathException e) {
            throw new RecipeException("recipe.file.missing", JsonValue.shorten(path));
        }
        return parse(CsvText.of(file), path);
    }

    /**
     * The same as the data of a curve, from its least x to its greatest; without test points.
     *
     * @param seed of folds, features and bootstrap samples
     */
    public static CurveData.Given given(String path, long seed) throws RecipeException {
        Points points = read(path);
        Interval domain = new Interval(Collections.min(points.x()), Collections.max(points.x()));
        if (!(domain.from() < domain.to())) {
            throw new RecipeException("generalization.error.equal", JsonValue.shorten(path));
        }
        return new CurveData.Given(points, Points.NONE, domain, Optional.empty(), Optional.empty(),
                Optional.empty(), seed);
    }

    /**
     * The same of a text.
     *
     * @param file what messages call it
     */
    public static Points parse(String csv, String file) throws RecipeException {
        CsvLines lines = new CsvLines(csv, file);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        boolean first = true;
        while (lines.next()) {
            if (x.size() == CurveData.MAX_POINTS) {
                throw wrongSize(x.size() + 1 + lines.rest());
            }
            String[] cells = cells(lines.line());
            if (cells.length != 2) {
                throw new RecipeException(
                        "generalization.error.csv.columns", lines.number(), cells.length);
            }
            boolean header = first && Arrays.stream(cells).allMatch(cell -> Double.isNaN(number(cell)));
            first = false;
            if (!header) {
                x.add(finite(cells[0], lines.number()));
                y.add(finite(cells[1], lines.number()));
            }
        }
        if (x.size() < CurveData.MIN_GIVEN) {
            throw wrongSize(x.size());
        }
        return new Points(x, y);
    }

    private static RecipeException wrongSize(int points) {
        return new RecipeException("generalization.error.csv.points", CurveData.MIN_GIVEN,
                CurveData.MAX_POINTS, points);
    }

    private static String[] cells(String line) {
        String separator = line.contains(";") ? ";" : line.contains("\t") ? "\t" : ",";
        return Arrays.stream(line.split(separator, -1)).map(String::strip).toArray(String[]::new);
    }

    private static double finite(String cell, int line) throws RecipeException {
        double number = number(cell);
        if (!(Math.abs(number) <= DataChoice.MAX_NUMBER)) {
            throw new RecipeException("generalization.error.csv.cell", line, JsonValue.shorten(cell));
        }
        return number;
    }

    /** NaN for what is no number. */
    private static double number(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
