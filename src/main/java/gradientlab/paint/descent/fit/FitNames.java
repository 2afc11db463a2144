package gradientlab.paint.descent.fit;

import gradientlab.core.surface.data.LinearRegression;
import gradientlab.core.surface.data.Sample;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Fitted;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.text.Texts;
import java.util.List;

/**
 * What a surface's examples are called: by their file, by the texts of a shipped set, or by a letter.
 *
 * @param u the input, or the first feature
 * @param v the target, or the second feature
 * @param classes the two classes; empty where there are none
 */
record FitNames(String u, String v, List<String> classes) {

    /** The longest name that is shown; of a longer one the beginning. */
    private static final int LONGEST = 28;

    /** @param recipe on a surface from data */
    static FitNames of(DescentRecipe recipe, Texts texts) {
        Fitted fitted = (Fitted) recipe.surface().origin();
        boolean line = recipe.surface().id().equals(LinearRegression.ID);
        boolean scaled = Fitted.scaled(recipe.surface().knobs());
        String u = column(fitted, 0, texts);
        String v = column(fitted, 1, texts);
        return new FitNames(
                scaled ? texts.get("fit.standardized", u) : u,
                scaled && !line ? texts.get("fit.standardized", v) : v,
                line ? List.of() : List.of(named(fitted, 0, texts), named(fitted, 1, texts)));
    }

    /** The model in numbers, with the letters of the plot's axes. */
    static String model(Sample sample, double x, double y) {
        if (sample.classed()) {
            return PrintedNumbers.shown(x, 3) + " u " + signed(y) + " v = 0";
        }
        return "v = " + PrintedNumbers.shown(x, 3) + " u " + signed(y);
    }

    private static String signed(double value) {
        return (value < 0 ? "− " : "+ ") + PrintedNumbers.shown(Math.abs(value), 3);
    }

    private static String column(Fitted fitted, int which, Texts texts) {
        String letter = which == 0 ? "u" : "v";
        String name = "";
        if (!fitted.columnNames().isEmpty()) {
            name = fitted.columnNames().get(which);
        } else if (!fitted.columns().isEmpty()) {
            name = shipped(fitted, "column", fitted.columns().get(which), texts);
        }
        return name.isBlank() ? letter : letter + " = " + brief(name);
    }

    private static String named(Fitted fitted, int which, Texts texts) {
        int number = fitted.classes().isEmpty() ? which + 1 : fitted.classes().get(which);
        String name = fitted.classNames().isEmpty()
                ? shipped(fitted, "class", number, texts)
                : fitted.classNames().get(which);
        return name.isBlank() ? texts.get("fit.class", number) : brief(name);
    }

    private static String shipped(Fitted fitted, String what, int number, Texts texts) {
        String key = "data." + fitted.source() + "." + what + "." + number;
        return !fitted.file() && texts.has(key) ? texts.get(key) : "";
    }

    private static String brief(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
