package gradientlab.experiment.descent;

import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.LossSurface;
import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.GuessUnit;
import gradientlab.experiment.guess.Option;
import gradientlab.experiment.guess.Question;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What can be guessed of a race: the path of each optimizer that is shown, numbers of its first step and of
 * its end, and which of them is ahead.
 */
public final class DescentQuestions {

    private static final String SAYS = "descent.guess.";
    /** The share of a run that counts as its end, as one in so many. */
    private static final int END = 3;

    private DescentQuestions() {}

    /** None where a step is taken apart: its plane is not seen whole. */
    static List<Question> of(DescentRecipe recipe) {
        if (recipe.apart().isPresent()) {
            return List.of();
        }
        List<Integer> shown = IntStream.range(0, recipe.runners().size())
                .filter(i -> recipe.runners().get(i).shown()).boxed().toList();
        List<Question> all = new ArrayList<>();
        for (int runner : shown) {
            all.add(ofRunner(recipe, runner, "path", GuessForm.PATH));
        }
        for (int runner : shown) {
            if (Optimizers.get(recipe.runners().get(runner).optimizer()).knobs().stream()
                    .anyMatch(knob -> knob.id().equals("lr"))) {
                all.add(ofRunner(recipe, runner, "first_step", GuessForm.NUMBER));
            }
        }
        if (shown.size() > 1) {
            compare(recipe, shown, all);
        }
        return all;
    }

    private static void compare(DescentRecipe recipe, List<Integer> shown, List<Question> all) {
        LossSurface surface = recipe.surface().make();
        List<Option> options = shown.stream()
                .map(i -> Option.compared(i, recipe.runners().get(i).slot())).toList();
        String steps = String.valueOf(recipe.steps());
        OptionalDouble target = recipe.target(surface);
        if (target.isPresent()) {
            all.add(Question.choice("first", GuessUnit.PLAIN, SAYS + "first",
                    List.of(brief(target.getAsDouble()), steps), options));
        }
        all.add(Question.choice("lowest", GuessUnit.DECADES, SAYS + "lowest", List.of(steps), options));
        if (!surface.minima().isEmpty()) {
            all.add(Question.choice("nearest", GuessUnit.PLAIN, SAYS + "nearest",
                    List.of(String.valueOf(end(recipe))), options));
            for (int runner : shown.subList(1, shown.size())) {
                all.add(ofRunner(recipe, runner, "scatter", GuessForm.NUMBER));
            }
        }
    }

    private static Question ofRunner(DescentRecipe recipe, int runner, String of, GuessForm form) {
        return new Question("runners[" + runner + "]." + of, form, GuessUnit.PLAIN,
                recipe.runners().get(runner).slot(), SAYS + of, List.of(String.valueOf(end(recipe))));
    }

    /** How many steps at its end a run is asked about where paths scatter: its last third. */
    public static int end(DescentRecipe recipe) {
        return Math.max(1, recipe.steps() / END);
    }

    private static String brief(double number) {
        return new BigDecimal(number).round(new MathContext(4)).stripTrailingZeros().toPlainString()
                .replace('-', '−');
    }
}
