package gradientlab.paint.time.training.small;

import gradientlab.core.recurrent.Cell;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeView.Quantity;
import gradientlab.experiment.time.run.TimeData;
import gradientlab.text.Texts;
import java.util.List;
import java.util.Locale;

/** What a small chart beside the main one shows. */
public enum TimeMeasure {
    /** Loss on the test sequences, by training step; on those trained on where there are none. */
    LOSS,
    /** Accuracy on the test sequences, by training step. */
    ACCURACY,
    /** The norm of the gradient over all parameters before clipping, by training step. */
    GRADIENT,
    /** How open the gate is that keeps, by time step. */
    GATES,
    /** Eigenvalues of W_h and of a time step's Jacobian. */
    SPECTRUM,
    /** Share of ∂L/∂W that is lost, by time steps kept. */
    ERROR,
    /** Angle between the truncated gradient and the whole one, by time steps kept. */
    ANGLE,
    /** What the main chart shows of the state, by time step. */
    SHARES;

    /** Its name in preferences and texts: loss, ... */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it goes by training step, so that a click means one. */
    public boolean overSteps() {
        return this == LOSS || this == ACCURACY || this == GRADIENT;
    }

    /** What stands beside the main chart at first, the most telling one first. */
    public static List<TimeMeasure> suggested(TimeRecipe recipe) {
        boolean gates = recipe.networks().stream()
                .anyMatch(spec -> spec.shown() && spec.cell().hasKeepingGate());
        if (recipe.view().quantity() == Quantity.WEIGHTS) {
            return List.of(ERROR, ANGLE, LOSS, SHARES);
        }
        TimeMeasure first = recipe.data().isEmpty() && recipe.task().task().classifies() ? ACCURACY : LOSS;
        return gates ? List.of(first, GRADIENT, GATES, SPECTRUM)
                : List.of(first, GRADIENT, SPECTRUM, first == LOSS ? ERROR : LOSS);
    }

    /** What stands above the chart and in its chooser. */
    public String title(Texts texts) {
        return texts.get("time.chart.measure." + id());
    }

    /** That of the gates: of an LSTM, of a GRU, or of both. */
    static String gates(TimeRecipe recipe, Texts texts) {
        List<Cell> shown = recipe.networks().stream().filter(CellSpec::shown).map(CellSpec::cell).toList();
        boolean forget = shown.contains(Cell.LSTM);
        boolean update = shown.contains(Cell.GRU);
        return texts.get("time.chart.measure.gates" + (forget && !update ? ".forget"
                : update && !forget ? ".update" : ""));
    }

    /** The same over data that have perhaps no test sequences. */
    public String title(Texts texts, TimeData data) {
        return this == LOSS && !data.tested() ? texts.get("time.chart.measure.train") : title(texts);
    }
}
