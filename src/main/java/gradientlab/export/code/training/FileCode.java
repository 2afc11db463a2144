package gradientlab.export.code.training;

import gradientlab.core.data.DataSet;
import gradientlab.experiment.data.CsvReader;
import gradientlab.experiment.json.RecipeException;
import gradientlab.export.code.Library;
import gradientlab.export.code.Python;
import gradientlab.export.format.ExportException;
import java.nio.file.Path;
import java.util.Arrays;

/** Examples as arrays in Python. */
public final class FileCode {

    /** The most numbers or characters that are written into a program. */
    public static final int MOST = 5000;

    private FileCode() {}

    /**
     * A file's inputs and classes.
     *
     * @param inputs what they are called
     * @throws ExportException if it can't be read or is too large
     */
    public static String of(String path, String inputs, String classes) throws ExportException {
        DataSet set;
        try {
            set = CsvReader.read(Path.of(path));
        } catch (RecipeException e) {
            throw new ExportException(e);
        }
        checkNumbers(set.inputs().length);
        return table(Library.TORCH, inputs, set.inputs(), set.features())
                + labels(Library.TORCH, classes, set.labels());
    }

    /** @throws ExportException where there are too many to be written out */
    public static void checkNumbers(int numbers) throws ExportException {
        if (numbers > MOST) {
            throw new ExportException("code.none.numbers", MOST, numbers);
        }
    }

    /** Rows of numbers, one after the other. */
    public static String table(Library library, String name, double[] values, int columns) {
        double[][] rows = new double[values.length / columns][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
        }
        return table(library, name, rows);
    }

    /** Rows of numbers. */
    public static String table(Library library, String name, double[][] rows) {
        return Python.wrapped(name + " = " + library.array() + "(" + Python.rows(rows) + ")") + "\n";
    }

    /** Classes. */
    public static String labels(Library library, String name, int[] labels) {
        return Python.wrapped(name + " = " + library.array() + "(" + Arrays.toString(labels) + ")") + "\n";
    }
}
