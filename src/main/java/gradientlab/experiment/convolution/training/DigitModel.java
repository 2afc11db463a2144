package gradientlab.experiment.convolution.training;

import gradientlab.core.network.MatrixProducts;
import gradientlab.core.network.Parameter;
import gradientlab.experiment.convolution.training.data.SplitDigits;
import gradientlab.experiment.training.BatchStream;
import gradientlab.experiment.training.Model;
import java.util.List;
import java.util.OptionalInt;

/** One network of one seed that is trained, and tested whenever an epoch ends. */
final class DigitModel implements Model<SeedSnapshot> {

    /**
     * Where the product changes from the one that is quick at once to the fastest there is here; always at
     * the same step, so that the same recipe gives the same bits.
     */
    private static final int SWITCH = 20;

    private final Classifier network;
    /** One for the ends of epochs, one for moments between: what is looked at must not change the history. */
    private final Tester ends;
    private final Tester between;
    /** Of the batches since the last epoch ended. */
    private double losses;
    private int right;
    private int dealt;
    private int step;

    /** @param looked whether someone may look into the network, see {@link Tester} */
    DigitModel(Classifier network, SplitDigits digits, boolean scrambled, boolean looked) {
        this.network = network;
        ends = new Tester(network, digits, scrambled, looked);
        between = new Tester(network, digits, scrambled, looked);
    }

    @Override
    public List<Parameter> parameters() {
        return network.parameters();
    }

    @Override
    public double pass(int at, BatchStream batch) {
        step = at;
        if (at == SWITCH) {
            network.use(MatrixProducts.fastest());
        }
        if (at % batch.perEpoch() == 0) {
            test(ends);
            losses = 0;
            right = 0;
            dealt = 0;
        }
        network.forward(batch.inputs(), batch.size());
        double loss = network.loss(batch.targets());
        losses += loss * batch.size();
        dealt += batch.size();
        for (int i = 0; i < batch.size(); i++) {
            right += network.answer(i) == (int) batch.targets()[i] ? 1 : 0;
        }
        network.backward();
        return loss;
    }

    private void test(Tester tester) {
        tester.test(step, losses / dealt, (double) right / dealt);
    }

    /** The present step, tested now; overwrites the network's activations. */
    SeedSnapshot tested(SeedSnapshot made) {
        if (made.known().step() == step) {
            return made;
        }
        test(between);
        return made.tested(between.last());
    }

    @Override
    public SeedSnapshot snapshot(double loss, boolean stopped) {
        return new SeedSnapshot(
                loss, ends.last(), stopped ? OptionalInt.of(step) : OptionalInt.empty());
    }
}
