package gradientlab.export;

import gradientlab.experiment.Boundary;
import gradientlab.experiment.Training;
import gradientlab.paint.FlowFrames;
import gradientlab.paint.FlowPicture;
import gradientlab.paint.FlowQuantity;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replays a training for its pictures: forward as asked, from the start again for a step that is past. */
final class FlowReel {

    /** Updates between two looks at whether to stop. */
    private static final int PART = 16;

    /** Cells along a side of the regions in a film's frame, and in a single picture. */
    static final int FILM_CELLS = 48;
    private static final int STILL_CELLS = 128;

    private final ExportOptions options;
    private final FlowQuantity quantity;
    private final Progress progress;
    private Training training;
    private FlowFrames frames;
    private boolean told;

    /**
     * @param training of the recipe; a fresh one is made of it
     * @param progress is asked whether to stop, and told of the updates of the first way through
     */
    FlowReel(Training training, FlowQuantity quantity, ExportOptions options, Progress progress) {
        this.training = training.again(Integer.MAX_VALUE);
        this.quantity = quantity;
        this.options = options;
        this.progress = progress;
    }

    /** The pixels of one frame of the film, overwritten by the next. */
    int[] frame(int index) throws ExportCancelled {
        int step = options.stepOfFrame(index, training.recipe().steps());
        if (frames == null || step < training.step()) {
            told = frames != null;
            training = training.again(Integer.MAX_VALUE);
            frames = new FlowFrames(
                    training.recipe(), training.data(), quantity, options.width(), options.height(),
                    options.theme(), options.texts(), options.caption());
        }
        run(step);
        return Still.pixels(frames.frame(training.snapshot(), training.history(), boundaries(FILM_CELLS)));
    }

    /** Runs up to the step that a single picture shows. */
    void runToStill() throws ExportCancelled {
        run(Math.min(options.step(), training.recipe().steps()));
    }

    /** Paints the present step into (0, 0, width, height). */
    void paint(Graphics2D g) {
        FlowPicture picture = new FlowPicture(
                training.recipe(), training.data(), quantity, options.width(), options.height(),
                options.theme(), options.texts(), options.caption());
        picture.paint(g, training.snapshot(), training.history(), boundaries(STILL_CELLS));
    }

    private void run(int step) throws ExportCancelled {
        while (training.step() < step && !training.finished()) {
            ExportCancelled.ifAsked(progress);
            training.advance(Math.min(PART, step - training.step()), Training.Crew.ALONE);
            if (!told) {
                progress.at(training.step(), training.recipe().steps());
            }
        }
    }

    private List<Boundary> boundaries(int cells) {
        List<Boundary> all = new ArrayList<>();
        for (int i = 0; i < training.recipe().networks().size(); i++) {
            Optional<Boundary> one = training.boundary(i, cells);
            one.ifPresent(all::add);
        }
        return all;
    }
}
