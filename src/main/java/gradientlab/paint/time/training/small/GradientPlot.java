package gradientlab.paint.time.training.small;

import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.time.run.CellSnapshot;
import gradientlab.experiment.time.run.TimeSnapshot;
import gradientlab.paint.chart.FollowingAxis;
import gradientlab.paint.chart.StepSeries;
import gradientlab.paint.chart.StepSeries.Style;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.time.training.chart.CellWords;
import gradientlab.paint.time.training.chart.Moment;
import gradientlab.paint.time.training.chart.TimeLines;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The norm of the gradient before clipping over the training steps, the largest of every column; pale where
 * it is clipped.
 */
final class GradientPlot extends StepsPlot {

    private static final double COLUMN = 2;
    private static final int LINES = 300;

    private final Texts texts;
    private final FollowingAxis free;

    GradientPlot(Theme theme, Texts texts, double scale) {
        this(theme, texts, scale, new FollowingAxis(true));
    }

    private GradientPlot(Theme theme, Texts texts, double scale, FollowingAxis free) {
        super(free, theme, scale);
        this.texts = texts;
        this.free = free;
    }

    @Override
    void show(Moment newMoment, CellWords newNames, int newSelected) {
        super.show(newMoment, newNames, newSelected);
        OptionalDouble common = common();
        double[] drawn = DoubleStream.concat(
                series(LINES).stream().flatMapToDouble(line -> DoubleStream.of(line.values())),
                DoubleStream.of(common.orElse(0))).toArray();
        free.follow(drawn, common.orElse(1));
    }

    @Override
    public String reading(Texts words) {
        OptionalDouble common = common();
        if (common.isPresent()) {
            return words.get("time.chart.reading.gradient", PrintedNumbers.shown(common.getAsDouble(), 3));
        }
        boolean own = Arrays.stream(moment.drawn(-1)).anyMatch(i -> limit(i) < Double.POSITIVE_INFINITY);
        return words.get("time.chart.reading.gradient." + (own ? "own" : "off"));
    }

    /** The threshold of all drawn networks, if it is a norm's and the same for all. */
    private OptionalDouble common() {
        double[] limits = Arrays.stream(moment.drawn(-1)).mapToDouble(this::limit).distinct().toArray();
        return limits.length == 1 && Double.isFinite(limits[0]) ? OptionalDouble.of(limits[0])
                : OptionalDouble.empty();
    }

    /** The row of the threshold all have; NaN where there is none. */
    double limitY() {
        OptionalDouble common = common();
        return common.isPresent() ? plot.yOf(placed(common.getAsDouble())) : Double.NaN;
    }

    /** The norm whose row {@code py} is. */
    double normAt(double py) {
        Rectangle2D inside = plot.inside();
        double share = (inside.getMaxY() - py) / inside.getHeight();
        return Math.pow(10, free.getLowerBound() + share * (free.getUpperBound() - free.getLowerBound()));
    }

    /** The norm to which all parameters together are clipped; infinite where they are not. */
    private double limit(int network) {
        Clip clip = moment.recipe().clipOf(network);
        return clip.kind() == Clip.Kind.NORM ? clip.limit() : Double.POSITIVE_INFINITY;
    }

    /** Of every network the whole line, pale, and what is not clipped in full strength. */
    @Override
    List<StepSeries> series(double pixels) {
        double perColumn = Math.max(1, COLUMN * scale * span() / Math.max(1, pixels));
        List<StepSeries> series = new ArrayList<>();
        for (int network : moment.drawn(selected)) {
            double[] steps = new double[moment.history().size()];
            double[] values = new double[steps.length];
            int n = largest(network, perColumn, steps, values);
            double limit = limit(network);
            double[] all = Arrays.copyOf(values, n);
            double[] free = Arrays.stream(all).map(value -> value > limit ? Double.NaN : value).toArray();
            for (Style style : new Style[] {Style.GHOST, Style.MAIN}) {
                series.add(new StepSeries(
                        names.name(network), TimeLines.slot(network), style, 0,
                        row -> steps[Math.min(n - 1, row)], style == Style.MAIN ? free : all));
            }
        }
        return series;
    }

    /** The largest norm of every column of steps. @return how many columns there are */
    private int largest(int network, double perColumn, double[] steps, double[] values) {
        int n = 0;
        long column = -1;
        for (TimeSnapshot row : moment.history().rows()) {
            double value = row.networks().get(network).gradient();
            long at = (long) (row.step() / perColumn);
            if (at != column || n == 0) {
                column = at;
                steps[n] = row.step();
                values[n++] = value;
            } else if (value > values[n - 1] || Double.isNaN(values[n - 1])) {
                steps[n - 1] = row.step();
                values[n - 1] = value;
            }
        }
        return n;
    }

    @Override
    double value(CellSnapshot cell) {
        return cell.gradient();
    }

    @Override
    double placed(double value) {
        return free.place(value);
    }

    @Override
    protected void above(Graphics2D g, Rectangle2D inside) {
        common().ifPresent(limit -> level(
                g, theme.text(), plot.yOf(placed(limit)), "c = " + PrintedNumbers.shown(limit, 3), inside,
                now()));
        if (!present(g, inside) && newest().step() == 0) {
            empty(g, texts.get("time.chart.empty.updates"), inside);
        }
    }
}
