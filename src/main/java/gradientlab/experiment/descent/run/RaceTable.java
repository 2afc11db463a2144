package gradientlab.experiment.descent.run;

import gradientlab.core.optimizer.rule.Optimizers;
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
     * @param distance of its last point to the nearest known minimum; NaN where none is known
     */
    public record Row(int runner, Trajectory path, double distance) {

        /** The name of its rule. */
        public String name() {
            return Optimizers.get(path.runner().optimizer()).name();
        }

        /** Its learning rate. */
        public double rate() {
            return path.runner().settings().get("lr");
        }

        /** Steps to the target, or -1. */
        public int steps() {
            return path.reachedAt();
        }

        /** Evaluations to the target, or -1; see {@link Trajectory#evaluations}. */
        public int evaluations() {
            return steps() < 0 ? -1 : path.evaluations(steps());
        }

        /** The loss after its last step. */
        public double loss() {
            return path.loss(path.rows() - 1);
        }

        /** The step, or -1. */
        public int divergedAt() {
            return path.divergedAt();
        }
    }

    /** The table of a run. */
    public static RaceTable of(Trajectories run) {
        List<Row> rows = new ArrayList<>();
        List<Minimum> minima = run.surface().minima();
        for (int i = 0; i < run.runners().size(); i++) {
            Trajectory path = run.runners().get(i);
            if (path.runner().shown()) {
                int last = path.rows() - 1;
                double distance = minima.stream()
                        .mapToDouble(each -> Math.hypot(path.x(last) - each.x(), path.y(last) - each.y()))
                        .min().orElse(Double.NaN);
                rows.add(new Row(i, path, distance));
            }
        }
        return new RaceTable(run.target(), rows);
    }
}
