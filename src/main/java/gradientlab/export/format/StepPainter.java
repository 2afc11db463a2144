package gradientlab.export.format;

import gradientlab.paint.picture.PictureLook;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** The picture of an experiment at each of its steps, of one size. */
public interface StepPainter {

    /** Paints a step into (0, 0, width, height). */
    void paint(Graphics2D g, int step);

    /** Its pictures one over the other, of the look they are painted in. */
    default Exportable.Frames frames(PictureLook look) {
        BufferedImage image =
                new BufferedImage(look.width(), look.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        return new Exportable.Frames() {
            private int painted = -1;

            @Override
            public BufferedImage frame(int step) {
                // A film may have more frames than there are steps.
                if (step != painted) {
                    painted = step;
                    Graphics2D g = image.createGraphics();
                    paint(g, step);
                    g.dispose();
                }
                return image;
            }

            @Override
            public Rectangle changed() {
                return new Rectangle(look.width(), look.height());
            }
        };
    }
}
