package gradientlab.paint.flow;

import gradientlab.experiment.flow.FlowHistory;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.FlowSnapshot;
import gradientlab.experiment.flow.NetworkSnapshot;
import gradientlab.paint.picture.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.data.xy.DefaultXYDataset;

/** Lines over the steps of a history, at most two points a pixel column: the least and the most of it. */
final class StepLines {

    /**
     * @param network its index in the recipe
     * @param validation whether it is about the examples kept apart
     */
    record Line(int network, Slot slot, boolean validation, double[] steps, double[] values) {}

    private final List<Line> lines = new ArrayList<>();

    /**
     * @param perColumn steps a pixel column
     * @param selected the network whose lines come last, above the others
     */
    StepLines(
            FlowRecipe recipe, FlowHistory history, double perColumn, int selected,
            ToDoubleFunction<NetworkSnapshot> training, ToDoubleFunction<NetworkSnapshot> validation) {
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < recipe.networks().size(); i++) {
                if (recipe.networks().get(i).shown() && pass == (i == selected ? 1 : 0)) {
                    Slot slot = Slot.of(recipe.networks().get(i).slot());
                    lines.add(thinned(i, slot, true, history, perColumn, validation));
                    lines.add(thinned(i, slot, false, history, perColumn, training));
                }
            }
        }
    }

    List<Line> lines() {
        return lines;
    }

    DefaultXYDataset points() {
        DefaultXYDataset points = new DefaultXYDataset();
        for (Line line : lines) {
            points.addSeries(points.getSeriesCount(), new double[][] {line.steps(), line.values()});
        }
        return points;
    }

    private static Line thinned(
            int network, Slot slot, boolean validation, FlowHistory history, double perColumn,
            ToDoubleFunction<NetworkSnapshot> value) {
        List<double[]> kept = new ArrayList<>();
        List<FlowSnapshot> rows = history.rows();
        for (int from = 0; from < rows.size();) {
            long column = (long) (rows.get(from).step() / Math.max(1, perColumn));
            double[] least = null;
            double[] most = null;
            int to = from;
            for (; to < rows.size()
                    && (long) (rows.get(to).step() / Math.max(1, perColumn)) == column; to++) {
                double[] point =
                        {rows.get(to).step(), value.applyAsDouble(rows.get(to).networks().get(network))};
                least = least == null || point[1] < least[1] ? point : least;
                most = most == null || point[1] > most[1] ? point : most;
            }
            boolean rising = least[0] <= most[0];
            kept.add(rising ? least : most);
            if (least != most) {
                kept.add(rising ? most : least);
            }
            from = to;
        }
        double[] steps = kept.stream().mapToDouble(point -> point[0]).toArray();
        // What is not finite makes a gap.
        double[] values =
                kept.stream().mapToDouble(point -> Double.isFinite(point[1]) ? point[1] : Double.NaN)
                        .toArray();
        return new Line(network, slot, validation, steps, values);
    }
}
