package gradientlab.paint.time.training;

import gradientlab.core.network.MatrixProducts;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.TaskChoice;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.run.TimeTraining;
import gradientlab.experiment.worker.Parallel;
import gradientlab.paint.time.training.chart.Moment;
import java.util.List;

/** Small recurrent networks in training, for tests of pictures. */
public final class Recurrences {

    private static final int LENGTH = 12;
    private static final int HIDDEN = 5;

    private Recurrences() {}

    /** An RNN, an IRNN, an LSTM and a GRU at a task of twelve time steps. */
    public static TimeRecipe recipe(Task task) {
        List<CellSpec> networks = List.of(
                CellSpec.of(Cell.RNN_TANH), CellSpec.of(Cell.RNN_RELU), CellSpec.of(Cell.LSTM),
                CellSpec.of(Cell.GRU));
        return TimeRecipe.of(TaskChoice.of(task, LENGTH), networks).withBatch(4)
                .withNetworks(networks.stream().map(spec -> spec.withHidden(HIDDEN)).toList());
    }

    /** The same at the first task. */
    public static TimeRecipe first() {
        return recipe(Task.ADDING);
    }

    public static TimeTraining training(TimeRecipe recipe, int steps) {
        try {
            TimeTraining training = new TimeTraining(recipe, MatrixProducts::scalar);
            training.advance(steps, Parallel.ALONE);
            return training;
        } catch (RecipeException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The present step of a training with test answers, under a recipe that may look at something else. */
    public static Moment now(TimeTraining training, TimeRecipe looked) {
        return new Moment(looked, training.data(), training.tested(Parallel.ALONE), training.history());
    }

    /** A recipe after some steps. */
    public static Moment of(TimeRecipe recipe, int steps) {
        return now(training(recipe, steps), recipe);
    }
}
