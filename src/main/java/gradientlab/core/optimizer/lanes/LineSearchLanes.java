package gradientlab.core.optimizer.lanes;

import gradientlab.core.PlaneObjective;

/**
 * {@link gradientlab.core.optimizer.rule.LineSearch} by lane: every lane that is still searching tries its
 * next s together with the others.
 */
final class LineSearchLanes extends Lanes {

    private final PlaneObjective objective;
    private final double[] shrink;
    private final double[] armijo;
    /** |g|², s, and f where a step begins. */
    private final double[] slope;
    private final double[] s;
    private final double[] here;
    /** The lanes that search, and by their order the points they try and f there. */
    private final int[] searching;
    private final double[] trialX;
    private final double[] trialY;
    private final double[] there;

    LineSearchLanes(LaneKnobs knobs, PlaneObjective objective) {
        super(knobs);
        this.objective = objective;
        shrink = knob(knobs, "shrink");
        armijo = knob(knobs, "armijo");
        slope = new double[count];
        s = new double[count];
        here = new double[count];
        searching = new int[count];
        trialX = new double[count];
        trialY = new double[count];
        there = new double[count];
    }

    @Override
    public void step(double[] x, double[] y, double[] gradientX, double[] gradientY) {
        decay(gradientX, x, decay, count);
        decay(gradientY, y, decay, count);
        for (int i = 0; i < count; i++) {
            slope[i] = gradientX[i] * gradientX[i] + gradientY[i] * gradientY[i];
            searching[i] = i;
        }
        System.arraycopy(rate, 0, s, 0, count);
        values(here, x, y, count);
        int left = move(x, y, gradientX, gradientY, count);
        while (left > 0) {
            values(there, trialX, trialY, left);
            left = move(x, y, gradientX, gradientY, judge(x, y, left));
        }
    }

    /** Takes the trials that go down enough; gives how many lanes search on, with a shorter step. */
    private int judge(double[] x, double[] y, int tried) {
        int left = 0;
        for (int k = 0; k < tried; k++) {
            int i = searching[k];
            if (there[k] <= here[i] - armijo[i] * s[i] * slope[i] || !Double.isFinite(slope[i])) {
                x[i] = trialX[k];
                y[i] = trialY[k];
            } else {
                s[i] *= shrink[i];
                searching[left++] = i;
            }
        }
        return left;
    }

    /** Puts w - sg into the trials; gives how many lanes moved: for the others the search is over. */
    private int move(double[] x, double[] y, double[] directionX, double[] directionY, int searched) {
        int left = 0;
        for (int k = 0; k < searched; k++) {
            int i = searching[k];
            double toX = x[i] - s[i] * directionX[i];
            double toY = y[i] - s[i] * directionY[i];
            if (toX != x[i] || toY != y[i]) {
                trialX[left] = toX;
                trialY[left] = toY;
                searching[left++] = i;
            } else {
                x[i] = toX;
                y[i] = toY;
            }
        }
        return left;
    }

    /** f + λ|w|²/2 at the first {@code n} points, of lanes {@link #searching}. */
    private void values(double[] values, double[] x, double[] y, int n) {
        objective.values(values, x, y, n);
        for (int k = 0; k < n; k++) {
            double weight = decay[searching[k]];
            // 0 times an overflow would be NaN.
            if (weight != 0) {
                values[k] += weight / 2 * (x[k] * x[k] + y[k] * y[k]);
            }
        }
    }
}
