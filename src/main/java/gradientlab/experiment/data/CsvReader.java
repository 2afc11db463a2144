package gradientlab.experiment.data;

import gradientlab.core.data.DataSet;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.json.ShortestDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads examples from CSV: numeric columns, the last one the class (a number or a name). A first line whose
 * columns are all names is a header. Commas, semicolons or tabs separate; cells may stand in double quotes.
 * Classes count from 0 in numeric order, or in alphabetical order if any is no number.
 */
public final class CsvReader {

    static final int MAX_ROWS = 100_000;
    public static final int MAX_FEATURES = 1_000;
    static final int MAX_CLASSES = 100;
    static final int MIN_ROWS = 10;

    private static final Set<String> MISSING = Set.of("", "?", "na", "n/a", "nan", "null", "none", "-");
    private static final int KEPT_FILES = 4;
    private static final FileCache<Table> TABLES = new FileCache<>(KEPT_FILES);
    private static final FileCache<Pair> PAIRS = new FileCache<>(KEPT_FILES);

    private final String file;
    private final List<double[]> inputs = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();
    private final int[] wanted;
    private char separator;
    private int columns;
    private List<String> header = List.of();

    /**
     * What a file holds. Immutable.
     *
     * @param columns the names in its header, the class's last; empty if it has none
     * @param classes their names, in their order
     */
    public record Table(DataSet set, List<String> columns, List<String> classes) {}

    /**
     * Two columns of a file. Immutable: the arrays are not to be written.
     *
     * @param names theirs in the header; empty if it has none
     */
    public record Pair(double[] first, double[] second, List<String> names) {}

    /** @param wanted the columns to read as numbers, from 1; none for all, with the class in the last */
    private CsvReader(String file, int... wanted) {
        this.file = file;
        this.wanted = wanted;
    }

    /**
     * Two columns of a UTF-8 file as numbers, whatever the others hold.
     *
     * @throws RecipeException as {@link #read}
     */
    public static Pair columns(Path path, int first, int second) throws RecipeException {
        local(path);
        return PAIRS.get(path, List.of(first, second), file -> readColumns(file, first, second));
    }

    private static Pair readColumns(Path path, int first, int second) throws RecipeException {
        CsvReader reader = new CsvReader(path.toString(), first, second);
        reader.lines(CsvText.of(path));
        if (reader.columns == 0) {
            throw new RecipeException("csv.empty", path);
        }
        if (reader.inputs.size() < MIN_ROWS) {
            throw new RecipeException("csv.rows.fewest", path, MIN_ROWS, reader.inputs.size());
        }
        return new Pair(
                reader.inputs.stream().mapToDouble(row -> row[0]).toArray(),
                reader.inputs.stream().mapToDouble(row -> row[1]).toArray(),
                reader.header.isEmpty()
                        ? List.of()
                        : List.of(reader.header.get(first - 1), reader.header.get(second - 1)));
    }

    /**
     * The examples of a UTF-8 file.
     *
     * @throws RecipeException naming line and column, what was found and what is allowed
     */
    public static DataSet read(Path path) throws RecipeException {
        return table(path).set();
    }

    /** The same with the names that stand in the file. */
    public static Table table(Path path) throws RecipeException {
        local(path);
        return TABLES.get(path, List.of(), file -> table(CsvText.of(file), file.toString()));
    }

    /** Refuses a file of another machine, before anything is asked of it. */
    private static void local(Path path) throws RecipeException {
        if (remote(path)) {
            throw new RecipeException("csv.unreadable", path);
        }
    }

    /** A share of another machine, which a recipe from elsewhere must not make this one sign in to. */
    public static boolean remote(Path path) {
        String text = path.toString().replace('\\', '/');
        return text.startsWith("//");
    }

    /** The examples of a text; {@code file} is what messages call it. */
    static DataSet parse(String text, String file) throws RecipeException {
        return table(text, file).set();
    }

    private static Table table(String text, String file) throws RecipeException {
        CsvReader reader = new CsvReader(file);
        reader.lines(text);
        return reader.examples();
    }

    private void lines(String text) throws RecipeException {
        CsvLines lines = new CsvLines(text, file);
        while (lines.next()) {
            line(lines.line(), lines.number());
        }
    }

    private void line(String line, int number) throws RecipeException {
        boolean first = columns == 0;
        if (first) {
            separator = CsvText.separator(line);
        }
        List<String> cells = CsvText.cells(line, separator);
        if (first) {
            columns = cells.size();
            if (columns < 2 || columns - 1 > MAX_FEATURES) {
                throw new RecipeException("csv.columns", file, number, MAX_FEATURES + 1, columns);
            }
            for (int column : wanted) {
                if (column > columns) {
                    throw new RecipeException("recipe.columns", column, columns);
                }
            }
            if (header(cells)) {
                header = List.copyOf(cells);
                return;
            }
        }
        if (cells.size() != columns) {
            throw new RecipeException("csv.ragged", file, number, columns, cells.size());
        }
        if (inputs.size() == MAX_ROWS) {
            throw new RecipeException("csv.rows.most", file, MAX_ROWS);
        }
        if (wanted.length > 0) {
            double[] row = new double[wanted.length];
            for (int j = 0; j < row.length; j++) {
                row[j] = number(cells.get(wanted[j] - 1), number, wanted[j]);
            }
            inputs.add(row);
            return;
        }
        double[] row = new double[columns - 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = number(cells.get(j), number, j + 1);
        }
        inputs.add(row);
        String label = cells.get(columns - 1);
        if (missing(label)) {
            throw new RecipeException("csv.missing", file, number, columns);
        }
        classes.add(label);
    }

    /** A header has no number but perhaps above the classes, and a name somewhere. */
    private boolean header(List<String> cells) {
        List<String> above = wanted.length == 0 ? cells.subList(0, columns - 1)
                : Arrays.stream(wanted).mapToObj(column -> cells.get(column - 1)).toList();
        return above.stream().noneMatch(cell -> CsvText.isNumber(cell))
                && above.stream().anyMatch(cell -> !missing(cell));
    }

    private double number(String cell, int line, int column) throws RecipeException {
        if (missing(cell)) {
            throw new RecipeException("csv.missing", file, line, column);
        }
        if (!CsvText.isNumber(cell)) {
            throw new RecipeException("csv.number", file, line, column, JsonValue.shorten(cell));
        }
        double value = Double.parseDouble(cell);
        if (!(Math.abs(value) <= DataChoice.MAX_NUMBER)) {
            throw new RecipeException(
                    "csv.large", file, line, column, JsonValue.shorten(cell),
                    ShortestDecimal.shortest(DataChoice.MAX_NUMBER));
        }
        return value;
    }

    private static boolean missing(String cell) {
        return MISSING.contains(cell.toLowerCase(Locale.ROOT));
    }

    private Table examples() throws RecipeException {
        if (columns == 0) {
            throw new RecipeException("csv.empty", file);
        }
        if (inputs.size() < MIN_ROWS) {
            throw new RecipeException("csv.rows.fewest", file, MIN_ROWS, inputs.size());
        }
        List<String> names = names();
        if (names.size() < 2) {
            throw new RecipeException("csv.one_class", file, JsonValue.shorten(names.get(0)));
        }
        if (names.size() > MAX_CLASSES) {
            throw new RecipeException("csv.classes", file, MAX_CLASSES, names.size());
        }
        int features = columns - 1;
        double[] x = new double[inputs.size() * features];
        int[] labels = new int[inputs.size()];
        boolean numeric = numeric(classes);
        for (int i = 0; i < labels.length; i++) {
            System.arraycopy(inputs.get(i), 0, x, i * features, features);
            labels[i] = names.indexOf(numeric ? canonical(classes.get(i)) : classes.get(i));
        }
        return new Table(new DataSet(features, names.size(), x, labels), header, names);
    }

    /** The classes in their order; "1" and "1.0" are the same class. */
    private List<String> names() {
        if (!numeric(classes)) {
            return List.copyOf(new TreeSet<>(classes));
        }
        return classes.stream().map(CsvReader::canonical).distinct()
                .sorted(Comparator.comparingDouble(Double::parseDouble)).toList();
    }

    /** A number too large for a double is a name: all of them would be the same infinity. */
    private static boolean numeric(List<String> names) {
        return names.stream().allMatch(
                name -> CsvText.isNumber(name) && Double.isFinite(Double.parseDouble(name)));
    }

    private static String canonical(String number) {
        return ShortestDecimal.shortest(Double.parseDouble(number) + 0.0);
    }
}
