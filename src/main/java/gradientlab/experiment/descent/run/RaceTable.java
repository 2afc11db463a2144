package gradientlab.experiment.descent.run;

import gradientlab.core.optimizer.Optimizers;
import gradientlab.core.surface.Minimum;
import java.util.ArrayList;
import java.util.List;

/**
 * What a race came to, a row for each runner that raced.
 *
 * @param target the loss that counted as reached; NaN where none is known
 * @param rows in the recipe's order
 */
public record RaceTable(double target, List<Row> rows) {

    public RaceTable {
        rows = List.copyOf(rows);
    }

    /**
     * How one runner fared.
     *
     * @param runner index in the recipe
     * @param name of its rule
     * @param rate its learning rate
     * @param steps to the target, or -1
     * @param evaluations to the target, or -1; see {@link Trajectory#evaluations}
     * @param loss after its last step
     * @param distance of its last point to the nearest known minimum; NaN where none is known
     * @param divergedAt the step, or -1
     */
    public record Row(
            int runner, String name, double rate, int steps, int evaluations, double loss, double distance,
            int divergedAt) {}

    /** The table of a run. */
    public static RaceTable of(Trajectories run) {
        List<Row> rows = new ArrayList<>();
        List<Minimum> minima = run.surface().minima();
        for (int i = 0; i < run.runners().size(); i++) {
            Trajectory path = run.runners().get(i);
            if (path.runner().shown()) {
                int last = path.rows() - 1;
                int reached = path.reachedAt();
                double distance = minima.stream()
                        .mapToDouble(each -> Math.hypot(path.x(last) - each.x(), path.y(last) - each.y()))
                        .min().orElse(Double.NaN);
                rows.add(new Row(
                        i, Optimizers.get(path.runner().optimizer()).name(),
                        path.runner().settings().get("lr"), reached,
                        reached < 0 ? -1 : path.evaluations(reached), path.loss(last), distance,
                        path.divergedAt()));
            }
        }
        return new RaceTable(run.target(), rows);
    }
}
