package gradientlab.core.optimizer.lanes;

import gradientlab.core.PlaneObjective;

/** {@link gradientlab.core.optimizer.rule.Newton} by lane: the Hessians of all first, then each is solved. */
final class NewtonLanes extends Lanes {

    private final PlaneObjective objective;
    private final double[] xx;
    private final double[] xy;
    private final double[] yy;

    NewtonLanes(LaneKnobs knobs, PlaneObjective objective) {
        super(knobs);
        this.objective = objective;
        xx = new double[count];
        xy = new double[count];
        yy = new double[count];
    }

    @Override
    public void step(double[] x, double[] y, double[] gradientX, double[] gradientY) {
        objective.hessians(xx, xy, yy, x, y, count);
        decay(gradientX, x, decay, count);
        decay(gradientY, y, decay, count);
        for (int i = 0; i < count; i++) {
            xx[i] += decay[i];
            yy[i] += decay[i];
            if (gradientX[i] == 0 && gradientY[i] == 0) {
                continue;
            }
            // The row with the larger first entry is the pivot's.
            boolean swap = Math.abs(xy[i]) > Math.abs(xx[i]);
            double a = swap ? xy[i] : xx[i];
            double b = swap ? yy[i] : xy[i];
            double c = swap ? gradientY[i] : gradientX[i];
            double factor = (swap ? xx[i] : xy[i]) / a;
            double directionY = ((swap ? gradientX[i] : gradientY[i]) - factor * c)
                    / ((swap ? xy[i] : yy[i]) - factor * b);
            double directionX = (c - b * directionY) / a;
            x[i] -= rate[i] * directionX;
            y[i] -= rate[i] * directionY;
        }
    }
}
