package gradientlab.ui.descent;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Optimizers;
import gradientlab.experiment.descent.Batching;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Fitted;
import gradientlab.experiment.descent.Intervention;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.text.Texts;
import gradientlab.ui.widget.Figures;
import gradientlab.ui.widget.TypedNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the legend says of each runner at a step. */
final class Legend {

    private Legend() {}

    /**
     * One runner at one step.
     *
     * @param name of its rule
     * @param detail what tells it from another runner of the same rule, e.g. {@code β₁ 0.5}; or ""
     * @param slot its look, 0 to 7
     * @param shown whether it races
     * @param loss f at its point, as it is written; "" while it is not known yet
     * @param state how it stands
     * @param at the step the state began at, for a diverged or converged one; otherwise the step shown
     * @param culprit the part of f without a finite value where it stopped; "" unless that is why it did
     */
    record Row(String name, String detail, int slot, boolean shown, String loss, Trajectory.State state,
            int at, String culprit) {}

    /** The rows at {@code step}, in the recipe's order; the run may still be that of an earlier recipe. */
    static List<Row> rows(DescentRecipe recipe, Trajectories run, int step, Texts texts) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < recipe.runners().size(); i++) {
            RunnerSpec spec = recipe.runners().get(i);
            String name = Optimizers.get(spec.optimizer()).name();
            String detail = detail(recipe, i, texts);
            if (i >= run.runners().size()) {
                rows.add(
                        new Row(name, detail, spec.slot(), spec.shown(), "", Trajectory.State.RUNNING, step,
                                ""));
                continue;
            }
            Trajectory path = run.runners().get(i);
            Trajectory.State state = path.state(step);
            int at = switch (state) {
                case RUNNING -> step;
                case CONVERGED -> path.convergedAt();
                case DIVERGED -> path.divergedAt();
                case SPENT -> path.spentAt();
            };
            String culprit = path.undefined() && state == Trajectory.State.DIVERGED
                    ? path.culprit(run.surface())
                    : "";
            rows.add(new Row(name, detail, spec.slot(), spec.shown(), loss(path, step, state), state, at,
                    culprit));
        }
        return rows;
    }

    private static String loss(Trajectory path, int step, Trajectory.State state) {
        double loss = path.loss(path.row(step));
        if (state == Trajectory.State.DIVERGED && path.undefined()) {
            return "–";
        }
        // Past overflow f may be NaN (∞ − ∞); what a reader should know is that it left every bound.
        return state == Trajectory.State.DIVERGED && !Double.isFinite(loss) ? "∞" : Figures.brief(loss);
    }

    /**
     * The first thing in which a runner differs from another of the same rule: a knob, else its schedule,
     * clipping, noise or batch, else what is changed on its way; or its place among equals.
     */
    static String detail(DescentRecipe recipe, int runner, Texts texts) {
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
                    return written(knob, spec.settings().get(knob.id()), texts);
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
            int size = SurfaceEdits.batchOf(recipe, runner);
            if (size != SurfaceEdits.batchOf(recipe, other)) {
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
            case NORM -> "|g| ≤ " + brief(clip.limit());
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

    static String symbol(Knob knob) {
        return knob.symbol().isEmpty() ? knob.id() : knob.symbol();
    }

    static String brief(double value) {
        return TypedNumbers.exact(TypedNumbers.rounded(value, 3));
    }
}
