package gradientlab.paint.descent.chart;

import gradientlab.paint.chart.Decades;
import java.util.Arrays;
import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;

/** Lines thinned to the pixels there are: the least and the most of every pixel column, in their order. */
public final class ChartPoints extends AbstractXYDataset {

    private static final long serialVersionUID = 1;

    private final double[][] x;
    private final double[][] y;
    private final int[][] rowOf;

    /** @param columns pixel columns from step 0 to the last step */
    public ChartPoints(MeasureLines lines, Decades decades, int steps, int columns) {
        x = new double[lines.lines()][];
        y = new double[lines.lines()][];
        rowOf = new int[lines.lines()][];
        double perColumn = Math.max(1, (steps + 1.0) / Math.max(1, columns));
        for (int line = 0; line < x.length; line++) {
            int rows = lines.rows(line);
            int first = lines.first(line);
            x[line] = new double[Math.min(rows, 2 * (int) Math.ceil(rows / perColumn) + 2)];
            y[line] = new double[x[line].length];
            rowOf[line] = new int[x[line].length];
            int count = 0;
            for (int column = (int) (first / perColumn); count < x[line].length; column++) {
                int from = Math.max(first, (int) (column * perColumn));
                int to = Math.min(rows, (int) ((column + 1) * perColumn));
                if (from >= rows) {
                    break;
                }
                count = column(lines, decades, line, from, to, count);
            }
            x[line] = Arrays.copyOf(x[line], count);
            y[line] = Arrays.copyOf(y[line], count);
        }
    }

    private int column(MeasureLines lines, Decades decades, int line, int from, int to, int count) {
        int lowest = from;
        int highest = from;
        for (int row = from + 1; row < to; row++) {
            double value = lines.value(line, row);
            lowest = value < lines.value(line, lowest) ? row : lowest;
            highest = value > lines.value(line, highest) ? row : highest;
        }
        int first = Math.min(lowest, highest);
        int second = Math.max(lowest, highest);
        put(lines, decades, line, first, count);
        if (second != first && count + 1 < x[line].length) {
            put(lines, decades, line, second, count + 1);
            return count + 2;
        }
        return count + 1;
    }

    private void put(MeasureLines lines, Decades decades, int line, int row, int at) {
        double value = lines.value(line, row);
        x[line][at] = lines.cost().at(lines.runner(line), row);
        rowOf[line][at] = row;
        y[line][at] = Double.isFinite(value) ? decades.place(value) : Double.NaN;
    }

    /** The row a point stands for. */
    int row(int series, int item) {
        return rowOf[series][item];
    }

    @Override
    public DomainOrder getDomainOrder() {
        return DomainOrder.ASCENDING;
    }

    @Override
    public int getSeriesCount() {
        return x.length;
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return series;
    }

    @Override
    public int getItemCount(int series) {
        return x[series].length;
    }

    @Override
    public Number getX(int series, int item) {
        return x[series][item];
    }

    @Override
    public double getXValue(int series, int item) {
        return x[series][item];
    }

    @Override
    public Number getY(int series, int item) {
        return y[series][item];
    }

    @Override
    public double getYValue(int series, int item) {
        return y[series][item];
    }
}
