package gradientlab.experiment.convolution.training;

import gradientlab.core.network.Parameter;
import gradientlab.experiment.convolution.training.data.PixelMove;
import gradientlab.experiment.convolution.training.data.SplitDigits;

/**
 * Tests one network while it trains, into arrays that are there from the start; what was found last becomes
 * an {@link Evaluation} when it is asked for.
 */
final class Tester {

    /** How many images are run at once; a network must take so many. */
    static final int ROOM = 128;

    private final Classifier network;
    private final SplitDigits digits;
    private final PixelMove place;
    private final PixelMove[] shifts;
    private final double[] images = new double[ROOM * SplitDigits.PIXELS];
    private final byte[] answers = new byte[SplitDigits.TEST];
    private final double[] weights;
    private int step;
    private double loss;
    private double training;
    private double test;
    private double shifted;
    private Evaluation made;

    /**
     * @param looked whether someone may look into the network: its weights are kept, and its accuracy on
     *     shifted images is wanted, which takes four times as long
     */
    Tester(Classifier network, SplitDigits digits, boolean scrambled, boolean looked) {
        this.network = network;
        this.digits = digits;
        place = PixelMove.of(scrambled);
        this.shifts = looked
                ? PixelMove.SHIFTS.stream().map(shift -> shift.scrambled(scrambled)).toArray(PixelMove[]::new)
                : new PixelMove[0];
        weights = new double[looked ? network.parameters().stream().mapToInt(Parameter::size).sum() : 0];
    }

    /**
     * Tests the network as it is now; overwrites its activations, not its gradients.
     *
     * @param at how many updates were made
     * @param meanLoss of the batches since the last epoch ended
     * @param right the share of their digits that was right
     */
    void test(int at, double meanLoss, double right) {
        made = null;
        step = at;
        loss = meanLoss;
        training = right;
        test = (double) right(place, true) / SplitDigits.TEST;
        int total = 0;
        for (PixelMove shift : shifts) {
            total += right(shift, false);
        }
        shifted = shifts.length == 0 ? Double.NaN : (double) total / (shifts.length * SplitDigits.TEST);
        int from = 0;
        for (int p = 0; weights.length > 0 && p < network.parameters().size(); p++) {
            Parameter parameter = network.parameters().get(p);
            System.arraycopy(parameter.numbers(), 0, weights, from, parameter.size());
            from += parameter.size();
        }
    }

    /** How many test digits, moved, are classified rightly. @param kept whether the answers are kept */
    private int right(PixelMove move, boolean kept) {
        int right = 0;
        for (int from = 0; from < SplitDigits.TEST; from += ROOM) {
            int count = Math.min(ROOM, SplitDigits.TEST - from);
            for (int i = 0; i < count; i++) {
                move.apply(images, i * SplitDigits.PIXELS, digits.test().inputs(),
                        (from + i) * SplitDigits.PIXELS);
            }
            network.forward(images, count);
            for (int i = 0; i < count; i++) {
                int answer = network.answer(i);
                right += answer == digits.label(from + i) ? 1 : 0;
                if (kept) {
                    answers[from + i] = (byte) answer;
                }
            }
        }
        return right;
    }

    /** What the last test found. */
    Evaluation last() {
        if (made == null) {
            made = new Evaluation(step, loss, training, answers.clone(), test, shifted, weights.clone());
        }
        return made;
    }
}
