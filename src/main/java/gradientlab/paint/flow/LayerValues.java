package gradientlab.paint.flow;

import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.experiment.flow.run.NetworkSnapshot;
import gradientlab.paint.chart.CountedLine;
import gradientlab.paint.chart.Decades;
import gradientlab.paint.picture.Slot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** One number of every hidden layer of every shown network at one step. */
final class LayerValues {

    /** Reads a number off a network; layers count from 0. */
    @FunctionalInterface
    interface Reader {
        double read(NetworkSnapshot network, int layer);
    }

    private final List<CountedLine> lines = new ArrayList<>();

    /** @param afterwards whether the last numbers of a network that stopped still mean something */
    LayerValues(FlowRecipe recipe, FlowSnapshot snapshot, boolean afterwards, Reader reader) {
        for (int i = 0; i < recipe.networks().size(); i++) {
            NetworkSnapshot network = snapshot.networks().get(i);
            if (recipe.networks().get(i).shown()) {
                boolean over = !afterwards && network.stopped().isPresent();
                double[] values = IntStream.range(0, network.layers() - 1)
                        .mapToDouble(layer -> over ? Double.NaN : reader.read(network, layer)).toArray();
                lines.add(new CountedLine(i, Slot.of(recipe.networks().get(i).slot()), values));
            }
        }
    }

    /** The shown networks' lines, the chosen one last. */
    List<CountedLine> lines(int selected) {
        List<CountedLine> ordered = new ArrayList<>(lines);
        ordered.sort((a, b) -> Boolean.compare(a.network() == selected, b.network() == selected));
        return ordered;
    }

    /** Takes the lines of these networks away. */
    void leaveOut(BitSet networks) {
        lines.removeIf(line -> networks.get(line.network()));
    }

    /** Of the deepest network; 1 if none is shown. */
    int layers() {
        return lines.stream().mapToInt(line -> line.values().length).max().orElse(1);
    }

    boolean hasZero() {
        return all().anyMatch(value -> value == 0);
    }

    boolean anyPositive() {
        return all().anyMatch(value -> value > 0 && value <= Double.MAX_VALUE);
    }

    boolean anyFinite() {
        return all().anyMatch(Double::isFinite);
    }

    /** The whole powers of ten around all positive numbers and those of {@code others}. */
    Decades decades(double... others) {
        DoublePredicate drawn = value -> value > 0 && value <= Double.MAX_VALUE;
        double[] positive = DoubleStream.concat(all(), DoubleStream.of(others)).filter(drawn).toArray();
        if (positive.length == 0) {
            return new Decades(-2, 0, false);
        }
        int low = (int) Math.floor(Math.log10(DoubleStream.of(positive).min().orElseThrow()) + 1e-9);
        int high = (int) Math.ceil(Math.log10(DoubleStream.of(positive).max().orElseThrow()) - 1e-9);
        return new Decades(Math.min(low, high - 2), high, false);
    }

    private DoubleStream all() {
        return lines.stream().flatMapToDouble(line -> DoubleStream.of(line.values()));
    }
}
