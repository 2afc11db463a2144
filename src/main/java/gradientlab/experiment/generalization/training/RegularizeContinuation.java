package gradientlab.experiment.generalization.training;

import gradientlab.experiment.generalization.RegularizeRecipe;

/**
 * Whether a training goes on when its recipe changes or starts anew. Decided here for the training as for
 * the screen.
 */
public final class RegularizeContinuation {

    private RegularizeContinuation() {}

    /** Whether both have the same data and seed and the same common settings, the length aside. */
    public static boolean goesOn(RegularizeRecipe trained, RegularizeRecipe wanted) {
        return wanted.data().equals(trained.data())
                && wanted.seed() == trained.seed()
                && wanted.training().withEpochs(1).equals(trained.training().withEpochs(1));
    }
}
