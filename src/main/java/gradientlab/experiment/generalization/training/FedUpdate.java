package gradientlab.experiment.generalization.training;

/**
 * What the first update of an epoch is fed: all it sees of its batch. Arrays are not to be written.
 *
 * @param epoch that it begins, from 1 on
 * @param examples which training examples are in the batch, [size]
 * @param stored their inputs as they are stored, [size][features]
 * @param fed their inputs as the network gets them, [size][features]
 * @param targets what it is told to say, [size][classes]
 * @param kept what each hidden layer's activations are multiplied by: 0 where a unit is dropped,
 *     [layers][size][units]; a layer that drops none has no numbers
 * @param learned the weights W before this epoch and after it, one after the other, [2][weights]
 */
public record FedUpdate(
        int epoch, int[] examples, double[] stored, double[] fed, double[] targets, double[][] kept,
        double[][] learned) {}
