package gradientlab.experiment.flow.run;

import gradientlab.core.network.MatrixProduct;
import gradientlab.experiment.flow.FlowData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.recipe.Seeds;
import gradientlab.experiment.training.BatchStream;
import gradientlab.experiment.training.Batches;
import gradientlab.experiment.training.TrainingSetup;
import java.util.List;
import java.util.function.Supplier;

/**
 * The networks of a recipe with the weights they start with, and their batches.
 *
 * @param early gives the matrix products of the first steps, each network its own
 * @param later gives those of the steps after them
 */
record FlowSetup(
        FlowRecipe recipe, FlowData data, Supplier<MatrixProduct> early, Supplier<MatrixProduct> later)
        implements TrainingSetup<NetworkModel, NetworkSnapshot, FlowSnapshot> {

    @Override
    public List<NetworkModel> models() {
        return recipe.networks().stream()
                .map(spec -> new NetworkModel(recipe, spec, data, early.get(), later)).toList();
    }

    @Override
    public BatchStream batches(int model) {
        return new Batches(data.training(), data.batch(), Seeds.derive(recipe.seed(), Seeds.SHUFFLE));
    }

    @Override
    public FlowSnapshot row(int step, double epoch, List<NetworkSnapshot> models) {
        return new FlowSnapshot(step, epoch, models);
    }

    @Override
    public int rows() {
        return FlowHistory.rows(recipe.networks().stream().mapToInt(spec -> spec.depth() + 1).sum());
    }
}
