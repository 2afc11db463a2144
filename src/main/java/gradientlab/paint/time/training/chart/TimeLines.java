package gradientlab.paint.time.training.chart;

import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeView.Quantity;
import gradientlab.experiment.time.run.CellSnapshot;
import gradientlab.experiment.time.run.TimeNorms;
import gradientlab.experiment.time.run.TimeSnapshot;
import gradientlab.paint.chart.CountedLine;
import gradientlab.paint.chart.Decades;
import gradientlab.paint.picture.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** What the main chart draws of every shown network: a number a time step, and what a rule says of it. */
public final class TimeLines {

    /** So many decades are worth showing a rule's end. */
    private static final int NEAR = 3;

    private final List<CountedLine> lines = new ArrayList<>();
    private final List<CountedLine> rules = new ArrayList<>();
    private final Set<Integer> wrong = new HashSet<>();

    /** @param norms whether d_t itself is drawn instead of its share */
    public TimeLines(TimeRecipe recipe, TimeSnapshot snapshot, Quantity quantity, boolean norms) {
        for (int i = 0; i < recipe.networks().size(); i++) {
            if (recipe.networks().get(i).shown()) {
                CellSnapshot cell = snapshot.networks().get(i);
                lines.add(line(i, cell, made -> norms ? made.norms(quantity) : made.shares(quantity)));
                if (quantity == Quantity.STATE) {
                    rules.add(line(i, cell, made -> rule(made, norms)));
                    if (cell.verdict().rule().filter(rule -> !rule.right()).isPresent()) {
                        wrong.add(i);
                    }
                }
            }
        }
    }

    /** The slot of a network: its place in the recipe. */
    public static Slot slot(int network) {
        return Slot.of(network);
    }

    private static CountedLine line(int network, CellSnapshot cell, Function<TimeNorms, double[]> values) {
        double[] made = values.apply(cell.norms());
        if (cell.stopped().isPresent()) {
            made = new double[made.length];
            Arrays.fill(made, Double.NaN);
        }
        return new CountedLine(network, slot(network), made);
    }

    /** As a share, or times the norm at the last time step. */
    private static double[] rule(TimeNorms made, boolean norms) {
        double last = norms ? made.state()[made.length() - 1] : 1;
        return DoubleStream.of(made.rules()).map(share -> share * last).toArray();
    }

    /** The shown networks' lines, the chosen one last. */
    public List<CountedLine> lines(int selected) {
        List<CountedLine> ordered = new ArrayList<>(lines);
        ordered.sort((a, b) -> Boolean.compare(a.network() == selected, b.network() == selected));
        return ordered;
    }

    /** What the rules of thumb say; none but of the state. */
    List<CountedLine> rules() {
        return rules;
    }

    /** The same of the networks whose verdict is another than their rule predicts. */
    List<CountedLine> wrongRules() {
        return rules.stream().filter(rule -> wrong.contains(rule.network())).toList();
    }

    /** T; 1 if no network is shown. */
    public int length() {
        return lines.stream().mapToInt(line -> line.values().length).max().orElse(1);
    }

    boolean empty() {
        return lines.isEmpty();
    }

    public boolean hasZero() {
        return all().anyMatch(value -> value == 0);
    }

    /** The whole powers of ten around all positive numbers and those of {@code others}. */
    public Decades decades(double... others) {
        double[] positive = DoubleStream.concat(all(), DoubleStream.of(others))
                .filter(value -> value > 0 && value <= Double.MAX_VALUE).toArray();
        if (positive.length == 0) {
            return new Decades(-2, 0, false);
        }
        int low = (int) Math.floor(Math.log10(DoubleStream.of(positive).min().orElseThrow()) + 1e-9);
        int high = (int) Math.ceil(Math.log10(DoubleStream.of(positive).max().orElseThrow()) - 1e-9);
        return new Decades(Math.min(low, high - 2), high, false);
    }

    /** An axis' lower end, moved down where a rule of thumb ends not far under it. */
    int under(int low) {
        return rules.stream().filter(rule -> rule.first() > 0)
                .mapToInt(rule -> (int) Math.floor(Math.log10(rule.first()) + 1e-9))
                .filter(end -> end >= low - NEAR).min().stream().map(end -> Math.min(end, low)).findFirst()
                .orElse(low);
    }

    private DoubleStream all() {
        return lines.stream().flatMapToDouble(line -> DoubleStream.of(line.values()));
    }
}
