package gradientlab.paint.generalization.fit;

import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.FitRecipe.View;
import gradientlab.experiment.generalization.fit.FeatureDraws;
import gradientlab.experiment.generalization.fit.FitRun;
import gradientlab.experiment.generalization.fit.PenaltyRun;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Color;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is painted of a fit.
 *
 * @param run of the recipe, whatever its capacity was
 * @param draws of random features, once they are there
 * @param penalty in the penalty's view
 * @param recipe with the capacity and the penalties that are looked at
 */
public record FitScene(FitRun run, Optional<FeatureDraws> draws, Optional<PenaltyRun> penalty,
        FitRecipe recipe, Sight sight, Theme theme, Texts texts) {

    /**
     * How it is looked at.
     *
     * @param hand whether a hand can move what is shown: not in a picture that travels alone
     * @param presented whether a lecture room sees the charts alone
     * @param guessing whether a class is to choose first: what judges is hidden
     * @param waiting whether what is wanted is still being computed
     * @param fold the chosen one
     * @param point the chosen training point, -1 for none
     * @param choice the step that a class chose before it saw what judges
     */
    public record Sight(boolean hand, boolean presented, boolean guessing, boolean waiting, OptionalInt fold,
            int point, OptionalInt choice) {

        /** Of a picture that travels alone. */
        public static final Sight ALONE = new Sight(
                false, false, false, false, OptionalInt.empty(), -1, OptionalInt.empty());

        public Sight withPresented(boolean on) {
            return new Sight(hand, on, guessing, waiting, fold, point, choice);
        }

        public Sight withFold(OptionalInt other) {
            return new Sight(hand, presented, guessing, waiting, other, point, choice);
        }

        public Sight withPoint(int other) {
            return new Sight(hand, presented, guessing, waiting, fold, other, choice);
        }

        public Sight withChoice(OptionalInt other) {
            return new Sight(hand, presented, guessing, waiting, fold, point, other);
        }
    }

    String say(String key, Object... arguments) {
        return texts.get("generalization.fit." + key, arguments);
    }

    /** The step of the capacity that is looked at. */
    int step() {
        return run.step(recipe);
    }

    /** What stands below. */
    public View view() {
        return recipe.view() == View.PENALTY && penalty.isEmpty() ? View.CAPACITIES : recipe.view();
    }

    /** "degree 9", "k = 9", "depth 3". */
    String capacity(int step) {
        return say("capacity." + recipe.model().kind().id(), run.capacities().at(step));
    }

    Color fit() {
        return Slot.BLUE.color(theme);
    }

    Color folds() {
        return Slot.ORANGE.color(theme);
    }

    Color lasso() {
        return Slot.ORANGE.color(theme);
    }
}
