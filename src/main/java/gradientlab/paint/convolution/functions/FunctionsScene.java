package gradientlab.paint.convolution.functions;

import gradientlab.experiment.convolution.FunctionsRecipe;
import gradientlab.experiment.convolution.functions.FunctionsRun;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Color;

/**
 * What is painted of functions laid over each other.
 *
 * @param run of the recipe, wherever its t and Δ were
 * @param recipe with the t and Δ that are looked at
 * @param sight how it is looked at
 */
public record FunctionsScene(FunctionsRun run, FunctionsRecipe recipe, Sight sight, Theme theme,
        Texts texts) {

    /**
     * How it is looked at.
     *
     * @param presented whether a lecture room sees the functions and the integral alone
     * @param guessing whether a class is to say first where the integral is largest
     */
    public record Sight(boolean presented, boolean guessing) {}

    double t() {
        return recipe.t();
    }

    double delta() {
        return recipe.delta();
    }

    Color f() {
        return Slot.BLUE.color(theme);
    }

    Color g() {
        return Slot.ORANGE.color(theme);
    }

    Color result() {
        return Slot.GREEN.color(theme);
    }
}
