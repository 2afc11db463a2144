package gradientlab.paint.flow;

import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.FlowHistory;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.experiment.flow.run.LoggedNetwork;
import gradientlab.experiment.flow.run.NetworkSnapshot;
import gradientlab.paint.chart.ChartAxes;
import gradientlab.paint.chart.ColumnValues;
import gradientlab.paint.chart.FollowingAxis;
import gradientlab.paint.chart.StepSeries;
import gradientlab.paint.chart.StepSeries.Style;
import gradientlab.paint.chart.TickAxis.Tick;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Over the steps: loss or accuracy on training data and, thinner, on validation data; or the norm of the
 * gradient, thinner before clipping.
 */
final class StepPlot extends FlowPlot {

    private final FlowMeasure measure;
    private final Texts texts;
    private final FollowingAxis free;
    private int span = 1;

    StepPlot(FlowMeasure measure, Theme theme, Texts texts, double scale) {
        this(measure, theme, texts, scale, new FollowingAxis(measure == FlowMeasure.GRADIENT));
    }

    private StepPlot(FlowMeasure measure, Theme theme, Texts texts, double scale, FollowingAxis free) {
        super(measure == FlowMeasure.ACCURACY ? LayerSharesPlot.shares() : free, theme, scale);
        this.measure = measure;
        this.texts = texts;
        this.free = free;
    }

    @Override
    void show(FlowRecipe newRecipe, FlowSnapshot newSnapshot, FlowHistory newHistory, int newSelected) {
        super.show(newRecipe, newSnapshot, newHistory, newSelected);
        span = spanOf(Math.max(newHistory.newest().step(), newSnapshot.step()), newRecipe.steps());
        if (measure != FlowMeasure.ACCURACY) {
            double[] drawn =
                    series().stream().flatMapToDouble(line -> DoubleStream.of(line.values())).toArray();
            free.follow(drawn, GuessLevel.classes(recipe).map(Math::log).orElse(atFirst()));
        }
    }

    @Override
    public String reading(Texts words) {
        if (measure == FlowMeasure.GRADIENT) {
            return words.get("flow.chart.reading.gradient");
        }
        List<String> said = new ArrayList<>();
        Optional<Integer> classes = GuessLevel.classes(recipe);
        if (measure == FlowMeasure.ACCURACY) {
            said.add(words.get("flow.chart.reading.accuracy"));
        } else if (classes.isPresent()) {
            String level = PrintedNumbers.shown(Math.log(classes.get()), 3);
            said.add(words.get("flow.chart.reading.guess", level, classes.get()));
        }
        if (measure == FlowMeasure.LOSS && free.logarithmic()) {
            said.add(words.get("flow.chart.reading.logarithmic"));
        }
        if (recipe.validation() > 0 && !(recipe.data() instanceof ExplicitData)) {
            said.add(words.get("flow.chart.reading.validation"));
        }
        return String.join(" ", said);
    }

    @Override
    protected void prepare(Rectangle2D inside) {
        // There is no step 62.5: of an odd span the middle tick stands at two fifths.
        int middle = span % 2 == 0 ? span / 2 : span * 2 / 5;
        across.tell(0, span, List.of(
                new Tick(0, "0"), new Tick(middle, String.valueOf(middle)),
                new Tick(span, String.valueOf(span))));
        chart.show(series(), List.of(), history.newest().step());
        chart.prepare(false);
    }

    /** Of every shown network first the thin line, then the other one. */
    List<StepSeries> series() {
        List<FlowSnapshot> rows = history.rows();
        NetworkWords names = new NetworkWords(recipe, texts);
        int[] steps = rows.stream().mapToInt(FlowSnapshot::step).toArray();
        List<StepSeries> series = new ArrayList<>();
        for (int network : drawn()) {
            for (Style style : new Style[] {Style.VALIDATION, Style.MAIN}) {
                double[] values = rows.stream().map(row -> row.networks().get(network))
                        .mapToDouble(style == Style.MAIN ? this::main : this::thin).toArray();
                series.add(new StepSeries(
                        names.name(network), slot(network), style, 0, row -> steps[row], values, steps));
            }
        }
        for (LoggedNetwork logged : loggedNetworks()) {
            if (drawn().contains(logged.network())) {
                for (String column : columns()) {
                    logged(series, logged, column, names);
                }
            }
        }
        return series;
    }

    /** What a log has over the steps that are seen. */
    private void logged(List<StepSeries> into, LoggedNetwork from, String column, NetworkWords names) {
        if (from.has(column)) {
            int[] steps = IntStream.of(from.steps()).filter(step -> step <= span).toArray();
            double[] values = Arrays.copyOf(from.scores(column), steps.length);
            String name = texts.get("flow.chart.tip.log", column.equals(columns().get(0))
                    ? names.name(from.network())
                    : thinly(names.name(from.network())));
            into.add(new StepSeries(name, slot(from.network()), Style.LOG, 0,
                    row -> steps[Math.min(row, steps.length - 1)], values, steps));
        }
    }

    /** What logs call the two lines of a network. */
    private List<String> columns() {
        return switch (measure) {
            case LOSS -> List.of("training_loss", "validation_loss");
            case ACCURACY -> List.of("training_accuracy", "validation_accuracy");
            default -> List.of("clipped", "gradient");
        };
    }

    /** The shown networks, the chosen one last, above the others. */
    private List<Integer> drawn() {
        return IntStream.range(0, recipe.networks().size()).filter(i -> recipe.networks().get(i).shown())
                .boxed().sorted(Comparator.comparing(i -> i == selected)).toList();
    }

    private Slot slot(int network) {
        return Slot.of(recipe.networks().get(network).slot());
    }

    @Override
    protected void above(Graphics2D g, Rectangle2D inside) {
        double x = plot.xOf(snapshot.step());
        rule(g, theme.text2(), x, inside.getY(), x, inside.getMaxY());
        boolean empty = true;
        for (int network : drawn()) {
            // A step that was not judged has no scores: those of the last that was, where that is.
            NetworkSnapshot own = snapshot.networks().get(network);
            FlowSnapshot scored = own.stopped().isEmpty() && Double.isNaN(main(own))
                    && !history.newest().judged() ? history.judged(snapshot.step()) : snapshot;
            double value = main(scored.networks().get(network));
            if (Double.isFinite(value)) {
                empty = false;
                head(g, slot(network), plot.xOf(scored.step()), plot.yOf(placed(value)));
            }
        }
        if (empty && measure == FlowMeasure.ACCURACY && GuessLevel.classes(recipe).isEmpty()) {
            empty(g, texts.get("flow.chart.empty.accuracy"), inside);
        } else if (measure == FlowMeasure.GRADIENT && history.newest().step() == 0) {
            empty(g, texts.get("flow.chart.empty.updates"), inside);
        }
    }

    @Override
    public Optional<ChartAxes> stepAxes() {
        return axes();
    }

    @Override
    public int stepAt(double px) {
        if (history == null) {
            return 0;
        }
        double share = (px - plot.xOf(0)) / (plot.xOf(span) - plot.xOf(0));
        return (int) Math.round(Math.min(history.newest().step(), Math.max(0, share * span)));
    }

    /** At the kept step nearest to the one pointed at. */
    @Override
    public Optional<ColumnValues> valuesAt(double px) {
        int pointed = stepAt(px);
        int step = history.rows().stream().map(FlowSnapshot::step)
                .min(Comparator.comparingInt(kept -> Math.abs(kept - pointed))).orElseThrow();
        return Optional.of(new ColumnValues(texts.get("chart.tip.step", step), chart.valuesAt(step,
                line -> line.style() == Style.VALIDATION ? thinly(line.name()) : line.name(), 3)));
    }

    /** What a network's thin line is called. */
    private String thinly(String network) {
        return texts.get(measure == FlowMeasure.GRADIENT ? "flow.chart.tip.unclipped"
                : "flow.chart.tip.validation", network);
    }

    /** The largest loss at the first step, 1 if there is none: far beyond it the axis is logarithmic. */
    private double atFirst() {
        double most = drawn().stream().mapToDouble(i -> main(history.rows().get(0).networks().get(i)))
                .filter(Double::isFinite).max().orElse(0);
        return most > 0 ? most : 1;
    }

    private double placed(double value) {
        return measure == FlowMeasure.ACCURACY ? value : free.place(value);
    }

    private double main(NetworkSnapshot network) {
        return switch (measure) {
            case LOSS -> network.trainLoss();
            case ACCURACY -> network.trainAccuracy();
            default -> network.clipped();
        };
    }

    private double thin(NetworkSnapshot network) {
        return switch (measure) {
            case LOSS -> network.validationLoss();
            case ACCURACY -> network.validationAccuracy();
            default -> network.gradient();
        };
    }
}
