package gradientlab.experiment.generalization;

import java.util.ArrayList;
import java.util.List;

/**
 * Up to four networks in lock-step, alike but for their regularizers. Immutable; a change makes a new one.
 *
 * @param data what they learn
 * @param training what they have in common
 * @param seeds one run each, at least one; the window shows the first
 * @param networks 1 to {@link #MAX_NETWORKS}
 * @param test how often the test data were opened
 * @param view what the mode shows
 */
public record RegularizeRecipe(LabelledData data, TrainingPlan training, List<Long> seeds,
        List<RegularizedNetwork> networks, Opened test, RegularizeView view) {

    public static final int MAX_NETWORKS = 4;
    public static final int MAX_SEEDS = 10;

    /** Beside a network without a regularizer one with L2, one with dropout, one with input noise. */
    public static final RegularizeRecipe DEFAULT = new RegularizeRecipe(LabelledData.DEFAULT,
            TrainingPlan.DEFAULT, List.of(1L),
            List.of(RegularizedNetwork.PLAIN, RegularizedNetwork.of(NetworkSettings.NONE.withL2(0.02)),
                    RegularizedNetwork.of(NetworkSettings.NONE.withDropout(0.5)),
                    RegularizedNetwork.of(NetworkSettings.NONE.withInputNoise(0.5))),
            Opened.NEVER, RegularizeView.DEFAULT);

    /**
     * How often the test data were looked at.
     *
     * @param times 0 while they are closed
     * @param epoch of the last time
     */
    public record Opened(int times, int epoch) {

        public static final Opened NEVER = new Opened(0, 0);

        /** Once more. */
        public Opened again(int at) {
            return new Opened(times + 1, at);
        }
    }

    public RegularizeRecipe {
        seeds = List.copyOf(seeds);
        networks = List.copyOf(networks);
    }

    /** Of the run that the window shows. */
    public long seed() {
        return seeds.get(0);
    }

    /** The learning rate of a network after an epoch: its own or the common one. */
    public double rate(int network, int epoch) {
        return networks.get(network).at(epoch).lr().orElse(training.rate());
    }

    /** The batch of a network after an epoch, its own or the common one, in examples. */
    public int batch(int network, int epoch) {
        return TrainingPlan.batch(networks.get(network).at(epoch).batch().orElse(training.batch()),
                data.n());
    }

    public RegularizeRecipe withData(LabelledData other) {
        return new RegularizeRecipe(other, training, seeds, networks, test, view);
    }

    /** With another plan; what was said of epochs that it does not have is said of its last one. */
    public RegularizeRecipe withTraining(TrainingPlan other) {
        int epochs = other.epochs();
        return new RegularizeRecipe(data, other, seeds,
                networks.stream().map(network -> network.within(epochs)).toList(),
                new Opened(test.times, Math.min(test.epoch, epochs)),
                view.withEpoch(Math.min(view.epoch(), epochs)));
    }

    public RegularizeRecipe withSeeds(List<Long> other) {
        return new RegularizeRecipe(data, training, other, networks, test, view);
    }

    public RegularizeRecipe withSeed(long other) {
        return withSeeds(List.of(other));
    }

    public RegularizeRecipe withNetworks(List<RegularizedNetwork> other) {
        return new RegularizeRecipe(data, training, seeds, other, test, view);
    }

    public RegularizeRecipe withNetwork(int index, RegularizedNetwork other) {
        List<RegularizedNetwork> changed = new ArrayList<>(networks);
        changed.set(index, other);
        return withNetworks(changed);
    }

    public RegularizeRecipe withTest(Opened other) {
        return new RegularizeRecipe(data, training, seeds, networks, other, view);
    }

    public RegularizeRecipe withView(RegularizeView other) {
        return new RegularizeRecipe(data, training, seeds, networks, test, other);
    }
}
