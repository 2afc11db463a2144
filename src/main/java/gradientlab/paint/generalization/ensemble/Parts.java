package gradientlab.paint.generalization.ensemble;

import gradientlab.paint.generalization.Part;
import java.util.List;

/** What a method shows: two charts, the words of the strip, and the parts under it. */
interface Parts {

    /** The parts of a scene's method. */
    static Parts of(EnsembleScene scene) {
        return switch (scene.recipe().method()) {
            case BOOTSTRAP -> new BootstrapParts(scene);
            case BAGGING -> new BaggingParts(scene);
            case BOOSTING -> new BoostingParts(scene);
            case ADABOOST -> new VoteParts(scene);
        };
    }

    /** The points and what is fitted to them. */
    Part<EnsembleSpot> left();

    /** What comes with more steps: a {@link SizeChart}. */
    Part<EnsembleSpot> right();

    String strip();

    String stripRemark();

    List<Part<EnsembleSpot>> below();

    /** How the parts below share the width. */
    double[] shares();

    /** Whether the last part below is of an order that can be shuffled. */
    default boolean ordered() {
        return false;
    }

    /** What was computed, in one line. */
    String caption();
}
