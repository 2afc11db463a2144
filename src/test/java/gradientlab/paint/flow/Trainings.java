package gradientlab.paint.flow;

import gradientlab.experiment.Presets;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.flow.FlowData;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.flow.NetworkSpec.Parameters;
import gradientlab.experiment.flow.run.Boundary;
import gradientlab.experiment.flow.run.FlowHistory;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.experiment.flow.run.Training;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.Parallel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Small trainings for the painters' tests. */
public final class Trainings {

    private Trainings() {}

    /** Everything a painter may ask for after some steps. */
    record Run(FlowRecipe recipe, FlowData data, FlowSnapshot snapshot, FlowHistory history,
            List<Boundary> boundaries) {}

    public static FlowRecipe first() {
        return Presets.first(FlowKind.KIND).recipe();
    }

    /** A ReLU network that gets through beside one whose units are all dead. */
    public static FlowRecipe dead() {
        NetworkSpec alive = NetworkSpec.of(0).withDepth(4).withWidth(8);
        List<List<Double>> first = Collections.nCopies(3, Collections.nCopies(2, 0.0));
        List<List<Double>> next = Collections.nCopies(3, Collections.nCopies(3, 0.0));
        List<List<Double>> last = List.of(Collections.nCopies(3, 0.0));
        List<Double> off = Collections.nCopies(3, -1.0);
        Parameters parameters = new Parameters(
                List.of(first, next, next, last), List.of(off, off, off, List.of(0.0)), List.of(), List.of());
        NetworkSpec silent =
                NetworkSpec.of(1).withDepth(3).withWidth(3).withParameters(Optional.of(parameters));
        return FlowRecipe.of(List.of(alive, silent), GeneratedData.of("circles"));
    }

    public static Run of(FlowRecipe recipe, int steps) {
        Training training = training(recipe);
        training.advance(steps, Parallel.ALONE);
        return now(training);
    }

    public static Training training(FlowRecipe recipe) {
        try {
            return new Training(recipe);
        } catch (RecipeException e) {
            throw new AssertionError(e);
        }
    }

    public static Run now(Training training) {
        List<Boundary> boundaries = new ArrayList<>();
        for (int i = 0; i < training.recipe().networks().size(); i++) {
            training.boundary(i, 16).ifPresent(boundaries::add);
        }
        return new Run(training.recipe(), training.data(), training.snapshot(), training.history(),
                boundaries);
    }
}
