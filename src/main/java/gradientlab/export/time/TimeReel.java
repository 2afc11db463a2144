package gradientlab.export.time;

import gradientlab.experiment.time.run.TimeHistory;
import gradientlab.experiment.time.run.TimeSnapshot;
import gradientlab.experiment.time.run.TimeTraining;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Still;
import gradientlab.export.training.TrainingReel;
import gradientlab.export.training.TrainingReel.Replayed;
import gradientlab.paint.time.training.TrainingFrames;
import gradientlab.paint.time.training.TrainingPicture;
import java.awt.Graphics2D;

/** Replays a training once for its pictures. */
final class TimeReel {

    /**
     * Time steps times networks times frames that are kept; one takes some 80 bytes. Frames beyond show the
     * kept step of the history next before theirs.
     */
    private static final int MOST_KEPT = 1_000_000;

    private final TimeTraining training;
    private final ExportOptions options;
    private final TrainingReel<TimeTraining, TimeSnapshot> reel;
    private TrainingFrames frames;
    private int shown;

    /**
     * @param training of the recipe, at its start
     * @param progress is asked whether to stop, and told of the updates
     */
    TimeReel(TimeTraining training, ExportOptions options, Progress progress) {
        this.training = training;
        this.options = options;
        reel = new TrainingReel<>(
                new Replayed<>(
                        training, training.recipe().steps(), TimeTraining::snapshot, TimeTraining::history),
                options, progress);
    }

    /** Runs to the end, keeping what the film's frames show. */
    void record() throws ExportCancelled {
        long each = (long) training.recipe().networks().size() * training.length();
        reel.record(each * options.frames() <= MOST_KEPT, frame -> {});
    }

    /** The pixels of one recorded frame, overwritten by the next. */
    int[] frame(int index) {
        if (frames == null || index < shown) {
            frames = new TrainingFrames(picture());
        }
        shown = index;
        return Still.pixels(
                frames.frame(reel.snapshot(index), new TimeHistory(reel.stride(), reel.rows(index))));
    }

    /** Runs up to the training step that a single picture shows. */
    void runToStill() throws ExportCancelled {
        reel.runToStill();
    }

    /** Paints the present training step into (0, 0, width, height). */
    void paint(Graphics2D g) {
        picture().paint(g, training.snapshot(), training.history());
    }

    private TrainingPicture picture() {
        return new TrainingPicture(training.recipe(), training.data(), options.look());
    }
}
