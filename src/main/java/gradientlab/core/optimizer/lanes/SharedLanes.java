package gradientlab.core.optimizer.lanes;

import gradientlab.core.Objective;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Stepper;
import java.util.List;

/**
 * Lanes that have all their knobs in common, by any rule that treats each coordinate by itself: one stepper
 * holds the coordinates of all lanes as if they were the parameters of one run.
 */
final class SharedLanes extends Lanes {

    /** What such a rule may ask of the function it descends: nothing. */
    private static final Objective NOTHING = new Objective() {
        @Override
        public double value(double[] point) {
            throw new UnsupportedOperationException("lanes have no common value");
        }

        @Override
        public void gradient(double[] gradient, double[] point) {
            throw new UnsupportedOperationException("lanes have no common gradient");
        }
    };

    /** The stepper never shrinks: an ended lane goes on in it, and nobody looks. */
    private final int size;
    private final Stepper stepper;
    private final double[] point;
    private final double[] gradient;
    /** Where the stepper keeps the lane that is now at i. */
    private final int[] place;

    SharedLanes(Optimizer rule, List<Settings> settings) {
        super(settings);
        size = settings.size();
        stepper = rule.start(2 * size, settings.get(0), NOTHING);
        point = new double[2 * size];
        gradient = new double[2 * size];
        place = new int[size];
        for (int i = 0; i < size; i++) {
            place[i] = i;
        }
    }

    @Override
    public void factor(double factor) {
        stepper.rate(lr[0] * factor);
    }

    @Override
    public boolean looksAhead() {
        return stepper.looksAhead();
    }

    @Override
    public void probe(double[] probeX, double[] probeY, double[] x, double[] y) {
        gather(point, x, y);
        stepper.probe(gradient, point);
        scatter(probeX, probeY, gradient);
    }

    @Override
    public void step(double[] x, double[] y, double[] gradientX, double[] gradientY) {
        gather(point, x, y);
        gather(gradient, gradientX, gradientY);
        stepper.step(point, gradient);
        scatter(x, y, point);
    }

    @Override
    public void end(int lane) {
        super.end(lane);
        place[lane] = place[count];
    }

    private void gather(double[] flat, double[] x, double[] y) {
        for (int i = 0; i < count; i++) {
            flat[place[i]] = x[i];
            flat[size + place[i]] = y[i];
        }
    }

    private void scatter(double[] x, double[] y, double[] flat) {
        for (int i = 0; i < count; i++) {
            x[i] = flat[place[i]];
            y[i] = flat[size + place[i]];
        }
    }
}
