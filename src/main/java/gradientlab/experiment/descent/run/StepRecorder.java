package gradientlab.experiment.descent.run;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.Terms;

/** Writes one update of a descent down while {@link Descent} makes it. */
final class StepRecorder {

    private final int step;
    private final Terms terms = new Terms(2);
    private Settings settings = Settings.NONE;
    private Clip clip = Clip.OFF;
    private boolean ahead;
    private boolean batch;

    /** @param step the update that leads from this row to the next */
    StepRecorder(int step) {
        this.step = step;
    }

    int step() {
        return step;
    }

    /** The update begins; the gradient is the surface's own, or a batch's, where the rule wants it. */
    void begin(
            Stepper stepper, Settings inForce, Clip clipping, boolean ofBatch, double[] point,
            double[] gradient) {
        batch = ofBatch;
        settings = inForce;
        clip = clipping;
        ahead = stepper.looksAhead();
        terms.vector("theta", point).vector(slope(), gradient);
        stepper.record(terms);
    }

    void noise(double x, double y, double[] gradient) {
        terms.vector("xi", x, y).vector("noisy", gradient);
    }

    /** The update is done: what the rule was handed, and where it led. */
    void end(double[] gradient, double[] point) {
        terms.vector("clipped", gradient).vector("next", point);
    }

    /** What the gradient is called: by whose it is and the point it was taken at. */
    String slope() {
        return (batch ? "nablab" : "nabla") + (ahead ? "p" : "");
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
