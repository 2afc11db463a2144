package gradientlab.experiment.time.run;

import gradientlab.core.network.MatrixProduct;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.training.BatchStream;
import gradientlab.experiment.training.TrainingSetup;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The networks of a recipe with the weights they start with, and their sequences.
 *
 * @param turns of this run
 * @param early gives the matrix products of the first training steps, each network its own
 * @param later gives those of the steps after them
 */
record TimeSetup(
        TimeRecipe recipe, LearnedTask task, Turns turns, Supplier<MatrixProduct> early,
        Supplier<MatrixProduct> later)
        implements TrainingSetup<RecurrentModel, CellSnapshot, TimeSnapshot> {

    @Override
    public List<RecurrentModel> models() {
        return IntStream.range(0, recipe.networks().size())
                .mapToObj(i -> new RecurrentModel(
                        recipe.networks().get(i), i, task, turns, recipe.seed(), early.get(), later))
                .toList();
    }

    @Override
    public BatchStream batches(int model) {
        return new TimeBatches(task, turns, recipe.seed());
    }

    @Override
    public TimeSnapshot row(int step, double epoch, List<CellSnapshot> models) {
        return new TimeSnapshot(step, models);
    }

    @Override
    public int rows() {
        return TimeHistory.rows(recipe.networks().size(), recipe.length());
    }

    /** The same for a run of its own, turned as it was up to a step. */
    TimeSetup again(TimeRecipe other) {
        return new TimeSetup(other, task, new Turns(other), early, later);
    }
}
