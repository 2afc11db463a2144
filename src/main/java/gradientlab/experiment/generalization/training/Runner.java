package gradientlab.experiment.generalization.training;

import gradientlab.experiment.generalization.NetworkSettings;
import gradientlab.experiment.generalization.training.Checkpoint.Best;
import gradientlab.experiment.generalization.training.Judged.Score;
import gradientlab.experiment.generalization.training.NetworkState.Broken;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/** Takes one network from epoch to epoch by its course: trains, judges, stops early. One thread at a time. */
final class Runner {

    private final NetworkTrainer trainer;
    private final Judge judge;
    private final LongSupplier nanoTime;
    private Course course;
    private NetworkState state;
    private Numbers before;
    private Best best;

    /** Goes on from a checkpoint. @param nanoTime a clock, to tell how long updates took */
    Runner(NetworkPlan plan, Checkpoint from, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        course = plan.course();
        state = from.state();
        before = from.before();
        best = from.best();
        judge = new Judge(plan.split());
        trainer = plan.trainer(from);
    }

    int epoch() {
        return state.judged().epoch();
    }

    /** What is known of it now. */
    NetworkState state() {
        return state;
    }

    /** Where it stands now, to go on from. */
    Checkpoint checkpoint() {
        return trainer.checkpoint(state, before, best);
    }

    /** Goes on by another plan that is the same so far. */
    void follow(NetworkPlan plan) {
        course = plan.course();
        trainer.follow(plan.updates());
    }

    /** Whether no later epoch will train it. */
    boolean ended() {
        return state.broken().isPresent()
                || state.stopped().isPresent()
                        && !course.changes(state.stopped().getAsInt(), Integer.MAX_VALUE);
    }

    /** One epoch; one that stopped early sleeps until its course changes. */
    void next() {
        int epoch = epoch() + 1;
        if (state.broken().isPresent() || asleep(epoch - 1)) {
            state = state.at(epoch);
            return;
        }
        before = Numbers.of(trainer.network());
        if (state.stopped().isPresent()) {
            best = new Best(state.judged(), before);
        }
        Setting setting = course.after(epoch - 1);
        long began = nanoTime.getAsLong();
        boolean finite = trainer.epoch(setting);
        double seconds = state.seconds() + (nanoTime.getAsLong() - began) / 1e9;
        Judged judged = finite ? judge.judge(epoch, trainer.network()) : state.judged();
        state = finite && Double.isFinite(judged.validation().loss())
                ? judged(judged, seconds, setting)
                : broken(epoch, seconds);
    }

    private boolean asleep(int epoch) {
        return state.stopped().isPresent() && !course.changes(state.stopped().getAsInt(), epoch);
    }

    private NetworkState judged(Judged judged, double seconds, Setting setting) {
        if (best.beatenBy(judged)) {
            best = new Best(judged, Numbers.of(trainer.network()));
        }
        int waited = judged.epoch() - best.epoch();
        if (setting.patience() == NetworkSettings.NEVER || waited < setting.patience()) {
            return new NetworkState(
                    judged, trainer.updates(), seconds, best.epoch(), OptionalInt.empty(), Optional.empty());
        }
        best.numbers().put(trainer.network());
        return new NetworkState(
                best.judged().at(judged.epoch()), trainer.updates(), seconds, best.epoch(),
                OptionalInt.of(judged.epoch()), Optional.empty());
    }

    /** What it answered last, without scores: it can't go on. */
    private NetworkState broken(int epoch, double seconds) {
        Judged judged = state.judged().at(epoch).scored(new Score(Double.NaN, Double.NaN));
        return new NetworkState(
                judged, trainer.updates(), seconds, best.epoch(), OptionalInt.empty(),
                Optional.of(new Broken(epoch, trainer.broken())));
    }
}
