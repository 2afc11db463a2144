package gradientlab.paint.generalization.regularize.below;

import gradientlab.paint.generalization.regularize.Below;
import gradientlab.paint.generalization.regularize.CurvesBelow;
import gradientlab.paint.generalization.regularize.RegularizeScene;

/** The view under the charts that a recipe asks for. */
public final class Belows {

    private static final int PLANE = 2;

    private Belows() {}

    /** Whether it is made at once, from numbers that are there. */
    public static boolean quick(RegularizeScene scene) {
        return switch (scene.recipe().view().below()) {
            case WRONG_LABELS -> !plane(scene);
            case FED, WEIGHTS -> false;
            case CURVES -> true;
        };
    }

    /** Makes it; may have to train up to the epoch that is looked at. */
    public static Below of(RegularizeScene scene) {
        return switch (scene.recipe().view().below()) {
            case WRONG_LABELS -> plane(scene) ? new BoundaryBelow(scene) : new TilesBelow(scene);
            case FED -> new FedBelow(scene);
            case WEIGHTS -> new WeightsBelow(scene);
            case CURVES -> new CurvesBelow(scene);
        };
    }

    /** Whether the examples are points in the plane. */
    private static boolean plane(RegularizeScene scene) {
        return scene.trained().split().training().features() == PLANE;
    }
}
