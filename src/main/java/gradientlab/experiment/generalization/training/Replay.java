package gradientlab.experiment.generalization.training;

import java.util.List;

/**
 * One network's training, from which any epoch comes back to the bit: from the checkpoint before it, trained
 * on. Immutable, for any thread.
 */
public final class Replay {

    private final NetworkPlan plan;
    private final List<Checkpoint> checkpoints;
    private final Checkpoint present;

    /** @param present where the training stands */
    Replay(NetworkPlan plan, List<Checkpoint> checkpoints, Checkpoint present) {
        this.plan = plan;
        this.checkpoints = List.copyOf(checkpoints);
        this.present = present;
    }

    /**
     * The network after an epoch.
     *
     * @param epoch if it is later than the training stands, where it stands
     */
    public Moment at(int epoch) {
        if (epoch >= present.epoch()) {
            return new Moment(plan, present);
        }
        Checkpoint found = checkpoints.get(0);
        for (Checkpoint kept : checkpoints) {
            found = kept.epoch() <= epoch ? kept : found;
        }
        Runner runner = new Runner(plan, found, () -> 0);
        while (runner.epoch() < epoch) {
            runner.next();
        }
        return new Moment(plan, found.epoch() == epoch ? found : runner.checkpoint());
    }
}
