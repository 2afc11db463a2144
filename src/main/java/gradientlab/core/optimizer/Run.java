package gradientlab.core.optimizer;

import gradientlab.core.Settings;

/** The part of a run that every rule has: its learning rate and its weight decay. */
abstract class Run implements Stepper {

    /** η, the learning rate of the next step. */
    double lr;

    /** λ, the weight decay. */
    double decay;

    @Override
    public void set(Settings settings) {
        lr = settings.get("lr");
        decay = settings.get("weight_decay");
    }

    @Override
    public final void rate(double rate) {
        lr = rate;
    }

    /** Multiplies a velocity by the last step's η, or divides it, where η moves into it or out of it. */
    final void reread(double[] velocity, boolean wasInside, boolean isInside) {
        if (wasInside != isInside) {
            for (int i = 0; i < velocity.length; i++) {
                velocity[i] = velocity[i] == 0 ? 0 : isInside ? velocity[i] * lr : velocity[i] / lr;
            }
        }
    }
}
