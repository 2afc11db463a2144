package gradientlab.paint.time.training;

import gradientlab.experiment.time.run.TimeHistory;
import gradientlab.experiment.time.run.TimeSnapshot;
import gradientlab.paint.training.FilmFrames;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/**
 * The frames of a training's film. Axes rest from frame to frame as in the lab, so that frames are to be
 * asked for in their order; another film takes another object.
 */
public final class TrainingFrames {

    private final TrainingPicture picture;
    private final FilmFrames film;

    public TrainingFrames(TrainingPicture picture) {
        this.picture = picture;
        film = new FilmFrames(picture.width(), picture.height());
    }

    /**
     * The picture of a training step, opaque, TYPE_INT_ARGB_PRE; always the same image, so read it before the
     * next.
     */
    public BufferedImage frame(TimeSnapshot snapshot, TimeHistory history) {
        return film.frame(g -> picture.paint(g, snapshot, history));
    }

    /** What the last {@link #frame} changed; everything else is as in the frame before. */
    public Rectangle changed() {
        return film.changed();
    }
}
