package gradientlab.core.optimizer;

import gradientlab.core.Settings;

/** The memory that {@link Adam}, {@link AmsGrad} and {@link AdamW} share, and its bias corrections. */
abstract class AdamRun extends Run {

    /** m, the average gradient. */
    final double[] mean;

    /** v, the average squared gradient. */
    final double[] squares;

    double beta1;
    double beta2;

    /** η / (1-β₁^t) of the present step. */
    double rate;

    /** 1 / √(1-β₂^t) of the present step. */
    double unroot;

    /** ε of the present step: the knob's, or divided by √(1-β₂^t) in the epsilon-hat form. */
    double eps;

    private final BiasCorrection first = new BiasCorrection();
    private final BiasCorrection second = new BiasCorrection();
    private double epsKnob;
    private boolean epsilonHat;

    AdamRun(int size) {
        mean = new double[size];
        squares = new double[size];
    }

    @Override
    public void set(Settings settings) {
        super.set(settings);
        beta1 = settings.get("beta1");
        beta2 = settings.get("beta2");
        epsKnob = settings.get("eps");
        epsilonHat = settings.on("eps_form");
        first.beta(beta1);
        second.beta(beta2);
    }

    /** Counts the step and works out what depends on t only. */
    final void count() {
        rate = lr / first.next();
        unroot = 1 / Math.sqrt(second.next());
        eps = epsilonHat ? epsKnob * unroot : epsKnob;
    }
}
