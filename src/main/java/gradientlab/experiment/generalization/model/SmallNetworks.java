package gradientlab.experiment.generalization.model;

import gradientlab.core.Lcg;
import gradientlab.core.Settings;
import gradientlab.core.network.Activations;
import gradientlab.core.network.Architecture;
import gradientlab.core.network.Initializer;
import gradientlab.core.network.Initializers;
import gradientlab.core.network.Learner;
import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.network.Network;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.regression.Family;
import gradientlab.core.regression.Fits;
import gradientlab.core.regression.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Networks of one hidden layer of tanh units, trained by Adam on all points at once. Takes seconds; gives up
 * when its thread is interrupted.
 *
 * @param domain scaled to [-1, 1] for the network
 * @param units of the networks
 * @param seed the weights come from Lcg(seed + 2000), n12 √(2 / fan_in), biases are 0
 */
public record SmallNetworks(Interval domain, List<Integer> units, long seed) implements Family {

    /** Full-batch updates. */
    public static final int STEPS = 2000;
    public static final double RATE = 0.01;
    private static final long WEIGHTS = 2000;
    private static final Initializer INITIALIZER = Initializers.find("he_normal").orElseThrow();

    /** Copies the list. */
    public SmallNetworks {
        units = List.copyOf(units);
    }

    @Override
    public int size() {
        return units.size();
    }

    @Override
    public boolean linear() {
        return false;
    }

    @Override
    public Fits at(double[] x, double[] queries) {
        double[] places = scaled(x);
        double[] wanted = scaled(queries);
        return (y, out) -> {
            for (int c = 0; c < out.length; c++) {
                train(units.get(c), places, y, wanted, out[c]);
            }
        };
    }

    private double[] scaled(double[] x) {
        return Arrays.stream(x).map(domain::z).toArray();
    }

    private void train(int width, double[] places, double[] y, double[] wanted, double[] out) {
        Architecture shape = Architecture.plain(1, 1, width, 1, Activations.TANH);
        Network network = new Network(shape, Math.max(places.length, wanted.length),
                MatrixProducts.scalar(), 0);
        network.initialize(INITIALIZER, 0, 1, INITIALIZER, new Lcg(seed + WEIGHTS));
        Optimizer adam = Optimizers.get("adam");
        Learner learner = new Learner(network.parameters(), adam,
                Settings.defaults(adam.knobs()).with("lr", RATE), Clip.OFF, false);
        for (int step = 0; step < STEPS; step++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            network.forward(places, places.length, true);
            network.loss(Loss.MSE, y, 0);
            network.backward();
            learner.step();
        }
        network.forward(wanted, wanted.length, false);
        System.arraycopy(network.logits(), 0, out, 0, out.length);
    }
}
