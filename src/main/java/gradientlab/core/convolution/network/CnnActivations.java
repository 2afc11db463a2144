package gradientlab.core.convolution.network;

/**
 * What a convolutional network made of one picture, layer by layer. The arrays are its own copies.
 *
 * @param y of the convolutional layer, [n][side][side], before the ReLU
 * @param rectified max(y, 0), of the same shape
 * @param pooled [n][pooledSide][pooledSide]
 * @param winners of the shape of {@code pooled}: where in {@code rectified} each maximum lies
 * @param logits [outputs]
 * @param probabilities their softmax
 */
public record CnnActivations(
        double[] y, double[] rectified, double[] pooled, int[] winners, double[] logits,
        double[] probabilities) {}
