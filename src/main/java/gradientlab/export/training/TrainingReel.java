package gradientlab.export.training;

import gradientlab.experiment.training.StepHistory;
import gradientlab.experiment.training.StepSnapshot;
import gradientlab.experiment.training.Trainable;
import gradientlab.experiment.worker.Parallel;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Replays a training once for its pictures, and keeps what the frames of a film show.
 *
 * @param <T> the training
 * @param <S> what is known of it at one step
 */
public final class TrainingReel<T extends Trainable<?, T>, S extends StepSnapshot> {

    /** Updates between two looks at whether to stop. */
    private static final int PART = 16;

    private final Replayed<T, S> replayed;
    private final ExportOptions options;
    private final Progress progress;
    private final List<S> snapshots = new ArrayList<>();
    private StepHistory<S> history;

    /**
     * What is replayed.
     *
     * @param training at its start; the reel takes it over
     * @param steps updates in all
     * @param snapshot everything known of its present step
     * @param history what it has kept so far
     */
    public record Replayed<T, S extends StepSnapshot>(
            T training, int steps, Function<T, S> snapshot, Function<T, StepHistory<S>> history) {}

    /** @param progress is asked whether to stop, and told of the updates */
    public TrainingReel(Replayed<T, S> replayed, ExportOptions options, Progress progress) {
        this.replayed = replayed;
        this.options = options;
        this.progress = progress;
    }

    /** The training, where it is now. */
    public T training() {
        return replayed.training;
    }

    /**
     * Runs to the end, keeping what the film's frames show.
     *
     * @param exact whether each frame's own step is kept; else frames show the kept step of the history next
     *     before theirs
     * @param each is told every frame's index when the training is at its step
     */
    public void record(boolean exact, IntConsumer each) throws ExportCancelled {
        for (int frame = 0; frame < options.frames(); frame++) {
            run(stepOf(frame));
            if (exact) {
                snapshots.add(replayed.snapshot.apply(replayed.training));
            }
            each.accept(frame);
        }
        history = replayed.history.apply(replayed.training);
    }

    /** What a recorded frame shows. */
    public S snapshot(int frame) {
        return snapshots.isEmpty() ? history.rows().get(row(frame)) : snapshots.get(frame);
    }

    /** All steps up to that of a recorded frame, thinned. */
    public List<S> rows(int frame) {
        int row = row(frame);
        S snapshot = snapshot(frame);
        List<S> rows = new ArrayList<>(history.rows().subList(0, row + 1));
        if (rows.get(row).step() < snapshot.step()) {
            rows.add(snapshot);
        }
        return rows;
    }

    /** The distance of the kept steps. */
    public int stride() {
        return history.stride();
    }

    private int row(int frame) {
        return history.indexOf(stepOf(frame));
    }

    /** Runs up to the step that a single picture shows. */
    public void runToStill() throws ExportCancelled {
        run(options.stillStep(replayed.steps));
    }

    private int stepOf(int frame) {
        return options.stepOfFrame(frame, replayed.steps);
    }

    private void run(int step) throws ExportCancelled {
        ExportCancelled.ifAsked(progress);
        T training = replayed.training;
        while (training.step() < step && !training.finished()) {
            training.advance(Math.min(PART, step - training.step()), Parallel.ALONE);
            progress.at(training.step(), replayed.steps);
            ExportCancelled.ifAsked(progress);
        }
    }
}
