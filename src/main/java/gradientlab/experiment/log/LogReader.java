package gradientlab.experiment.log;

import gradientlab.experiment.data.CsvLines;
import gradientlab.experiment.data.CsvText;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.log.Log.Group;
import gradientlab.experiment.log.Log.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads logs from CSV: a header with the names of a {@link LogForm}, then a row a step, or a row a layer of
 * each step, in any order. Commas, semicolons or tabs separate; cells may stand in double quotes. A number
 * may be NaN or infinite, and its cell empty where it is not known.
 */
public final class LogReader {

    static final int MAX_ROWS = 500_000;

    /** The last step and the last layer that a row may be of. */
    static final int MAX_STEP = 1_000_000;
    static final int MAX_LAYER = 1_000;

    private static final String RECIPE = "recipe";

    private final String file;
    private final LogForm form;
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private List<String> header;
    private List<String> numbers;
    private int[] places;
    private int step;
    private int layer;
    private int who;
    private int recipe;
    private String first;
    private int count;

    private LogReader(String file, LogForm form) {
        this.file = file;
        this.form = form;
    }

    /**
     * The log in a UTF-8 file.
     *
     * @throws RecipeException naming line and column, what was found and what is allowed
     */
    public static Log read(Path path, LogForm form) throws RecipeException {
        return parse(CsvText.of(path), String.valueOf(path.getFileName()), form);
    }

    /**
     * The log in a text.
     *
     * @param file what messages and legends call it
     * @throws RecipeException as {@link #read}
     */
    public static Log parse(String text, String file, LogForm form) throws RecipeException {
        return new LogReader(file, form).log(new CsvLines(text, file));
    }

    /** The log in a text if its header is that of one; empty if it is none, whatever is wrong with it. */
    public static Optional<Log> ifLog(String text, String file, LogForm form) throws RecipeException {
        CsvLines lines = new CsvLines(text, file);
        String first = lines.next() ? lines.line() : "";
        boolean log = form.tells(CsvText.cells(first, CsvText.separator(first)));
        return log ? Optional.of(parse(text, file, form)) : Optional.empty();
    }

    private Log log(CsvLines lines) throws RecipeException {
        char separator = ',';
        while (lines.next()) {
            String line = lines.line();
            if (header == null) {
                separator = CsvText.separator(line);
                header(CsvText.cells(line, separator), lines.number());
            } else {
                row(CsvText.cells(line, separator), lines.number());
            }
        }
        if (rows.isEmpty()) {
            throw new RecipeException("log.empty", file);
        }
        List<Group> groups = new ArrayList<>();
        for (Map.Entry<String, List<Row>> one : rows.entrySet()) {
            groups.add(new Group(one.getKey(), sorted(one.getValue())));
        }
        return new Log(file, numbers, groups);
    }

    private void header(List<String> cells, int line) throws RecipeException {
        header = cells;
        numbers = form.numbers().stream().filter(cells::contains).toList();
        boolean layered = form.layered().stream().anyMatch(cells::contains);
        step = needed(LogForm.STEP, line);
        for (String name : form.whole() ? form.common() : List.<String>of()) {
            needed(name, line);
        }
        if (numbers.isEmpty()) {
            throw new RecipeException("log.numbers", file, line, String.join(", ", form.numbers()));
        }
        layer = layered ? needed(LogForm.LAYER, line) : -1;
        who = form.names().stream().mapToInt(cells::indexOf).filter(at -> at >= 0).findFirst().orElse(-1);
        recipe = cells.indexOf(RECIPE);
        places = numbers.stream().mapToInt(cells::indexOf).toArray();
        for (String name : numbers) {
            once(name, line);
        }
        once(LogForm.STEP, line);
        once(LogForm.LAYER, line);
    }

    private int needed(String name, int line) throws RecipeException {
        int at = header.indexOf(name);
        if (at < 0) {
            throw new RecipeException("log.column", file, line, name);
        }
        return at;
    }

    private void once(String name, int line) throws RecipeException {
        if (header.indexOf(name) != header.lastIndexOf(name)) {
            throw new RecipeException("log.column.twice", file, line, name);
        }
    }

    private void row(List<String> cells, int line) throws RecipeException {
        if (cells.size() != header.size()) {
            throw new RecipeException("csv.ragged", file, line, header.size(), cells.size());
        }
        if (count++ == MAX_ROWS) {
            throw new RecipeException("log.rows", file, MAX_ROWS);
        }
        if (recipe >= 0) {
            first = first == null ? cells.get(recipe) : first;
            if (!first.equals(cells.get(recipe))) {
                throw new RecipeException("log.recipes", file, line);
            }
        }
        int at = whole(cells.get(step), line, LogForm.STEP, 0, MAX_STEP);
        int of = layer < 0 ? 0 : whole(cells.get(layer), line, LogForm.LAYER, 1, MAX_LAYER);
        double[] values = new double[places.length];
        long known = 0;
        for (int j = 0; j < values.length; j++) {
            String cell = cells.get(places[j]);
            if (!cell.isEmpty()) {
                known |= 1L << j;
            } else if (form.whole()) {
                throw new RecipeException("csv.missing", file, line, numbers.get(j));
            }
            values[j] = cell.isEmpty() ? Double.NaN : number(cell, line, numbers.get(j));
        }
        String name = who < 0 ? "" : cells.get(who);
        rows.computeIfAbsent(name, key -> new ArrayList<>()).add(new Row(at, of, values, known, line));
    }

    private int whole(String cell, int line, String name, int least, int most) throws RecipeException {
        double value = CsvText.isNumber(cell) ? Double.parseDouble(cell) : Double.NaN;
        if (!(value >= least && value <= most && value == Math.rint(value))) {
            throw new RecipeException(
                    "log.whole", file, line, name, String.valueOf(least), String.valueOf(most),
                    JsonValue.shorten(cell));
        }
        return (int) value;
    }

    private double number(String cell, int line, String name) throws RecipeException {
        if (CsvText.isNumber(cell)) {
            return Double.parseDouble(cell);
        }
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "nan", "-nan", "+nan" -> Double.NaN;
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw new RecipeException("log.number", file, line, name, JsonValue.shorten(cell));
        };
    }

    private List<Row> sorted(List<Row> some) throws RecipeException {
        some.sort(Comparator.comparingInt(Row::step).thenComparingInt(Row::layer)
                .thenComparingInt(Row::line));
        for (int i = 1; i < some.size(); i++) {
            Row before = some.get(i - 1);
            Row row = some.get(i);
            if (row.step() == before.step() && row.layer() == before.layer()) {
                throw new RecipeException(
                        row.layer() == 0 ? "log.twice" : "log.twice.layer", file, row.line(),
                        String.valueOf(row.step()), String.valueOf(before.line()),
                        String.valueOf(row.layer()));
            }
        }
        return some;
    }
}
