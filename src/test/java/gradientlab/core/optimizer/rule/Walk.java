package gradientlab.core.optimizer.rule;

import gradientlab.core.Objective;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Stepper;
import java.util.ArrayList;
import java.util.List;

/** Descends step by step, the way every runner does, and keeps the points. */
public final class Walk {

    private Walk() {}

    /** The points after 0, 1, ..., {@code steps} updates; ends after the first that is not finite. */
    public static List<double[]> of(Optimizer optimizer, Settings settings, Objective objective, int steps,
            double... start) {
        Stepper stepper = optimizer.start(start.length, settings, objective);
        double[] point = start.clone();
        double[] probe = new double[start.length];
        double[] gradient = new double[start.length];
        List<double[]> points = new ArrayList<>();
        points.add(point.clone());
        for (int k = 0; k < steps && finite(point); k++) {
            stepper.probe(probe, point);
            objective.gradient(gradient, probe);
            stepper.step(point, gradient);
            points.add(point.clone());
        }
        return points;
    }

    public static boolean finite(double[] point) {
        for (double coordinate : point) {
            if (!Double.isFinite(coordinate)) {
                return false;
            }
        }
        return true;
    }

    /** The optimizer's defaults with some knobs changed, given as id, value, id, value, ... */
    public static Settings settings(Optimizer optimizer, Object... changes) {
        Settings settings = Settings.defaults(optimizer.knobs());
        for (int i = 0; i < changes.length; i += 2) {
            if (!settings.has((String) changes[i])) {
                throw new IllegalArgumentException(optimizer.id() + " has no knob " + changes[i]);
            }
            settings = settings.with((String) changes[i], ((Number) changes[i + 1]).doubleValue());
        }
        return settings;
    }
}
