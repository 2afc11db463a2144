package gradientlab.experiment.descent.sweep;

import gradientlab.core.optimizer.Clip;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.data.DataLoss;
import gradientlab.experiment.data.BatchPlan;
import gradientlab.experiment.descent.run.Descent;

/**
 * The gradients that the lanes of a sweep are handed, as {@link Descent} hands them to one run: of the whole
 * loss or of a batch, then with noise, then clipped.
 */
final class LaneGradients {

    private final LossSurface surface;
    /** Null where every update sees all examples, or there are none. */
    private final BatchPlan batches;
    /** Two standard normals a step; null without noise. */
    private final double[] normals;
    /** Its deviation by lane. */
    private final double[] noise;
    private final Clip clip;
    private final double[] gradient = new double[2];

    LaneGradients(LossSurface surface, BatchPlan batches, double[] normals, double[] noise, Clip clip) {
        this.surface = surface;
        this.batches = batches;
        this.normals = normals;
        this.noise = noise;
        this.clip = clip;
    }

    /** Whether they are those of the whole loss at every step. */
    boolean whole() {
        return batches == null;
    }

    /** Whether the same point has the same gradient at every step. */
    boolean steady() {
        return whole() && normals == null;
    }

    /** Writes the gradients at the first {@code n} points for the update from row {@code k}. */
    void at(int k, double[] gradientX, double[] gradientY, double[] x, double[] y, int n) {
        if (whole()) {
            surface.gradients(gradientX, gradientY, x, y, n);
        } else {
            ((DataLoss) surface).gradients(
                    gradientX, gradientY, x, y, n, batches.order(k), batches.from(k), batches.to(k));
        }
    }

    /** What comes between the gradients and the rule. */
    void disturb(int k, double[] gradientX, double[] gradientY, int n) {
        for (int i = 0; normals != null && i < n; i++) {
            if (noise[i] > 0) {
                gradientX[i] += noise[i] * normals[2 * k];
                gradientY[i] += noise[i] * normals[2 * k + 1];
            }
        }
        for (int i = 0; clip.kind() != Clip.Kind.OFF && i < n; i++) {
            gradient[0] = gradientX[i];
            gradient[1] = gradientY[i];
            clip.apply(gradient);
            gradientX[i] = gradient[0];
            gradientY[i] = gradient[1];
        }
    }

    /** Ends a lane: the last one takes its place. */
    void end(int lane, int last) {
        if (normals != null) {
            noise[lane] = noise[last];
        }
    }
}
