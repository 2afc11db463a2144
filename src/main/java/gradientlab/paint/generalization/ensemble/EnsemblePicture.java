package gradientlab.paint.generalization.ensemble;

import gradientlab.experiment.generalization.ensemble.EnsembleRun;
import gradientlab.experiment.generalization.ensemble.FreshSamples;
import gradientlab.paint.generalization.StageParts;
import gradientlab.paint.generalization.ensemble.EnsembleScene.Sight;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.stage.Captioned;
import java.awt.Graphics2D;
import java.util.Optional;

/** An ensemble as one picture that travels alone, with a caption. */
public final class EnsemblePicture {

    private final EnsembleRun run;
    private final Optional<FreshSamples> fresh;
    private final PictureLook look;

    /** @param fresh what the run's recipe asks for; empty where there is nothing to draw from */
    public EnsemblePicture(EnsembleRun run, Optional<FreshSamples> fresh, PictureLook look) {
        this.run = run;
        this.fresh = fresh;
        this.look = look;
    }

    /**
     * Paints it into (0, 0, width, height) of the look.
     *
     * @param step draw, tree, stage or round
     */
    public void paint(Graphics2D g, int step) {
        EnsembleScene scene = new EnsembleScene(run, fresh, run.recipe().withStep(step), Sight.ALONE,
                look.theme(), look.texts());
        Captioned.paint(g, look, StageParts.whole(
                (stage, width, height) -> new EnsembleStage(scene, width, height).paint(stage)),
                Parts.of(scene).caption());
    }
}
