package gradientlab.core.network.regularizer;

import gradientlab.core.Lcg;

/**
 * The random numbers of every kind of noise, a generator each: switching one kind on changes no other.
 *
 * @param dropout of hidden units
 * @param inputDropout of inputs
 * @param inputNoise added to inputs
 * @param weightNoise added to weights
 * @param augmentation by how much pictures are moved
 */
public record NoiseStreams(
        Lcg dropout, Lcg inputDropout, Lcg inputNoise, Lcg weightNoise, Lcg augmentation) {

    /** Those of a seed. */
    public static NoiseStreams of(long seed) {
        return new NoiseStreams(
                new Lcg(seed + 4000), new Lcg(seed + 5000), new Lcg(seed + 6000), new Lcg(seed + 7000),
                new Lcg(seed + 8000));
    }

    /** Goes on with the numbers that the others go on with. */
    public void take(NoiseStreams others) {
        dropout.take(others.dropout);
        inputDropout.take(others.inputDropout);
        inputNoise.take(others.inputNoise);
        weightNoise.take(others.weightNoise);
        augmentation.take(others.augmentation);
    }

    /** Others that go on with the same numbers, on their own. */
    public NoiseStreams copy() {
        return new NoiseStreams(
                dropout.copy(), inputDropout.copy(), inputNoise.copy(), weightNoise.copy(),
                augmentation.copy());
    }
}
