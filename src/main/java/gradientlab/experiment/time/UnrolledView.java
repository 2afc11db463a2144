package gradientlab.experiment.time;

/**
 * What the unrolled mode shows: one sequence through one network, and the gradient back.
 *
 * @param network which one, from 0
 * @param step how many training steps were made before, 0 to {@link TimeRecipe#MAX_STEPS}
 * @param sequence of the sequences it is measured on, from 1 to the batch size
 * @param position how far the passes have come: 0 to 2T+1; T cells forward, one for the loss with ∂l/∂h_T, T
 *     back to t=0
 * @param t the opened cell, 1 to T
 * @param unit whose numbers stand in it, 1 to H
 * @param cutH whether the path through h is cut
 */
public record UnrolledView(
        int network, int step, int sequence, int position, int t, int unit, boolean cutH) {

    public static final UnrolledView DEFAULT = new UnrolledView(0, 0, 1, 0, 1, 1, false);

    /** The positions of sequences of a length: the last one. */
    public static int last(int length) {
        return 2 * length + 1;
    }

    public UnrolledView withNetwork(int other) {
        return new UnrolledView(other, step, sequence, position, t, unit, cutH);
    }

    public UnrolledView withStep(int other) {
        return new UnrolledView(network, other, sequence, position, t, unit, cutH);
    }

    public UnrolledView withSequence(int other) {
        return new UnrolledView(network, step, other, position, t, unit, cutH);
    }

    public UnrolledView withPosition(int other) {
        return new UnrolledView(network, step, sequence, other, t, unit, cutH);
    }

    public UnrolledView withT(int other) {
        return new UnrolledView(network, step, sequence, position, other, unit, cutH);
    }

    public UnrolledView withUnit(int other) {
        return new UnrolledView(network, step, sequence, position, t, other, cutH);
    }

    public UnrolledView withCutH(boolean other) {
        return new UnrolledView(network, step, sequence, position, t, unit, other);
    }

    /** The same within a network and length. */
    UnrolledView within(int networks, int length, int hidden, int sequences) {
        return new UnrolledView(
                Math.min(network, networks - 1), step, Math.min(sequence, sequences),
                Math.min(position, last(length)), Math.min(t, length), Math.min(unit, hidden), cutH);
    }
}
