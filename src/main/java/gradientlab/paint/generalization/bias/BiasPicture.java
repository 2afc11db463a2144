package gradientlab.paint.generalization.bias;

import gradientlab.experiment.generalization.BiasRecipe;
import gradientlab.experiment.generalization.bias.AtPlace;
import gradientlab.experiment.generalization.bias.BiasRun;
import gradientlab.experiment.generalization.bias.BiasSteps;
import gradientlab.paint.generalization.StageParts;
import gradientlab.paint.generalization.bias.BiasScene.Sight;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.stage.Captioned;
import java.awt.Graphics2D;

/** Many fits as one picture that travels alone, with a caption. */
public final class BiasPicture {

    private final BiasRun run;
    private final PictureLook look;

    public BiasPicture(BiasRun run, PictureLook look) {
        this.run = run;
        this.look = look;
    }

    /**
     * Paints it into (0, 0, width, height) of the look.
     *
     * @param step a capacity, as {@link BiasSteps} counts them
     */
    public void paint(Graphics2D g, int step) {
        BiasRecipe recipe = BiasSteps.set(run.recipe(), step);
        BiasScene scene = new BiasScene(run, AtPlace.of(run, recipe), recipe, Sight.ALONE, look.theme(),
                look.texts());
        Captioned.paint(g, look,
                StageParts.whole((stage, width, height) -> new BiasStage(scene, width, height).paint(stage)),
                new BiasWords(scene).caption());
    }
}
