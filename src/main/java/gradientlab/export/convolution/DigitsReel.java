package gradientlab.export.convolution;

import gradientlab.experiment.convolution.training.DigitsHistory;
import gradientlab.experiment.convolution.training.DigitsSnapshot;
import gradientlab.experiment.convolution.training.DigitsTraining;
import gradientlab.experiment.worker.Parallel;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Still;
import gradientlab.export.training.TrainingReel;
import gradientlab.export.training.TrainingReel.Replayed;
import gradientlab.paint.convolution.training.DigitsPicture;
import gradientlab.paint.training.FilmFrames;
import java.awt.Graphics2D;

/** Replays a training on the digits once for its pictures. */
final class DigitsReel {

    private final DigitsTraining training;
    private final DigitsPicture picture;
    private final TrainingReel<DigitsTraining, DigitsSnapshot> reel;
    private FilmFrames frames;

    /**
     * @param training of the recipe, at its start
     * @param progress is asked whether to stop, and told of the updates
     */
    DigitsReel(DigitsTraining training, ExportOptions options, Progress progress) {
        this.training = training;
        picture = new DigitsPicture(training.recipe().training(), training.data(), options.look());
        reel = new TrainingReel<>(
                new Replayed<>(training, training.recipe().steps(), it -> it.tested(Parallel.ALONE),
                        DigitsTraining::history),
                options, progress);
    }

    /** Runs to the end, keeping what the film's frames show. */
    void record() throws ExportCancelled {
        reel.record(true, frame -> {});
    }

    /** The pixels of one recorded frame, overwritten by the next. */
    int[] frame(int index) {
        if (frames == null) {
            frames = new FilmFrames(picture.width(), picture.height());
        }
        DigitsHistory past = new DigitsHistory(reel.stride(), reel.rows(index));
        return Still.pixels(frames.frame(g -> picture.paint(g, reel.snapshot(index), past)));
    }

    /** Runs up to the update that a single picture shows. */
    void runToStill() throws ExportCancelled {
        reel.runToStill();
    }

    /** Paints the present update into (0, 0, width, height). */
    void paint(Graphics2D g) {
        picture.paint(g, training.tested(Parallel.ALONE), training.history());
    }
}
