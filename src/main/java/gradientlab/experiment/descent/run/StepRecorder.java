package gradientlab.experiment.descent.run;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.Terms;

/**
 * Writes one update of a descent down while {@link DescentPath} makes it.
 *
 * @param terms what was written
 * @param settings the knobs in force
 * @param clip the clipping in force
 * @param slope what the gradient is called: by whose it is and the point it was taken at
 */
record StepRecorder(Terms terms, Settings settings, Clip clip, String slope) {

    /**
     * The update begins.
     *
     * @param batch whether the gradient is that of a batch
     * @param gradient where the rule wants it, before noise and clipping
     */
    static StepRecorder begin(
            Stepper stepper, Settings settings, Clip clip, boolean batch, double[] point,
            double[] gradient) {
        String slope = (batch ? "nablab" : "nabla") + (stepper.looksAhead() ? "p" : "");
        Terms terms = new Terms(2).vector("theta", point).vector(slope, gradient);
        stepper.record(terms);
        return new StepRecorder(terms, settings, clip, slope);
    }

    /** What is added to the gradient. */
    void noise(double x, double y) {
        double[] gradient = terms.get(slope);
        terms.vector("xi", x, y).vector("noisy", gradient[0] + x, gradient[1] + y);
    }

    /** The update is done: what the rule was handed, and where it led. */
    void end(double[] gradient, double[] point) {
        terms.vector("clipped", gradient).vector("next", point);
    }
}
