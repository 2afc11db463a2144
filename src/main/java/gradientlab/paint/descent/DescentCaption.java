package gradientlab.paint.descent;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Fitted;
import gradientlab.experiment.descent.Intervention;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceOrigin;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.paint.picture.KnobWords;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words that make a descent's picture complete without its window: what was run, by whom. */
public final class DescentCaption {

    private static final String DOT = " · ";

    private final DescentRecipe recipe;
    private final Texts texts;
    private final KnobWords words;

    public DescentCaption(DescentRecipe recipe, Texts texts) {
        this.recipe = recipe;
        this.texts = texts;
        this.words = new KnobWords(texts);
    }

    /** Surface, start, step, seed, and whatever else all runners share. */
    public String head(int step) {
        List<String> parts = new ArrayList<>();
        parts.add(surface());
        parts.add(texts.get(
                "picture.start",
                PrintedNumbers.shown(recipe.start().x(), 4),
                PrintedNumbers.shown(recipe.start().y(), 4)));
        parts.add(texts.get("picture.step", step, recipe.steps()));
        parts.add(texts.get("picture.seed", recipe.seed()));
        if (recipe.surface().origin() instanceof Fitted fitted && fitted.batching().size() > 0) {
            parts.add(texts.get("picture.batch", fitted.batching().size()));
        }
        shared(parts, recipe.schedule(), recipe.clip(), recipe.noise());
        if (recipe.fan() > 1) {
            parts.add(texts.get("picture.fan", recipe.fan()));
        }
        return String.join(DOT, parts);
    }

    /** The surface's name, or its formula, with its knobs. */
    public String surface() {
        String id = recipe.surface().id();
        String name = recipe.surface().origin() instanceof SurfaceOrigin.Formula formula
                ? "f = " + formula.text()
                : texts.get("surface." + id + ".name");
        return name + words.knobs(recipe.surface().knobList(), recipe.surface().knobs(), true);
    }

    /**
     * The name of the recipe's runner {@code index}, its knobs by symbol (also one at its default where
     * another runner of the same rule has another value), and whatever is its own.
     */
    public String legend(int index) {
        RunnerSpec runner = recipe.runners().get(index);
        Optimizer optimizer = Optimizers.get(runner.optimizer());
        List<String> parts = new ArrayList<>();
        parts.add(optimizer.name() + " " + new RunnerWords(recipe.runners(), texts).knobs(runner));
        shared(
                parts,
                runner.schedule().orElse(ScheduleChoice.CONSTANT),
                runner.clip().orElse(Clip.OFF),
                runner.noise().orElse(0.0));
        runner.batch().ifPresent(size -> parts.add(
                size == 0 ? texts.get("picture.batch.full") : texts.get("picture.batch", size)));
        for (Intervention change : recipe.interventions()) {
            if (change.runner() == index) {
                parts.add(texts.get("picture.changed", changed(optimizer.knobs(), change), change.at()));
            }
        }
        if (recipe.ghosts() && recipe.interventions().stream().anyMatch(change -> change.runner() == index)) {
            parts.add(texts.get("picture.ghost"));
        }
        return String.join(DOT, parts);
    }

    private String changed(List<Knob> knobs, Intervention change) {
        return knobs.stream()
                .filter(knob -> change.set().has(knob.id()))
                .map(knob -> words.knob(knob, change.set().get(knob.id())))
                .collect(Collectors.joining(" "));
    }

    private void shared(List<String> parts, ScheduleChoice schedule, Clip clip, double noise) {
        words.add(parts, schedule, clip);
        if (noise != 0) {
            parts.add(texts.get("picture.noise", PrintedNumbers.shown(noise, 4)));
        }
    }
}
