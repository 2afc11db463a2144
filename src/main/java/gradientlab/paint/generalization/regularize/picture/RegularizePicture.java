package gradientlab.paint.generalization.regularize.picture;

import gradientlab.experiment.generalization.RegularizeView.Right;
import gradientlab.experiment.generalization.training.GradientNoise;
import gradientlab.experiment.generalization.training.RegularizeHistory;
import gradientlab.paint.generalization.regularize.RegularizeScene;
import gradientlab.paint.generalization.regularize.RegularizeScene.Looked;
import gradientlab.paint.generalization.regularize.RegularizeScene.Trained;
import gradientlab.paint.generalization.regularize.RegularizeStage;
import gradientlab.paint.generalization.regularize.RegularizeStage.Made;
import gradientlab.paint.generalization.regularize.RegularizeWords;
import gradientlab.paint.generalization.regularize.below.Belows;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.stage.Captioned;
import java.awt.Graphics2D;
import java.util.Optional;
import java.util.OptionalInt;

/** Networks side by side as one picture, with a caption of what was trained. */
public final class RegularizePicture {

    private final Trained trained;
    private final PictureLook look;

    /** @param trained as far as any of its pictures shows */
    public RegularizePicture(Trained trained, PictureLook look) {
        this.trained = trained;
        this.look = look;
    }

    /**
     * Paints an epoch into (0, 0, width, height) of the look: its past, and nothing that comes after it. May
     * train some epochs again.
     */
    public void paint(Graphics2D g, int epoch) {
        int last = Math.min(epoch, trained.history().rows().size() - 1);
        RegularizeHistory past = new RegularizeHistory(trained.history().rows().subList(0, last + 1));
        int chosen = trained.recipe().view().network();
        RegularizeScene scene = new RegularizeScene(
                new Trained(trained.recipe(), trained.split(), past, trained.kept()),
                Looked.at(past.rows().get(last), chosen), look.theme(), look.texts());
        Optional<GradientNoise> noise = trained.recipe().view().right() == Right.NOISE
                ? Optional.of(trained.kept().replays().get(chosen).at(last).noise())
                : Optional.empty();
        Made made = new Made(Optional.of(Belows.of(scene)), noise);
        Captioned.paint(g, look, (stage, width, height) -> new RegularizeStage(
                scene, made, width, height, false).paint(stage, OptionalInt.empty(), 0),
                new RegularizeWords(trained.recipe(), look.texts()).caption(last));
    }
}
