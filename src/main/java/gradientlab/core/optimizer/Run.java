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
}
