package gradientlab.ui.descent.model;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.descent.Batching;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Fitted;
import gradientlab.experiment.descent.Intervention;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.text.Texts;
import gradientlab.ui.widget.TypedNumbers;
import java.util.Optional;

/** What tells a runner from others of the same rule, in few characters. */
public final class RunnerDetail {

    private RunnerDetail() {}

    /**
     * The first thing in which a runner differs from another of the same rule: a knob, else its schedule,
     * clipping, noise or batch, else what is changed on its way; or its place among equals.
     */
    public static String of(DescentRecipe recipe, int runner, Texts texts) {
        return of(recipe, runner, texts, true);
    }

    /** The same beside all of its knobs: "" where a knob tells it apart. */
    public static String besideKnobs(DescentRecipe recipe, int runner, Texts texts) {
        return of(recipe, runner, texts, false);
    }

    private static String of(DescentRecipe recipe, int runner, Texts texts, boolean knobs) {
        RunnerSpec spec = recipe.runners().get(runner);
        Optimizer rule = Optimizers.get(spec.optimizer());
        int place = 1;
        boolean alone = true;
        for (int i = 0; i < recipe.runners().size(); i++) {
            RunnerSpec other = recipe.runners().get(i);
            if (i == runner || !other.optimizer().equals(spec.optimizer())) {
                continue;
            }
            alone = false;
            place += i < runner ? 1 : 0;
            Optional<String> library = ConventionDiff.apart(spec, other, texts);
            if (library.isPresent()) {
                return library.get();
            }
            for (Knob knob : rule.knobs()) {
                if (differ(spec.settings(), other.settings(), knob)) {
                    return knobs ? written(knob, spec.settings().get(knob.id()), texts) : "";
                }
            }
            String said = beside(recipe, runner, i, texts);
            if (!said.isEmpty()) {
                return said;
            }
        }
        return alone ? "" : Integer.toString(place);
    }

    /** What a runner has beside its knobs that {@code other} has not; "" where that is all the same. */
    private static String beside(DescentRecipe recipe, int runner, int other, Texts texts) {
        RunnerSpec one = recipe.runners().get(runner);
        RunnerSpec two = recipe.runners().get(other);
        if (!recipe.scheduleOf(one).equals(recipe.scheduleOf(two))) {
            return texts.get("schedule." + recipe.scheduleOf(one).kind() + ".name");
        }
        if (!recipe.clipOf(one).equals(recipe.clipOf(two))) {
            return written(recipe.clipOf(one), texts);
        }
        if (recipe.noiseOf(one) != recipe.noiseOf(two)) {
            return "σ " + brief(recipe.noiseOf(one));
        }
        if (!one.batch().equals(two.batch()) && recipe.surface().origin() instanceof Fitted) {
            int size = SharedSetting.BATCH.of(recipe, runner);
            if (size != SharedSetting.BATCH.of(recipe, other)) {
                return size == Batching.FULL ? texts.get("picture.batch.full")
                        : texts.get("picture.batch", size);
            }
        }
        return recipe.interventions().stream()
                .filter(change -> change.runner() == runner)
                .findFirst()
                .map(change -> written(change, one))
                .orElse("");
    }

    private static String written(Clip clip, Texts texts) {
        return switch (clip.kind()) {
            case OFF -> texts.get("descent.detail.unclipped");
            case NORM, TENSOR -> "|g| ≤ " + brief(clip.limit());
            case VALUE -> "g ±" + brief(clip.limit());
        };
    }

    private static String written(Intervention change, RunnerSpec spec) {
        return Optimizers.get(spec.optimizer()).knobs().stream()
                .filter(knob -> change.set().has(knob.id()))
                .findFirst()
                .map(knob -> symbol(knob) + " → " + brief(change.set().get(knob.id())))
                .orElse("");
    }

    private static boolean differ(Settings one, Settings other, Knob knob) {
        return one.get(knob.id()) != other.get(knob.id());
    }

    private static String written(Knob knob, double value, Texts texts) {
        return switch (knob.kind()) {
            case SWITCH -> value == 0 ? "" : knob.id();
            case CHOICE -> texts.get("picture.choice." + knob.choices().get((int) value));
            case REAL, WHOLE -> symbol(knob) + " " + brief(value);
        };
    }

    public static String symbol(Knob knob) {
        return knob.symbol().isEmpty() ? knob.id() : knob.symbol();
    }

    static String brief(double value) {
        return TypedNumbers.shown(value);
    }
}
