package gradientlab.paint.graph.norm;

import gradientlab.core.graph.norm.LedgerStep;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.core.graph.norm.NormPasses;
import gradientlab.experiment.graph.NormRecipe.Source;
import gradientlab.experiment.graph.NormRun;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * What is painted of a batch norm, and up to which step.
 *
 * @param step 0 to 12
 * @param guessing whether a class is to say first what comes out: the mean slopes and the step's result are
 *     hidden
 */
public record NormScene(NormRun run, int step, boolean guessing, Theme theme, Texts texts) {

    public NormPasses passes() {
        return run.passes();
    }

    public Position position() {
        return run.recipe().position();
    }

    boolean inference() {
        return run.recipe().statistics().source() == Source.RUNNING;
    }

    /** Whose numbers are shown, counted from 0. */
    public int example() {
        return run.recipe().example() - 1;
    }

    /** The ledger's steps in the order in which they are taken: behind the activation that comes first. */
    public List<LedgerStep> steps() {
        List<LedgerStep> steps = new ArrayList<>(List.of(LedgerStep.values()));
        if (position() == Position.AFTER) {
            steps.remove(LedgerStep.ACTIVATION);
            steps.add(0, LedgerStep.ACTIVATION);
        }
        return steps;
    }

    /** Whether a step has been taken. */
    boolean reached(LedgerStep which) {
        return steps().indexOf(which) < step;
    }

    /** Whether there is such a step: without batch norm two of them are left. */
    boolean takes(LedgerStep which) {
        return position() != Position.OFF || which == LedgerStep.ACTIVATION || which == LedgerStep.BY_OUTPUT;
    }

    /** The hue of ∂L, which nothing else has. */
    Color gradient() {
        return theme.gradient();
    }

    /** What formulas call the activation: σ is the sigmoid. */
    String function() {
        return run.curve().id().equals("sigmoid") ? "σ" : "f";
    }
}
