package gradientlab.paint.descent.chart;

import gradientlab.experiment.descent.run.Fan;
import gradientlab.paint.chart.Decades;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * What the seeds of a runner come to at every step of a chart: their mean, and the band that holds the
 * middle 68 % of them, which is one standard deviation to both sides where they are normally distributed.
 */
public final class FanBands {

    private static final double LOW = 0.16;
    private static final double HIGH = 0.84;

    private final List<Fan> fans;
    private final MeasureLines lines;

    FanBands(List<Fan> fans, MeasureLines lines) {
        this.fans = fans;
        this.lines = lines;
    }

    /** The mean of those seeds that are finite, step by step; NaN where none is. */
    double[] mean(Fan fan) {
        int rows = fan.paths().stream().mapToInt(path -> path.rows()).max().orElse(0);
        double[] means = new double[rows];
        for (int row = 0; row < rows; row++) {
            means[row] = Arrays.stream(values(fan, row)).average().orElse(Double.NaN);
        }
        return means;
    }

    /** The runner of each band. */
    List<Integer> runners() {
        return fans.stream().map(Fan::runner).toList();
    }

    /** A band a fan as places on an axis, with a row for about every pixel column. */
    public YIntervalSeriesCollection bands(Decades decades, int steps, int columns) {
        YIntervalSeriesCollection bands = new YIntervalSeriesCollection();
        int stride = Math.max(1, (steps + 1) / Math.max(1, columns));
        for (Fan fan : fans) {
            YIntervalSeries band = new YIntervalSeries(fan.runner(), false, true);
            for (int row = 0; row <= steps; row += stride) {
                double[] values = values(fan, row);
                Arrays.sort(values);
                if (values.length > 0) {
                    double low = decades.place(at(values, LOW));
                    double high = decades.place(at(values, HIGH));
                    band.add(lines.cost().at(fan.runner(), row), low, low, high);
                }
            }
            bands.addSeries(band);
        }
        return bands;
    }

    /** The value under which a share of sorted values lies, by straight lines between them. */
    public static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private double[] values(Fan fan, int row) {
        List<Double> values = new ArrayList<>();
        for (int path = 0; path < fan.paths().size(); path++) {
            if (fan.finite(path, row)) {
                double value = lines.measured(fan.paths().get(path), row);
                if (Double.isFinite(value)) {
                    values.add(value);
                }
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
