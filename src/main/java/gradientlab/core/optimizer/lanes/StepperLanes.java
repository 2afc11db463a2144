package gradientlab.core.optimizer.lanes;

import gradientlab.core.Objective;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Stepper;
import java.util.Arrays;

/** Any rule with any knobs by lane: a stepper each, which can't be taken several at once. */
final class StepperLanes extends Lanes {

    private final Stepper[] steppers;
    private final double[] point = new double[2];
    private final double[] gradient = new double[2];

    /** @param objective what all lanes descend */
    StepperLanes(Optimizer rule, LaneKnobs knobs, Objective objective) {
        super(knobs);
        steppers = new Stepper[count];
        Arrays.setAll(steppers, i -> rule.start(2, knobs.of(i), objective));
    }

    @Override
    public void factor(double factor) {
        for (int i = 0; i < count; i++) {
            steppers[i].rate(lr[i] * factor);
        }
    }

    @Override
    public boolean looksAhead() {
        return steppers[0].looksAhead();
    }

    @Override
    public void probe(double[] probeX, double[] probeY, double[] x, double[] y) {
        for (int i = 0; i < count; i++) {
            point[0] = x[i];
            point[1] = y[i];
            steppers[i].probe(gradient, point);
            probeX[i] = gradient[0];
            probeY[i] = gradient[1];
        }
    }

    @Override
    public void step(double[] x, double[] y, double[] gradientX, double[] gradientY) {
        for (int i = 0; i < count; i++) {
            point[0] = x[i];
            point[1] = y[i];
            gradient[0] = gradientX[i];
            gradient[1] = gradientY[i];
            steppers[i].step(point, gradient);
            x[i] = point[0];
            y[i] = point[1];
        }
    }

    @Override
    public void end(int lane) {
        super.end(lane);
        steppers[lane] = steppers[count];
    }
}
