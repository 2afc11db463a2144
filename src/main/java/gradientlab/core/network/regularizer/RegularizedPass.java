package gradientlab.core.network.regularizer;

import gradientlab.core.Lcg;
import gradientlab.core.network.Loss;
import gradientlab.core.network.Network;
import java.util.List;

/**
 * Training passes of a network by its regularizers, each with random numbers of its own; what is off draws
 * none. A penalty acts in the update, not here. One thread at a time; a pass allocates nothing.
 */
public final class RegularizedPass {

    private final Network network;
    private final int side;
    private final NoiseStreams streams;
    private final NoiseStreams before;
    private final Lcg droppingBefore;
    private final Feeder feeder;
    private final List<double[]> running;
    private final double[][] runningBefore;
    private Regularizers by = Regularizers.NONE;
    private boolean feeds;
    private WeightNoise weightNoise;
    private double[] fed = new double[0];
    private double[] taken;

    /**
     * @param side of the square picture an example is; 0 where it is none, which can't be moved
     * @param streams go on with every pass; that of dropout has no part in it, the network has its own
     */
    public RegularizedPass(Network network, int side, NoiseStreams streams) {
        this.network = network;
        this.side = side;
        this.streams = streams;
        before = streams.copy();
        droppingBefore = network.dropping().copy();
        feeder = new Feeder(network.shape().inputs(), side, streams);
        running = network.running();
        runningBefore = running.stream().map(double[]::clone).toArray(double[][]::new);
    }

    /** Goes on by others. */
    public void regularize(Regularizers others) {
        by = others;
        feeds = !by.feeding().plain();
        network.drop(by.dropout());
        if (by.weightNoise() > 0 && weightNoise == null) {
            weightNoise = new WeightNoise(network.parameters(), streams);
        }
    }

    /**
     * Forward and back over a batch as the regularizers make it: gradients are those of the loss on what the
     * network was fed, with its noise, without its dropped units, of smoothed targets.
     *
     * @param inputs [rows][features], left as they are
     * @return the loss
     */
    public double pass(double[] inputs, int rows, double[] targets, Loss loss) {
        keep();
        taken = feed(inputs, rows);
        if (by.weightNoise() > 0) {
            weightNoise.add(by.weightNoise());
        }
        network.forward(taken, rows, true);
        double value = network.loss(loss, targets, by.smoothing());
        network.backward();
        if (by.weightNoise() > 0) {
            weightNoise.remove();
        }
        return value;
    }

    private double[] feed(double[] inputs, int rows) {
        if (!feeds) {
            return inputs;
        }
        int size = rows * network.shape().inputs();
        if (fed.length < size) {
            // The largest batch comes first or soon, so this happens once.
            fed = new double[size];
        }
        System.arraycopy(inputs, 0, fed, 0, size);
        feeder.feed(fed, rows, by.feeding());
        return fed;
    }

    private void keep() {
        before.take(streams);
        droppingBefore.take(network.dropping());
        for (int i = 0; i < runningBefore.length; i++) {
            System.arraycopy(running.get(i), 0, runningBefore[i], 0, runningBefore[i].length);
        }
    }

    /** What the network got in the last pass, [rows][features]; live. */
    public double[] fed() {
        return taken;
    }

    /** Back to before the last pass, running statistics of batch norm as well. */
    public void takeBack() {
        streams.take(before);
        network.dropping().take(droppingBefore);
        for (int i = 0; i < runningBefore.length; i++) {
            System.arraycopy(runningBefore[i], 0, running.get(i), 0, runningBefore[i].length);
        }
    }

    /** For another network of the same layers, by the same regularizers: its pass draws as the last one. */
    public RegularizedPass again(Network other) {
        other.dropping().take(droppingBefore);
        RegularizedPass pass = new RegularizedPass(other, side, before.copy());
        pass.regularize(by);
        return pass;
    }

    /**
     * Runs what looks at the network as the last pass had it, with the noise of that pass on its weights,
     * which it must not have updated since.
     */
    public void look(Runnable at) {
        boolean noisy = by.weightNoise() > 0;
        if (noisy) {
            weightNoise.exchange();
        }
        at.run();
        if (noisy) {
            weightNoise.exchange();
        }
    }
}
