package gradientlab.paint.flow;

import gradientlab.experiment.flow.run.Boundary;
import gradientlab.experiment.flow.run.FlowHistory;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.paint.training.FilmFrames;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * The frames of a training's film. Axes rest from frame to frame as in the lab, so that frames are to be
 * asked for in their order; another film takes another object.
 */
public final class FlowFrames {

    private final FlowPicture picture;
    private final FilmFrames film;

    public FlowFrames(FlowPicture picture) {
        this.picture = picture;
        film = new FilmFrames(picture.width(), picture.height());
    }

    /**
     * The picture of a step, opaque, TYPE_INT_ARGB_PRE; always the same image, so read it before the next.
     */
    public BufferedImage frame(FlowSnapshot snapshot, FlowHistory history, List<Boundary> boundaries) {
        return film.frame(g -> picture.paint(g, snapshot, history, boundaries));
    }

    /** What the last {@link #frame} changed; everything else is as in the frame before. */
    public Rectangle changed() {
        return film.changed();
    }
}
