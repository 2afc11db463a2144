package gradientlab.paint.generalization.regularize.below;

import gradientlab.paint.generalization.regularize.Below;
import gradientlab.paint.generalization.regularize.CurvesBelow;
import gradientlab.paint.generalization.regularize.RegularizeScene;

/** What a recipe's view shows under the charts. */
public final class Belows {

    private Belows() {}

    /** Makes it, which may take as long as some epochs. */
    public static Below of(RegularizeScene scene) {
        return switch (scene.recipe().view().below()) {
            case WRONG_LABELS, FED, WEIGHTS, CURVES -> new CurvesBelow(scene);
        };
    }
}
