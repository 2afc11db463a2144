package gradientlab.experiment.generalization.training;

import gradientlab.core.Lcg;
import gradientlab.core.data.DataSet;
import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.network.Network;
import gradientlab.core.network.Parameter;
import gradientlab.core.network.regularizer.NoiseStreams;
import gradientlab.core.network.regularizer.RegularizedPass;
import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.experiment.generalization.data.LabelledSplit;
import gradientlab.experiment.generalization.training.Checkpoint.Best;
import gradientlab.experiment.training.update.OptimizerPlan;
import gradientlab.experiment.training.update.OptimizerRun;
import java.util.List;
import java.util.Optional;

/** Trains one network, an epoch at a time. One thread at a time; an update allocates nothing. */
final class NetworkTrainer {

    /**
     * Where the product changes from the one that is quick at once to the fastest there is here; always at
     * the same update, so that the same recipe gives the same bits.
     */
    private static final int SWITCH = 20;

    private final DataSet data;
    private final Network network;
    private final boolean normalizes;
    private final List<Parameter> parameters;
    private final NoiseStreams streams;
    private final RegularizedPass pass;
    private final Lcg order;
    private final int[] rows;
    private final double[] inputs;
    private final double[] targets;
    private OptimizerRun optimizer;
    private int updates;

    /**
     * Goes on from a checkpoint.
     *
     * @param side of the square picture an example is; 0 where it is none
     * @param network of the checkpoint's shape, overwritten; takes batches of the largest size there is
     */
    NetworkTrainer(LabelledSplit split, int side, Network network, Checkpoint from, OptimizerPlan plan) {
        data = split.training();
        this.network = network;
        normalizes = network.shape().block().normalizes();
        parameters = network.parameters();
        streams = from.streams().copy();
        order = from.order().copy();
        rows = new int[data.rows()];
        inputs = new double[data.rows() * data.features()];
        targets = new double[data.rows()];
        updates = from.state().updates();
        from.numbers().put(network);
        network.dropping().take(streams.dropout());
        pass = new RegularizedPass(network, side, streams);
        network.use(updates > SWITCH ? MatrixProducts.fastest() : MatrixProducts.scalar());
        optimizer = from.memory().map(memory -> new OptimizerRun(parameters, plan, updates, memory))
                .orElseGet(() -> new OptimizerRun(parameters, plan));
    }

    Network network() {
        return network;
    }

    /** How many updates were made. */
    int updates() {
        return updates;
    }

    /** Goes on by another plan, which differs in what is still to come. */
    void follow(OptimizerPlan plan) {
        optimizer.follow(plan);
    }

    /** Where it stands, to go on from. */
    Checkpoint checkpoint(NetworkState state, Numbers before, Best best) {
        NoiseStreams place = streams.copy();
        place.dropout().take(network.dropping());
        return new Checkpoint(state, Numbers.of(network), before, place, order.copy(),
                Optional.of(optimizer.memory()), best);
    }

    /** Every training example once; ends early where a loss is not finite. @return whether all were */
    boolean epoch(Setting setting) {
        shuffle();
        boolean finite = true;
        for (int from = 0; finite && from < rows.length; from += setting.batch()) {
            int count = Math.min(setting.batch(), rows.length - from);
            // Batch norm has no variance over one example.
            finite = count == 1 && normalizes || update(from, count, setting);
        }
        return finite;
    }

    private boolean update(int from, int count, Setting setting) {
        if (updates == SWITCH) {
            network.use(MatrixProducts.fastest());
        }
        deal(from, count);
        double loss = pass(count, setting.regularizers());
        // x - x is 0 for finite x, NaN otherwise.
        if (loss - loss != 0) {
            return false;
        }
        setting.regularizers().penalty().pull(parameters);
        optimizer.update(updates);
        setting.regularizers().penalty().shrink(parameters, setting.rate());
        updates++;
        return true;
    }

    /** Fisher and Yates, anew from the stored order each epoch. */
    private void shuffle() {
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i;
        }
        for (int i = rows.length - 1; i > 0; i--) {
            int j = order.below(i + 1);
            int swapped = rows[i];
            rows[i] = rows[j];
            rows[j] = swapped;
        }
    }

    private void deal(int from, int count) {
        for (int i = 0; i < count; i++) {
            int row = rows[from + i];
            System.arraycopy(data.inputs(), row * data.features(), inputs, i * data.features(),
                    data.features());
            targets[i] = data.labels()[row];
        }
    }

    private double pass(int count, Regularizers regularizers) {
        pass.regularize(regularizers);
        return pass.pass(inputs, count, targets, Loss.CROSS_ENTROPY);
    }

    /** The first batch of the next epoch, as it is fed, with its pass forward and back; makes no update. */
    FedBatch first(Setting setting) {
        shuffle();
        int count = Math.min(setting.batch(), rows.length);
        deal(0, count);
        pass(count, setting.regularizers());
        return FedBatch.of(data, rows, count, pass.fed(), network);
    }

    /** The first layer whose values the last pass left not finite, from 1 on. */
    int broken() {
        for (int l = 0; l < network.layers(); l++) {
            double sum = 0;
            for (int i = 0; i < network.rows() * network.units(l); i++) {
                sum += network.activations(l)[i] - network.activations(l)[i];
            }
            if (sum != 0) {
                return l + 1;
            }
        }
        return network.layers();
    }
}
