package gradientlab.ui.descent.model;

import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.LossSurface;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.text.Texts;
import gradientlab.ui.widget.Figures;
import gradientlab.ui.widget.legend.Legend;
import java.util.ArrayList;
import java.util.List;

/**
 * How one runner stands at a step.
 *
 * @param detail what tells it from another runner of the same rule, e.g. {@code β₁ 0.5}; or ""
 * @param loss f at its point, as it is written; "" while it is not known yet
 * @param at the step the state began at, for a diverged or converged one; otherwise the step shown
 * @param lowest the least value of a known minimum, where the runner converged to a higher one; else ""
 * @param culprit the part of f without a finite value where it stopped; "" unless that is why it did
 */
public record Standing(
        RunnerSpec spec, String detail, String loss, Trajectory.State state, int at, String lowest,
        String culprit) {

    /** By how much of its size, or of 1, another minimum is lower. */
    private static final double LOWER = 1e-6;

    /** All runners at {@code step}, in the recipe's order; the run may still be that of an earlier recipe. */
    public static List<Standing> all(DescentRecipe recipe, Trajectories run, int step, Texts texts) {
        List<Standing> all = new ArrayList<>();
        for (int i = 0; i < recipe.runners().size(); i++) {
            RunnerSpec spec = recipe.runners().get(i);
            String detail = RunnerDetail.of(recipe, i, texts);
            if (i >= run.runners().size()) {
                all.add(new Standing(spec, detail, "", Trajectory.State.RUNNING, step, "", ""));
                continue;
            }
            Trajectory path = run.runners().get(i);
            Trajectory.State state = path.state(step);
            int at = switch (state) {
                case RUNNING -> step;
                case CONVERGED -> path.convergedAt();
                case AT_SADDLE -> path.saddleAt();
                case DIVERGED -> path.divergedAt();
                case SPENT -> path.spentAt();
            };
            String culprit = path.undefined() && state == Trajectory.State.DIVERGED
                    ? path.culprit(run.surface())
                    : "";
            all.add(new Standing(
                    spec, detail, loss(path, step, state), state, at, lowest(path, run.surface(), state),
                    culprit));
        }
        return all;
    }

    /** A minimum is a local one where a lower one is known, by more than a path at rest may be off. */
    private static String lowest(Trajectory path, LossSurface surface, Trajectory.State state) {
        double least = surface.least().orElse(Double.NaN);
        double there = path.loss(path.rows() - 1);
        boolean local = state == Trajectory.State.CONVERGED
                && there - least > LOWER * Math.max(1, Math.abs(least));
        return local ? Figures.brief(least) : "";
    }

    private static String loss(Trajectory path, int step, Trajectory.State state) {
        double loss = path.loss(path.row(step));
        if (state == Trajectory.State.DIVERGED && path.undefined()) {
            return "–";
        }
        // Past overflow f may be NaN (∞ − ∞); what a reader should know is that it left every bound.
        return state == Trajectory.State.DIVERGED && !Double.isFinite(loss) ? "∞" : Figures.brief(loss);
    }

    /** Its row in the legend. */
    public Legend.Row row(Texts texts) {
        return new Legend.Row(
                Optimizers.get(spec.optimizer()).name(), detail, spec.slot(), spec.shown(),
                List.of(spec.shown() ? loss : ""), written(texts));
    }

    private Legend.State written(Texts texts) {
        if (!spec.shown()) {
            return new Legend.State(texts.get("descent.state.off"), "", false);
        }
        return switch (state) {
            case RUNNING -> new Legend.State(texts.get("descent.state.running"), "", false);
            case SPENT -> new Legend.State(
                    texts.get("descent.state.spent"), texts.get("descent.state.spent.at", at), false);
            case CONVERGED -> lowest.isEmpty()
                    ? new Legend.State(
                            "✓ " + texts.get("descent.state.converged"),
                            texts.get("descent.state.converged.at", at), false)
                    : new Legend.State(
                            texts.get("descent.state.local"),
                            texts.get("descent.state.local.at", at, loss, lowest), false);
            case AT_SADDLE -> new Legend.State(
                    texts.get("descent.state.saddle"), texts.get("descent.state.saddle.at", at), false);
            case DIVERGED -> culprit.isEmpty()
                    ? new Legend.State(
                            "✕ " + texts.get("descent.state.diverged", at),
                            texts.get("descent.state.diverged.hint", at), true)
                    : new Legend.State(
                            "✕ " + texts.get("descent.state.undefined", at),
                            texts.get("descent.state.undefined.hint", at, culprit), true);
        };
    }
}
