package gradientlab.core.optimizer.lanes;

import java.util.ArrayList;
import java.util.List;

/** Runs of one rule in two coordinates, in lock-step: lane i has its own knobs, memory and point. */
public abstract class Lanes {

    /** How many lanes still run; they are the first ones of every array. */
    int count;

    /** η by lane, as the knob says. */
    final double[] lr;

    /** η by lane in the next step, as the schedule says. */
    final double[] rate;

    /** λ by lane. */
    final double[] decay;

    private final List<double[]> memory = new ArrayList<>();

    Lanes(LaneKnobs knobs) {
        count = knobs.count();
        lr = knob(knobs, "lr");
        rate = knob(knobs, "lr");
        decay = knob(knobs, "weight_decay");
    }

    /** How many lanes still run. */
    public final int count() {
        return count;
    }

    /**
     * One update of every lane.
     *
     * @param x by lane, overwritten
     * @param y by lane, overwritten
     * @param gradientX by lane, at the points {@link #probe} names; may be overwritten
     * @param gradientY by lane; may be overwritten
     */
    public abstract void step(double[] x, double[] y, double[] gradientX, double[] gradientY);

    /** The learning rates of the next step are the knobs' times {@code factor}. */
    public void factor(double factor) {
        for (int i = 0; i < count; i++) {
            rate[i] = lr[i] * factor;
        }
    }

    /** Whether gradients are wanted at other points than the present ones. */
    public boolean looksAhead() {
        return false;
    }

    /** Writes where this step wants its gradients. */
    public void probe(double[] probeX, double[] probeY, double[] x, double[] y) {
        System.arraycopy(x, 0, probeX, 0, count);
        System.arraycopy(y, 0, probeY, 0, count);
    }

    /** Ends lane {@code lane}: the last one takes its place. The caller does the same with its own arrays. */
    public void end(int lane) {
        count--;
        for (double[] each : memory) {
            each[lane] = each[count];
        }
    }

    /** The value of one knob by lane. */
    final double[] knob(LaneKnobs knobs, String id) {
        double[] values = knobs.values(id);
        memory.add(values);
        return values;
    }

    /** A number by lane, 0 at first. */
    final double[] memory() {
        double[] values = new double[count];
        memory.add(values);
        return values;
    }

    /** g <- g + λw */
    static void decay(double[] gradient, double[] point, double[] decay, int n) {
        for (int i = 0; i < n; i++) {
            gradient[i] += decay[i] * point[i];
        }
    }

    /** m <- βm + (1-β)g */
    static void average(double[] mean, double[] gradient, double[] beta, int n) {
        for (int i = 0; i < n; i++) {
            mean[i] = beta[i] * mean[i] + (1 - beta[i]) * gradient[i];
        }
    }

    /** v <- βv + (1-β)g² */
    static void averageSquares(double[] squares, double[] gradient, double[] beta, int n) {
        for (int i = 0; i < n; i++) {
            squares[i] = beta[i] * squares[i] + (1 - beta[i]) * gradient[i] * gradient[i];
        }
    }
}
