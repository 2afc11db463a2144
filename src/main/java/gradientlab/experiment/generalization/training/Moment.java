package gradientlab.experiment.generalization.training;

import gradientlab.core.data.DataSet;
import gradientlab.core.network.Network;
import gradientlab.core.network.Parameter;
import gradientlab.core.network.Parameter.Role;
import gradientlab.experiment.generalization.training.Judged.Score;
import java.util.List;

/** One network after an epoch, with its weights. Immutable, for any thread. */
public final class Moment {

    private final NetworkPlan plan;
    private final Checkpoint at;

    Moment(NetworkPlan plan, Checkpoint at) {
        this.plan = plan;
        this.at = at;
    }

    /** After which epoch. */
    public int epoch() {
        return at.epoch();
    }

    /** The weights W of each layer, [outputs][inputs] row by row. */
    public List<double[]> weights() {
        return weights(at.numbers());
    }

    /** The same an epoch earlier; at epoch 0 those of epoch 0. */
    public List<double[]> before() {
        return weights(at.before());
    }

    private List<double[]> weights(Numbers numbers) {
        return network(numbers).parameters().stream().filter(parameter -> parameter.role() == Role.WEIGHT)
                .map(Parameter::numbers).toList();
    }

    private Network network(Numbers numbers) {
        Network network = plan.network();
        numbers.put(network);
        return network;
    }

    /** Accuracy and loss on other examples. */
    public Score score(DataSet examples) {
        return Judge.score(network(at.numbers()), examples);
    }

    /**
     * The probability of each class.
     *
     * @param inputs [count][features]
     * @return [count][classes]
     */
    public float[] chances(double[] inputs, int count) {
        return Judge.chances(network(at.numbers()), inputs, count);
    }

    /** The first batch of the next epoch, as it is fed. */
    public FedBatch fed() {
        return plan.trainer(at).first(plan.course().after(epoch()));
    }

    /** How far the gradients of batches are from that of all training examples. */
    public GradientNoise noise() {
        return GradientNoise.of(network(at.numbers()), plan.split());
    }
}
