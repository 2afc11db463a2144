package gradientlab.paint.time.training.small;

import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.time.run.CellSnapshot;
import gradientlab.experiment.time.run.TimeSnapshot;
import gradientlab.paint.chart.FollowingAxis;
import gradientlab.paint.chart.StepSeries;
import gradientlab.paint.chart.StepSeries.Style;
import gradientlab.paint.chart.TickAxis;
import gradientlab.paint.chart.TickAxis.Tick;
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
import java.util.stream.DoubleStream;

/** Loss or accuracy on the test sequences over the training steps, with that of an answer without looking. */
final class ScorePlot extends StepsPlot {

    private static final double MARGIN = 0.03;
    private static final int LINES = 300;

    private final boolean accuracy;
    private final Texts texts;
    private final FollowingAxis free;

    ScorePlot(boolean accuracy, Theme theme, Texts texts, double scale) {
        this(accuracy, theme, texts, scale, new FollowingAxis(false));
    }

    private ScorePlot(boolean accuracy, Theme theme, Texts texts, double scale, FollowingAxis free) {
        super(accuracy ? shares() : free, theme, scale);
        this.accuracy = accuracy;
        this.texts = texts;
        this.free = free;
    }

    private static TickAxis shares() {
        TickAxis axis = new TickAxis();
        axis.tell(-MARGIN, 1 + MARGIN,
                List.of(new Tick(0, "0 %"), new Tick(0.5, "50 %"), new Tick(1, "100 %")));
        return axis;
    }

    @Override
    void show(Moment newMoment, CellWords newNames, int newSelected) {
        super.show(newMoment, newNames, newSelected);
        if (!accuracy) {
            double baseline = moment.data().baseline();
            double[] drawn = DoubleStream.concat(
                    series(LINES).stream().flatMapToDouble(line -> DoubleStream.of(line.values())),
                    DoubleStream.of(Double.isNaN(baseline) ? 0 : baseline)).toArray();
            free.follow(drawn, Double.isNaN(baseline) ? 1 : baseline);
        }
    }

    @Override
    public String reading(Texts words) {
        List<String> said = new ArrayList<>();
        if (accuracy) {
            boolean text = moment.recipe().task().task() == Task.TEXT;
            said.add(words.get("time.chart.reading.accuracy" + (text ? ".text" : "")));
        } else if (baseline()) {
            said.add(words.get("time.chart.baseline." + moment.recipe().task().task().id(), baselineWord()));
        }
        if (!accuracy && free.logarithmic()) {
            said.add(words.get("time.chart.logarithmic"));
        }
        return String.join(" ", said);
    }

    private boolean baseline() {
        return moment.recipe().data().isEmpty() && !Double.isNaN(moment.data().baseline());
    }

    /** As it is known: a fraction, or a number. */
    private String baselineWord() {
        return switch (moment.recipe().task().task()) {
            case ADDING -> "1/6";
            case SINE -> "1/2";
            default -> PrintedNumbers.shown(moment.data().baseline(), 3);
        };
    }

    /** A point where the answers were given, not where they were kept. */
    @Override
    List<StepSeries> series(double pixels) {
        List<TimeSnapshot> rows = new ArrayList<>(moment.history().rows());
        if (moment.snapshot().step() >= newest().step()) {
            // Its answers may be newer than those that were kept.
            rows.add(moment.snapshot());
        }
        List<StepSeries> series = new ArrayList<>();
        for (int network : moment.drawn(selected)) {
            int[] steps = new int[rows.size()];
            double[] values = new double[rows.size()];
            int n = 0;
            for (TimeSnapshot row : rows) {
                CellSnapshot cell = row.networks().get(network);
                int step = tested() ? cell.test().step() : row.step();
                if (n > 0 && steps[n - 1] == step) {
                    continue;
                }
                steps[n] = step;
                values[n++] = value(cell);
            }
            int count = n;
            series.add(new StepSeries(
                    names.name(network), TimeLines.slot(network), Style.MAIN, 0,
                    row -> steps[Math.min(count - 1, row)], Arrays.copyOf(values, count)));
        }
        return series;
    }

    private boolean tested() {
        return accuracy || moment.data().tested();
    }

    @Override
    double value(CellSnapshot cell) {
        return accuracy ? cell.test().score().accuracy()
                : tested() ? cell.test().score().loss() : cell.loss();
    }

    @Override
    double placed(double value) {
        return accuracy ? value : free.place(value);
    }

    @Override
    protected void above(Graphics2D g, Rectangle2D inside) {
        if (accuracy && moment.data().classes() > 1 && moment.recipe().task().task() != Task.TEXT) {
            double guess = 1.0 / moment.data().classes();
            level(g, theme.text2(), plot.yOf(guess), "1/" + moment.data().classes(), inside, now());
        } else if (!accuracy && baseline()) {
            level(g, theme.text2(), plot.yOf(placed(moment.data().baseline())), baselineWord(), inside,
                    now());
        }
        if (!present(g, inside)) {
            boolean asked = accuracy && moment.data().classes() == 0;
            empty(g, texts.get("time.chart.empty." + (asked ? "accuracy" : "test")), inside);
        }
    }
}
