package gradientlab.paint.generalization.fit;

import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.fit.FeatureDraws;
import gradientlab.experiment.generalization.fit.FitRun;
import gradientlab.experiment.generalization.fit.FitSteps;
import gradientlab.experiment.generalization.fit.PenaltyRun;
import gradientlab.paint.generalization.StageParts;
import gradientlab.paint.generalization.fit.FitScene.Sight;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.stage.Captioned;
import java.awt.Graphics2D;
import java.util.Optional;

/** A fit as one picture that travels alone, with a caption. */
public final class FitPicture {

    private final FitRun run;
    private final Optional<FeatureDraws> draws;
    private final PictureLook look;

    /** @param draws of random features; empty for other models */
    public FitPicture(FitRun run, Optional<FeatureDraws> draws, PictureLook look) {
        this.run = run;
        this.draws = draws;
        this.look = look;
    }

    /**
     * Paints it into (0, 0, width, height) of the look.
     *
     * @param step a capacity, or a strength of the ridge, as {@link FitSteps} counts them
     */
    public void paint(Graphics2D g, int step) {
        FitRecipe recipe = FitSteps.set(run.recipe(), step);
        FitScene scene = new FitScene(run, draws, PenaltyRun.in(recipe), recipe, Sight.ALONE, look.theme(),
                look.texts());
        Captioned.paint(g, look,
                StageParts.whole((stage, width, height) -> new FitStage(scene, width, height).paint(stage)),
                new FitWords(scene).caption());
    }
}
