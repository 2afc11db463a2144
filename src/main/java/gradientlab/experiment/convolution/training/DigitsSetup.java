package gradientlab.experiment.convolution.training;

import gradientlab.experiment.convolution.DigitNetwork;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.convolution.training.data.DigitBatches;
import gradientlab.experiment.convolution.training.data.DigitsData;
import gradientlab.experiment.training.BatchStream;
import gradientlab.experiment.training.TrainingSetup;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The networks of a recipe with the weights they start with, network by network, of each all seeds; then,
 * where they are wanted, the same once more on pixels in the other order.
 *
 * @param twins whether those are wanted
 */
record DigitsSetup(DigitsRecipe recipe, DigitsData data, boolean twins)
        implements TrainingSetup<DigitModel, SeedSnapshot, DigitsSnapshot> {

    /** How many models there are without the twins. */
    private int usual() {
        return recipe.networks().size() * recipe.seeds();
    }

    private int all() {
        return twins ? 2 * usual() : usual();
    }

    private int seed(int model) {
        return model % recipe.seeds() + 1;
    }

    private boolean scrambled(int model) {
        return recipe.scramble() == model < usual();
    }

    @Override
    public List<DigitModel> models() {
        return IntStream.range(0, all()).mapToObj(this::model).toList();
    }

    private DigitModel model(int model) {
        DigitNetwork spec = recipe.networks().get(model % usual() / recipe.seeds());
        int room = Math.max(recipe.batch(), Tester.ROOM);
        Classifier network = Classifiers.start(spec, seed(model), room);
        return new DigitModel(network, data.split(seed(model)), scrambled(model), model < usual());
    }

    @Override
    public BatchStream batches(int model) {
        return new DigitBatches(
                data.split(seed(model)), seed(model), recipe.batch(), recipe.shifts(), scrambled(model));
    }

    @Override
    public DigitsSnapshot row(int step, double epoch, List<SeedSnapshot> models) {
        return new DigitsSnapshot(
                step, epoch, networks(models.subList(0, usual())),
                networks(models.subList(usual(), models.size())));
    }

    private List<NetworkSnapshot> networks(List<SeedSnapshot> models) {
        int seeds = recipe.seeds();
        return IntStream.range(0, models.size() / seeds)
                .mapToObj(i -> new NetworkSnapshot(models.subList(i * seeds, (i + 1) * seeds))).toList();
    }

    @Override
    public int rows() {
        long parameters = recipe.networks().stream().mapToLong(DigitNetwork::parameters).sum();
        return DigitsHistory.rows(parameters * recipe.seeds(), recipe.epochs());
    }
}
