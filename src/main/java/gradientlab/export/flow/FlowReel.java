package gradientlab.export.flow;

import gradientlab.experiment.flow.run.Boundary;
import gradientlab.experiment.flow.run.FlowHistory;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.experiment.flow.run.LoggedNetworks;
import gradientlab.experiment.flow.run.Training;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Still;
import gradientlab.export.training.TrainingReel;
import gradientlab.export.training.TrainingReel.Replayed;
import gradientlab.paint.flow.FlowFrames;
import gradientlab.paint.flow.FlowPicture;
import gradientlab.paint.flow.FlowQuantity;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replays a training once for its pictures, and keeps what the frames of a film show. */
final class FlowReel {

    /** Cells along a side of the regions in a film's frame, and in a single picture. */
    static final int FILM_CELLS = 48;
    private static final int STILL_CELLS = 128;

    /** In longer films than that several frames in a row show the same regions. */
    private static final int MOST_REGIONS = 240;

    /**
     * Layers times frames that are kept; a layer of a snapshot takes some 250 bytes. Frames beyond show the
     * kept step of the history next before theirs.
     */
    private static final int MOST_LAYERS = 400_000;

    private final Training training;
    private final FlowQuantity quantity;
    private final ExportOptions options;
    private final TrainingReel<Training, FlowSnapshot> reel;
    private final List<List<Boundary>> regions = new ArrayList<>();
    private final Optional<LoggedNetworks> log;
    private FlowFrames frames;
    private int shown;

    /**
     * @param training of the recipe; a fresh one is made of it
     * @param progress is asked whether to stop, and told of the updates
     * @param log what the training is compared with
     */
    FlowReel(Training training, FlowQuantity quantity, ExportOptions options, Progress progress,
            Optional<LoggedNetworks> log) {
        this.log = log;
        this.training = training.again(Integer.MAX_VALUE);
        this.quantity = quantity;
        this.options = options;
        reel = new TrainingReel<>(
                new Replayed<>(
                        this.training, training.recipe().steps(), Training::snapshot, Training::history),
                options, progress);
    }

    /** Runs to the end, keeping what the film's frames show. */
    void record() throws ExportCancelled {
        int layers = training.recipe().networks().stream().mapToInt(network -> network.depth() + 1).sum();
        reel.record((long) layers * options.frames() <= MOST_LAYERS, frame -> {
            if (frame % regionsEvery() == 0) {
                regions.add(boundaries(FILM_CELLS));
            }
        });
    }

    /** The pixels of one recorded frame, overwritten by the next. */
    int[] frame(int index) {
        if (frames == null || index < shown) {
            frames = new FlowFrames(picture());
        }
        shown = index;
        return Still.pixels(frames.frame(
                reel.snapshot(index), new FlowHistory(reel.stride(), reel.rows(index)),
                regions.get(index / regionsEvery())));
    }

    /** Runs up to the step that a single picture shows. */
    void runToStill() throws ExportCancelled {
        reel.runToStill();
    }

    /** Paints the present step into (0, 0, width, height). */
    void paint(Graphics2D g) {
        picture().paint(g, training.snapshot(), training.history(), boundaries(STILL_CELLS));
    }

    private FlowPicture picture() {
        return new FlowPicture(training.recipe(), training.data(), quantity, options.look(), log);
    }

    private int regionsEvery() {
        return (options.frames() + MOST_REGIONS - 1) / MOST_REGIONS;
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
