package gradientlab.paint.descent.anatomy;

import gradientlab.core.surface.View;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.picture.PictureLook;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** The frames of a film that takes every step of a runner apart, each painted over the one before. */
public final class AnatomyFrames {

    private final AnatomyPicture picture;
    private final BufferedImage image;

    /** The same picture as {@link AnatomyPicture} of these arguments. */
    public AnatomyFrames(Trajectories run, int runner, PictureLook look, int end) {
        picture = new AnatomyPicture(run, runner, look, end);
        image = new BufferedImage(look.width(), look.height(), BufferedImage.TYPE_INT_ARGB_PRE);
    }

    /** The picture of a step, opaque; always the same image, so read it before the next. */
    public BufferedImage frame(int step, Optional<View> seen, int upTo) {
        Graphics2D g = image.createGraphics();
        picture.paint(g, step, seen, upTo);
        g.dispose();
        return image;
    }
}
