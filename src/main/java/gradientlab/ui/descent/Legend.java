package gradientlab.ui.descent;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Optimizers;
import gradientlab.experiment.DescentRecipe;
import gradientlab.experiment.DescentRecipe.RunnerSpec;
import gradientlab.experiment.Trajectories;
import gradientlab.experiment.Trajectory;
import gradientlab.ui.widget.Figures;
import gradientlab.ui.widget.Numbers;
import java.util.ArrayList;
import java.util.List;

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
     */
    record Row(String name, String detail, int slot, boolean shown, String loss, Trajectory.State state,
            int at) {}

    /** The rows at {@code step}, in the recipe's order; the run may still be that of an earlier recipe. */
    static List<Row> rows(DescentRecipe recipe, Trajectories run, int step) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < recipe.runners().size(); i++) {
            RunnerSpec spec = recipe.runners().get(i);
            String name = Optimizers.get(spec.optimizer()).name();
            String detail = detail(recipe, i);
            if (i >= run.runners().size()) {
                rows.add(
                        new Row(name, detail, spec.slot(), spec.shown(), "", Trajectory.State.RUNNING, step));
                continue;
            }
            Trajectory path = run.runners().get(i);
            Trajectory.State state = path.state(step);
            int at = switch (state) {
                case RUNNING -> step;
                case CONVERGED -> path.convergedAt();
                case DIVERGED -> path.divergedAt();
            };
            rows.add(new Row(name, detail, spec.slot(), spec.shown(), loss(path, step, state), state, at));
        }
        return rows;
    }

    private static String loss(Trajectory path, int step, Trajectory.State state) {
        double loss = path.loss(path.row(step));
        // Past overflow f may be NaN (∞ − ∞); what a reader should know is that it left every bound.
        return state == Trajectory.State.DIVERGED && !Double.isFinite(loss) ? "∞" : Figures.brief(loss);
    }

    /** The first knob in which a runner differs from another of the same rule, or its place among equals. */
    static String detail(DescentRecipe recipe, int runner) {
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
            for (Knob knob : rule.knobs()) {
                if (differ(spec.settings(), other.settings(), knob)) {
                    return written(knob, spec.settings().get(knob.id()));
                }
            }
        }
        return alone ? "" : Integer.toString(place);
    }

    private static boolean differ(Settings one, Settings other, Knob knob) {
        return one.get(knob.id()) != other.get(knob.id());
    }

    private static String written(Knob knob, double value) {
        String name = knob.symbol().isEmpty() ? knob.id() : knob.symbol();
        return switch (knob.kind()) {
            case SWITCH -> value == 0 ? "" : knob.id();
            case CHOICE -> knob.choices().get((int) value);
            case REAL, WHOLE -> name + " " + Numbers.exact(
                    Numbers.rounded(value, 3));
        };
    }
}
