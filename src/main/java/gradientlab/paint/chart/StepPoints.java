package gradientlab.paint.chart;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;

/** Lines thinned to the pixels there are: the least and the most of every pixel column, in their order. */
public final class StepPoints extends AbstractXYDataset {

    private static final long serialVersionUID = 1;

    private final int[][] rows;
    private final double[][] x;
    private final double[][] y;

    /**
     * @param place where a value lies along the vertical axis
     * @param perColumn how much of the horizontal axis a pixel column is; rows are not closer than 1
     */
    public StepPoints(List<StepSeries> series, DoubleUnaryOperator place, double perColumn) {
        rows = new int[series.size()][];
        x = new double[rows.length][];
        y = new double[rows.length][];
        for (int line = 0; line < rows.length; line++) {
            StepSeries from = series.get(line);
            rows[line] = thinned(from, Math.max(1, perColumn));
            // Kept: a chart asks for each of them several times a painting, and a place costs a logarithm.
            x[line] = IntStream.of(rows[line]).mapToDouble(row -> from.x().applyAsDouble(row)).toArray();
            y[line] = IntStream.of(rows[line])
                    .mapToDouble(row -> place.applyAsDouble(from.values()[row])).toArray();
        }
    }

    private static int[] thinned(StepSeries line, double perColumn) {
        double[] values = line.values();
        IntToDoubleFunction x = line.x();
        int[] kept = new int[values.length];
        int count = 0;
        for (int row = line.first(); row < values.length;) {
            long column = (long) (x.applyAsDouble(row) / perColumn);
            int least = row;
            int most = row;
            for (row++; row < values.length && (long) (x.applyAsDouble(row) / perColumn) == column; row++) {
                least = values[row] < values[least] ? row : least;
                most = values[row] > values[most] ? row : most;
            }
            kept[count++] = Math.min(least, most);
            if (least != most) {
                kept[count++] = Math.max(least, most);
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** The row a point stands for. */
    int row(int line, int item) {
        return rows[line][item];
    }

    @Override
    public DomainOrder getDomainOrder() {
        return DomainOrder.ASCENDING;
    }

    @Override
    public int getSeriesCount() {
        return rows.length;
    }

    @Override
    public Comparable<?> getSeriesKey(int line) {
        return line;
    }

    @Override
    public int getItemCount(int line) {
        return rows[line].length;
    }

    @Override
    public Number getX(int line, int item) {
        return getXValue(line, item);
    }

    @Override
    public double getXValue(int line, int item) {
        return x[line][item];
    }

    @Override
    public Number getY(int line, int item) {
        return getYValue(line, item);
    }

    @Override
    public double getYValue(int line, int item) {
        return y[line][item];
    }
}
