package gradientlab.paint.generalization.fit;

import gradientlab.experiment.generalization.model.Capacities;

/** Whether an error rises where there are as many features as points and falls again after it. */
final class DescentTurn {

    /** Of the peak: under it the error has fallen. */
    private static final double FALLEN = 0.5;

    private DescentTurn() {}

    /** The step with the least error before as many features as points. */
    static int least(double[] errors, Capacities capacities, int points) {
        int least = 0;
        for (int step = 0; step < errors.length && capacities.at(step) < points; step++) {
            least = errors[step] < errors[least] ? step : least;
        }
        return least;
    }

    /** Whether the last error is far below the peak, and the peak above what was before. */
    static boolean fallsAgain(double[] errors, Capacities capacities, int points) {
        double peak = 0;
        for (double error : errors) {
            peak = Math.max(peak, error);
        }
        double last = errors[errors.length - 1];
        return last < FALLEN * peak && errors[least(errors, capacities, points)] < FALLEN * peak;
    }
}
