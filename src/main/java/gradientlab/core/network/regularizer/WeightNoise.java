package gradientlab.core.network.regularizer;

import gradientlab.core.Lcg;
import gradientlab.core.network.Parameter;
import gradientlab.core.network.Parameter.Role;
import java.util.List;

/**
 * Moves the weights W by noise for the length of one pass: the gradient is that at W + σN, the update starts
 * from W. One thread at a time; allocates nothing after the start.
 */
public final class WeightNoise {

    private final List<Parameter> weights;
    private final double[][] kept;
    private final Lcg random;

    public WeightNoise(List<Parameter> parameters, NoiseStreams streams) {
        weights = parameters.stream().filter(parameter -> parameter.role() == Role.WEIGHT).toList();
        kept = weights.stream().map(weight -> new double[weight.size()]).toArray(double[][]::new);
        random = streams.weightNoise();
    }

    /** W ← W + σN. @param deviation σ */
    public void add(double deviation) {
        for (int p = 0; p < kept.length; p++) {
            double[] w = weights.get(p).numbers();
            System.arraycopy(w, 0, kept[p], 0, w.length);
            for (int i = 0; i < w.length; i++) {
                w[i] += deviation * random.normal();
            }
        }
    }

    /** Puts the weights back, to the bit. */
    public void remove() {
        exchange();
    }

    /** Between W + σN of the last pass and W: after {@link #remove} back to those that it ran with. */
    void exchange() {
        for (int p = 0; p < kept.length; p++) {
            double[] w = weights.get(p).numbers();
            for (int i = 0; i < w.length; i++) {
                double other = kept[p][i];
                kept[p][i] = w[i];
                w[i] = other;
            }
        }
    }
}
