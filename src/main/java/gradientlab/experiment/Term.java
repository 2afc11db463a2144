package gradientlab.experiment;

import gradientlab.experiment.recipe.Recipe;
import gradientlab.text.Texts;

/**
 * A symbol or word of a lab's screens, with what it means there and an experiment that shows it.
 *
 * @param lab the lab's id
 * @param symbol as it stands on screen: {@code λ₁}; or the key of its text, where it is a word
 * @param textKey one sentence: what it is, and where it holds
 * @param preset the id of a preset of that lab
 */
public record Term(String lab, String symbol, String textKey, String preset) {

    /** The symbol or word in a language. */
    public String symbol(Texts texts) {
        return texts.has(symbol) ? texts.get(symbol) : symbol;
    }

    /** The experiment that shows it. */
    public Recipe shownBy() {
        return Recipes.kind(lab).flatMap(kind -> Presets.find(kind, preset)).orElseThrow().recipe();
    }
}
