package gradientlab.paint;

import java.util.Arrays;
import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;

/** Lines thinned to the pixels there are: the least and the most of every pixel column, in their order. */
final class ChartPoints extends AbstractXYDataset {

    private static final long serialVersionUID = 1;

    private final double[][] x;
    private final double[][] y;

    /** @param columns pixel columns from step 0 to the last step */
    ChartPoints(MeasureLines lines, Decades decades, int steps, int columns) {
        x = new double[lines.runners()][];
        y = new double[lines.runners()][];
        double perColumn = Math.max(1, (steps + 1.0) / Math.max(1, columns));
        for (int runner = 0; runner < x.length; runner++) {
            int rows = lines.rows(runner);
            x[runner] = new double[Math.min(rows, 2 * (int) Math.ceil(rows / perColumn) + 2)];
            y[runner] = new double[x[runner].length];
            int count = 0;
            for (int column = 0; count < x[runner].length; column++) {
                int from = (int) (column * perColumn);
                int to = Math.min(rows, (int) ((column + 1) * perColumn));
                if (from >= rows) {
                    break;
                }
                count = column(lines, decades, runner, from, to, count);
            }
            x[runner] = Arrays.copyOf(x[runner], count);
            y[runner] = Arrays.copyOf(y[runner], count);
        }
    }

    private int column(MeasureLines lines, Decades decades, int runner, int from, int to, int count) {
        int lowest = from;
        int highest = from;
        for (int row = from + 1; row < to; row++) {
            double value = lines.value(runner, row);
            lowest = value < lines.value(runner, lowest) ? row : lowest;
            highest = value > lines.value(runner, highest) ? row : highest;
        }
        int first = Math.min(lowest, highest);
        int second = Math.max(lowest, highest);
        put(lines, decades, runner, first, count);
        if (second != first && count + 1 < x[runner].length) {
            put(lines, decades, runner, second, count + 1);
            return count + 2;
        }
        return count + 1;
    }

    private void put(MeasureLines lines, Decades decades, int runner, int row, int at) {
        double value = lines.value(runner, row);
        x[runner][at] = row;
        y[runner][at] = Double.isFinite(value) ? decades.place(value) : Double.NaN;
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
