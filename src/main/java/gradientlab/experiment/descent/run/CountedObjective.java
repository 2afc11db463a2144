package gradientlab.experiment.descent.run;

import gradientlab.core.Objective;

/** Counts what a rule asks of the function beyond the gradient it is given. */
final class CountedObjective implements Objective {

    private final Objective objective;
    private int taken;

    CountedObjective(Objective objective) {
        this.objective = objective;
    }

    /** How many evaluations were taken since this was last asked; a Hessian is two. */
    int taken() {
        int since = taken;
        taken = 0;
        return since;
    }

    @Override
    public double value(double[] point) {
        taken++;
        return objective.value(point);
    }

    @Override
    public void gradient(double[] gradient, double[] point) {
        taken++;
        objective.gradient(gradient, point);
    }

    @Override
    public void hessian(double[] hessian, double[] point) {
        taken += 2;
        objective.hessian(hessian, point);
    }
}
