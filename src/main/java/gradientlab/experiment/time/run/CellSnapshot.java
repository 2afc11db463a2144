package gradientlab.experiment.time.run;

import java.util.Optional;

/**
 * One network after some updates, in numbers. Time steps t count from 1 to T.
 *
 * <p>Everything but {@code test} belongs to the batch the next update will use: raw gradients, before
 * clipping. A network that stopped keeps the numbers of the step it stopped at, which may not be finite.
 *
 * @param norms how much of the last time step's gradient reaches each time step
 * @param loss L, what is trained: over all outputs of the batch
 * @param last ℓ, of the last time step's outputs alone; the same where they are all there are
 * @param gradient the norm of the last update's gradient over all parameters together, before clipping; NaN
 *     before the first update and where the network stopped
 * @param clipped the same after clipping: what the optimizer was given
 * @param gates the gate that keeps; empty for an RNN
 * @param spectrum empty where it takes too long to know for every step
 * @param test the last known answers: of the last training step that 50 divides, or of this
 *     one
 * @param solved the first step checked at which the task was solved; -1 for none so far
 * @param stopped where and when a number was not finite any more
 * @param verdict on how much reaches the first time step
 */
public record CellSnapshot(
        TimeNorms norms,
        double loss,
        double last,
        double gradient,
        double clipped,
        Optional<GateMeans> gates,
        Optional<CellSpectrum> spectrum,
        TestAnswers test,
        int solved,
        Optional<Stop> stopped,
        TimeVerdict verdict) {

    /** The same with other answers and eigenvalues. */
    CellSnapshot completed(TestAnswers answers, Optional<CellSpectrum> eigenvalues) {
        Draft draft = new Draft(this);
        draft.test = answers;
        draft.spectrum = eigenvalues;
        return draft.done();
    }

    /**
     * A network that can't go on.
     *
     * @param t the first time step, on the way the numbers took, that gave none: from 1 up when going
     *     forward, from T down when going backward
     * @param step how many updates led there
     * @param forward whether that was a value; otherwise a gradient
     */
    public record Stop(int t, int step, boolean forward) {}

    /** A snapshot while its numbers are gathered. */
    static final class Draft {
        TimeNorms norms;
        double loss;
        double last;
        double gradient = Double.NaN;
        double clipped = Double.NaN;
        Optional<GateMeans> gates = Optional.empty();
        Optional<CellSpectrum> spectrum = Optional.empty();
        TestAnswers test = TestAnswers.NONE;
        int solved = -1;
        Optional<Stop> stopped = Optional.empty();
        TimeVerdict verdict;

        Draft() {}

        private Draft(CellSnapshot from) {
            norms = from.norms;
            loss = from.loss;
            last = from.last;
            gradient = from.gradient;
            clipped = from.clipped;
            gates = from.gates;
            spectrum = from.spectrum;
            test = from.test;
            solved = from.solved;
            stopped = from.stopped;
            verdict = from.verdict;
        }

        CellSnapshot done() {
            return new CellSnapshot(
                    norms, loss, last, gradient, clipped, gates, spectrum, test, solved, stopped, verdict);
        }
    }
}
