package gradientlab.paint.convolution.dense;

import gradientlab.experiment.convolution.dense.DenseRun;
import gradientlab.paint.convolution.dense.DenseScene.Sight;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.stage.Captioned;
import java.awt.Graphics2D;

/** Layers side by side as one picture that travels alone, with a caption. */
public final class DensePicture {

    private final PictureLook look;

    public DensePicture(PictureLook look) {
        this.look = look;
    }

    /** Paints it into (0, 0, width, height) of the look. */
    public void paint(Graphics2D g, DenseRun run) {
        DenseScene scene = new DenseScene(run, new Sight(false, false), look.theme(), look.texts());
        Captioned.paint(g, look, (stage, width, height) -> new DenseStage(scene, width, height).paint(stage),
                new DenseWords(scene).caption());
    }
}
