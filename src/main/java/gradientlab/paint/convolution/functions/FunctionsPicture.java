package gradientlab.paint.convolution.functions;

import gradientlab.experiment.convolution.FunctionsRecipe;
import gradientlab.experiment.convolution.functions.FunctionsRun;
import gradientlab.paint.convolution.functions.FunctionsScene.Sight;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.stage.Captioned;
import java.awt.Graphics2D;

/** Functions laid over each other as one picture that travels alone, with a caption. */
public final class FunctionsPicture {

    private final FunctionsRun run;
    private final PictureLook look;

    public FunctionsPicture(FunctionsRun run, PictureLook look) {
        this.run = run;
        this.look = look;
    }

    /**
     * Paints it into (0, 0, width, height) of the look.
     *
     * @param t where g is laid
     */
    public void paint(Graphics2D g, double t) {
        FunctionsRecipe recipe = run.recipe().withT(t);
        FunctionsScene scene =
                new FunctionsScene(run, recipe, new Sight(false, false), look.theme(), look.texts());
        Captioned.paint(g, look,
                (stage, width, height) -> new FunctionsStage(scene, width, height).paint(stage),
                new FunctionsWords(scene).caption());
    }
}
