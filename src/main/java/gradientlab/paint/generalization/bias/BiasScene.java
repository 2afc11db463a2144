package gradientlab.paint.generalization.bias;

import gradientlab.experiment.generalization.BiasRecipe;
import gradientlab.experiment.generalization.bias.AtPlace;
import gradientlab.experiment.generalization.bias.BiasRun;
import gradientlab.experiment.generalization.bias.BiasTerms;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Color;

/**
 * What is painted of many fits.
 *
 * @param run of the recipe, whatever its capacity and x were
 * @param at the fits at the recipe's x
 * @param recipe with the capacity and x that are looked at
 */
public record BiasScene(BiasRun run, AtPlace at, BiasRecipe recipe, Sight sight, Theme theme,
        Texts texts) {

    /**
     * How it is looked at.
     *
     * @param hand whether a hand can move what is shown: not in a picture that travels alone
     * @param presented whether a lecture room sees the charts alone
     * @param guessing whether a class is to say first what the error is made of
     * @param waiting whether what is wanted is still being computed
     */
    public record Sight(boolean hand, boolean presented, boolean guessing, boolean waiting) {

        /** Of a picture that travels alone. */
        public static final Sight ALONE = new Sight(false, false, false, false);
    }

    String say(String key, Object... arguments) {
        return texts.get("generalization.bias." + key, arguments);
    }

    /** The step of the capacity that is looked at. */
    int step() {
        return run.step(recipe);
    }

    BiasTerms terms() {
        return run.terms().get(step());
    }

    /** How many of the samples were fitted. */
    public String fitted() {
        return say("fitted", recipe.samples() - terms().leftOut(), recipe.samples());
    }

    Color variance() {
        return Slot.BLUE.color(theme);
    }

    Color bias() {
        return Slot.ORANGE.color(theme);
    }

    Color noise() {
        return theme.text3();
    }
}
