package gradientlab.experiment.generalization.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** One network's training with all that is known of its epochs, and checkpoints to go back to. */
final class NetworkRun {

    private NetworkPlan plan;
    private final Runner runner;
    private final int stride;
    private final LongSupplier nanoTime;
    private final List<NetworkState> states;
    private final List<Checkpoint> checkpoints;

    /**
     * At epoch 0.
     *
     * @param stride epochs between checkpoints
     * @param nanoTime a clock, to tell how long updates took
     */
    NetworkRun(NetworkPlan plan, int stride, LongSupplier nanoTime) {
        this(plan, stride, nanoTime, List.of(plan.start()), List.of());
    }

    /**
     * @param checkpoints it goes on from the last of them
     * @param past states before that
     */
    private NetworkRun(
            NetworkPlan plan, int stride, LongSupplier nanoTime, List<Checkpoint> checkpoints,
            List<NetworkState> past) {
        this.plan = plan;
        this.stride = stride;
        this.nanoTime = nanoTime;
        this.checkpoints = new ArrayList<>(checkpoints);
        Checkpoint last = checkpoints.get(checkpoints.size() - 1);
        states = new ArrayList<>(past);
        states.add(last.state());
        runner = new Runner(plan, last, nanoTime);
    }

    /** How many epochs it was trained. */
    int epoch() {
        return runner.epoch();
    }

    /** What is known of it after an epoch; after one it was not trained for, the last there is. */
    NetworkState state(int epoch) {
        return epoch <= epoch() ? states.get(epoch) : states.get(epoch()).at(epoch);
    }

    /** Whether no later epoch will train it. */
    boolean ended() {
        return runner.ended();
    }

    /** Trains on to an epoch. */
    void advance(int to) {
        while (epoch() < to) {
            runner.next();
            states.add(runner.state());
            if (epoch() % stride == 0) {
                checkpoints.add(runner.checkpoint());
            }
        }
    }

    /** Any epoch so far, with its weights. */
    Replay replay() {
        return new Replay(plan, checkpoints, runner.checkpoint());
    }

    /** Whether this very run can go on by another plan. */
    boolean continues(NetworkPlan other) {
        return epoch() > 0 && plan.agrees(other, epoch());
    }

    /** Goes on by such a plan. */
    void follow(NetworkPlan other) {
        plan = other;
        runner.follow(other);
    }

    /**
     * The last checkpoint of this run that another plan would come to as well, if it begins alike.
     *
     * @param most none after this epoch
     */
    Optional<Checkpoint> shared(NetworkPlan other, int most) {
        return checkpoints.stream().filter(kept -> kept.epoch() <= most)
                .filter(kept -> plan.agrees(other, kept.epoch()))
                .reduce((earlier, later) -> later);
    }

    /** A run by another plan that goes on from such a checkpoint. */
    NetworkRun branch(NetworkPlan other, Checkpoint from) {
        List<Checkpoint> past = checkpoints.stream().filter(kept -> kept.epoch() <= from.epoch()).toList();
        return new NetworkRun(other, stride, nanoTime, past, states.subList(0, from.epoch()));
    }
}
