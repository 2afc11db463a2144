package gradientlab.experiment.generalization.training;

import gradientlab.core.data.DataSet;
import gradientlab.core.network.Network;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the first update of an epoch is fed. Arrays are not to be written.
 *
 * @param examples which training examples are in the batch, in their order there
 * @param stored their inputs as they are stored, [size][features]
 * @param fed their inputs as the network gets them, [size][features]
 * @param kept what dropout multiplies each hidden layer's activations by, 0 where a unit is dropped:
 *     [layers][size · units]; a layer without dropout has no numbers
 */
public record FedBatch(int[] examples, double[] stored, double[] fed, double[][] kept) {

    static FedBatch of(DataSet data, int[] rows, int count, double[] inputs, Network network) {
        int features = data.features();
        double[] stored = new double[count * features];
        for (int i = 0; i < count; i++) {
            System.arraycopy(data.inputs(), rows[i] * features, stored, i * features, features);
        }
        double[][] kept = IntStream.range(0, network.layers() - 1)
                .mapToObj(l -> network.kept(l) == null ? new double[0]
                        : Arrays.copyOf(network.kept(l), count * network.units(l)))
                .toArray(double[][]::new);
        return new FedBatch(
                Arrays.copyOf(rows, count), stored, Arrays.copyOf(inputs, count * features), kept);
    }
}
