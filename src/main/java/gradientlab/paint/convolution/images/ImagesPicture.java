package gradientlab.paint.convolution.images;

import gradientlab.core.convolution.picture.Planes;
import gradientlab.experiment.convolution.images.ImagesRun;
import gradientlab.experiment.convolution.images.KernelShelf;
import gradientlab.paint.convolution.cell.SignedColours;
import gradientlab.paint.convolution.images.ImagesScene.Sight;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.stage.Captioned;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** A kernel on a picture as one picture that travels alone, with a caption. */
public final class ImagesPicture {

    private final PictureLook look;
    private final List<KernelShelf.Item> shelf;
    private final ImagesPixels pixels = new ImagesPixels();

    /**
     * @param first a run on the picture; what is painted may differ in its kernel and how often it is
     * applied
     */
    public ImagesPicture(ImagesRun first, PictureLook look) {
        this.look = look;
        shelf = KernelShelf.of(first.x(), first.recipe().rim());
    }

    /** The result alone in its colours, a pixel for each of its pixels; TYPE_INT_RGB. */
    public static BufferedImage result(ImagesRun run, Theme theme) {
        Planes result = run.result();
        return Tone.of(run).image(result, result.width(), result.height(), new SignedColours(theme));
    }

    /** Paints it into (0, 0, width, height) of the look. */
    public void paint(Graphics2D g, ImagesRun run) {
        ImagesScene scene = new ImagesScene(run, pixels, shelf, Sight.STILL, look.theme(), look.texts());
        Captioned.paint(g, look, (stage, width, height) -> new ImagesStage(scene, width, height).paint(stage),
                new ImagesWords(scene).caption());
    }
}
