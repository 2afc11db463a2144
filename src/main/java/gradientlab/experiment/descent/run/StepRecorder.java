package gradientlab.experiment.descent.run;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.Terms;

/** Writes one update of a descent down while {@link DescentPath} makes it. */
final class StepRecorder {

    private final Terms terms = new Terms(2);
    private final Settings settings;
    private final Clip clip;
    private final String slope;

    /**
     * The update begins.
     *
     * @param settings the knobs in force
     * @param batch whether the gradient is that of a batch
     * @param gradient where the rule wants it, before noise and clipping
     */
    StepRecorder(
            Stepper stepper, Settings settings, Clip clip, boolean batch, double[] point,
            double[] gradient) {
        this.settings = settings;
        this.clip = clip;
        slope = (batch ? "nablab" : "nabla") + (stepper.looksAhead() ? "p" : "");
        terms.vector("theta", point).vector(slope, gradient);
        stepper.record(terms);
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

    /** What the gradient is called: by whose it is and the point it was taken at. */
    String slope() {
        return slope;
    }

    /** The knobs in force. */
    Settings settings() {
        return settings;
    }

    Clip clip() {
        return clip;
    }

    Terms terms() {
        return terms;
    }
}
