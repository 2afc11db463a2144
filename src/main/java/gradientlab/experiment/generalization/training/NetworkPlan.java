package gradientlab.experiment.generalization.training;

import gradientlab.core.Lcg;
import gradientlab.core.network.Activations;
import gradientlab.core.network.Architecture;
import gradientlab.core.network.Block;
import gradientlab.core.network.Initializer;
import gradientlab.core.network.Initializers;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.network.Network;
import gradientlab.core.network.regularizer.NoiseStreams;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.TrainingPlan;
import gradientlab.experiment.generalization.data.LabelledSplit;
import gradientlab.experiment.generalization.training.Checkpoint.Best;
import gradientlab.experiment.training.update.OptimizerPlan;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One network to train: its data, its shape, its course. The same plan gives the same bits.
 *
 * @param split what is learned and judged
 * @param pictures whether examples are square pictures
 * @param common what all networks share
 * @param seed of weights, order and noise
 * @param course its own
 */
record NetworkPlan(
        LabelledSplit split, boolean pictures, TrainingPlan common, long seed, Course course) {

    private static final int WEIGHTS = 2000;
    private static final int ORDER = 3000;

    static NetworkPlan of(RegularizeRecipe recipe, LabelledSplit split, int network) {
        return new NetworkPlan(
                split, recipe.data().pictures(), recipe.training(), recipe.seed(),
                Course.of(recipe, network));
    }

    /** A network of its shape with all weights 0. */
    Network network() {
        Architecture shape = Architecture
                .plain(split.training().features(), common.hidden(), common.width(),
                        split.training().classes(), Activations.find(common.activation()).orElseThrow())
                .withBlock(course.normalizes() ? Block.BATCH_NORM : Block.PLAIN, 1);
        int room = Math.max(Judge.ROOM, split.training().rows());
        return new Network(shape, room, MatrixProducts.scalar(), 0);
    }

    /** Before the first epoch, every layer's weights drawn alike. */
    Checkpoint start() {
        Network network = network();
        Initializer init = Initializers.find(common.init()).orElseThrow();
        network.initialize(init, 0, 1, init, new Lcg(seed + WEIGHTS));
        NetworkState state = new NetworkState(
                new Judge(split).judge(0, network), 0, 0, 0, OptionalInt.empty(), Optional.empty());
        Numbers numbers = Numbers.of(network);
        return new Checkpoint(
                state, numbers, numbers, NoiseStreams.of(seed), new Lcg(seed + ORDER), Optional.empty(),
                new Best(state.judged(), numbers));
    }

    /** A network that goes on from a checkpoint, with its own optimizer. */
    NetworkTrainer trainer(Checkpoint from) {
        int side = pictures ? (int) Math.round(Math.sqrt(split.training().features())) : 0;
        return new NetworkTrainer(split, side, network(), from, updates());
    }

    OptimizerPlan updates() {
        return course.plan(split.training().rows(), common.epochs());
    }

    /** Whether both give the same numbers for so many epochs. */
    boolean agrees(NetworkPlan other, int epochs) {
        return split == other.split && seed == other.seed
                && common.withEpochs(other.common.epochs()).equals(other.common)
                && course.agrees(other.course, epochs);
    }
}
