package gradientlab.experiment.convolution.training.data;

import gradientlab.core.Lcg;
import gradientlab.experiment.training.BatchStream;
import gradientlab.experiment.training.Batches;
import java.util.ArrayList;
import java.util.List;

/**
 * Deals one seed's training digits out in batches; perhaps each digit shifted by up to a pixel, another way
 * each time, and perhaps scrambled. Nothing is allocated after the start.
 */
public final class DigitBatches implements BatchStream {

    private final Batches batches;
    private final double[] inputs;
    private final List<PixelMove> moves;
    private final Lcg random;

    /** @param shifts whether digits are shifted before they are trained on */
    public DigitBatches(SplitDigits digits, long seed, int size, boolean shifts, boolean scrambled) {
        batches = new Batches(digits.training(), size, Streams.of(seed, Streams.ORDER));
        random = new Lcg(Streams.of(seed, Streams.SHIFTS));
        moves = moves(shifts, scrambled);
        inputs = new double[size * SplitDigits.PIXELS];
    }

    private static List<PixelMove> moves(boolean shifts, boolean scrambled) {
        List<PixelMove> moves = new ArrayList<>();
        int most = shifts ? 1 : 0;
        for (int down = -most; down <= most; down++) {
            for (int right = -most; right <= most; right++) {
                moves.add(PixelMove.shift(down, right).scrambled(scrambled));
            }
        }
        return moves;
    }

    @Override
    public void deal(int step) {
        batches.deal(step);
        for (int i = 0; i < size(); i++) {
            int move = moves.size() == 1 ? 0 : random.below(moves.size());
            int at = i * SplitDigits.PIXELS;
            moves.get(move).apply(inputs, at, batches.inputs(), at);
        }
    }

    @Override
    public int size() {
        return batches.size();
    }

    @Override
    public double[] inputs() {
        return inputs;
    }

    @Override
    public double[] targets() {
        return batches.targets();
    }

    @Override
    public int perEpoch() {
        return batches.perEpoch();
    }
}
