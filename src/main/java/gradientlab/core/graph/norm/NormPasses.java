package gradientlab.core.graph.norm;

import gradientlab.core.graph.activation.Curve;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.core.graph.norm.Norm.Statistics;

/**
 * Both passes of one unit with batch norm over m examples, every number kept (Ioffe and Szegedy 2015).
 *
 * <p>u is z, or f(z) where batch norm stands behind the activation:
 *
 * <pre>
 * μ = mean u;  v = mean (u − μ)²;  s = √(v + ε);  x̂ = (u − μ) / s;  y = γ x̂ + β;  L = Σ cᵢ outᵢ
 * ∂x̂ = γ ∂y;  ∂v = −½ Σ ∂x̂ (u − μ) / s³;  ∂μ = −Σ ∂x̂ / s;  ∂u = ∂x̂ / s + ∂v 2 (u − μ) / m + ∂μ / m
 * ∂γ = Σ ∂y x̂;  ∂β = Σ ∂y
 * </pre>
 *
 * <p>out is f(y), or y behind the activation. In ∂μ the path through v is left out: Σ (u − μ) is 0. Inference
 * takes running statistics for μ and v, which are constants then: ∂u = γ ∂y / s. Beside it stands the unit
 * without batch norm: f(z), f′(z) and c f′(z).
 */
public final class NormPasses {

    /** The fewest and the most examples. */
    public static final int MIN_ROWS = 2;
    public static final int MAX_ROWS = 8;

    private final Norm norm;
    private final Curve curve;
    private final double[] weights;
    private final double[] z;
    private final double[] inputs;
    private final Statistics statistics;
    private final double deviation;
    private final double[] normalized;
    private final double[] outputs;
    private final double[] activations;
    private final double[] slopes;
    private final double[] byOutput;
    private final double[] byNormalized;
    private final double[] byInput;
    private final double[] byZ;
    private double byGamma;
    private double byBeta;
    private double byVariance;
    private double byMean;
    private double loss;

    /**
     * Does both passes.
     *
     * @param z 2 to 8 numbers
     * @param weights what the loss multiplies each example's output by, as many
     */
    public NormPasses(double[] z, double[] weights, Curve curve, Norm norm) {
        int m = z.length;
        if (m < MIN_ROWS || m > MAX_ROWS || weights.length != m) {
            throw new IllegalArgumentException("2 to 8 examples and as many weights, got " + m + " and "
                    + weights.length);
        }
        this.norm = norm;
        this.curve = curve;
        this.z = z.clone();
        this.weights = weights.clone();
        inputs = new double[m];
        normalized = new double[m];
        outputs = new double[m];
        activations = new double[m];
        slopes = new double[m];
        byOutput = new double[m];
        byNormalized = new double[m];
        byInput = new double[m];
        byZ = new double[m];
        for (int i = 0; i < m; i++) {
            inputs[i] = after() ? curve.value(z[i]) : z[i];
        }
        statistics = norm.running() == null ? Statistics.of(inputs) : norm.running();
        deviation = Math.sqrt(statistics.variance() + norm.eps());
        forward();
        if (norm.position() == Position.OFF) {
            System.arraycopy(byOutput, 0, byZ, 0, m);
        } else {
            backward();
        }
    }

    private boolean after() {
        return norm.position() == Position.AFTER;
    }

    private void forward() {
        for (int i = 0; i < z.length; i++) {
            normalized[i] = (inputs[i] - statistics.mean()) / deviation;
            outputs[i] = norm.gamma() * normalized[i] + norm.beta();
            double into = norm.position() == Position.BEFORE ? outputs[i] : z[i];
            activations[i] = curve.value(into);
            slopes[i] = curve.slope(into);
            byOutput[i] = after() ? weights[i] : weights[i] * slopes[i];
            loss += weights[i] * (after() ? outputs[i] : activations[i]);
        }
    }

    private void backward() {
        int m = z.length;
        double sum = 0;
        for (int i = 0; i < m; i++) {
            byBeta += byOutput[i];
            byGamma += byOutput[i] * normalized[i];
            byNormalized[i] = norm.gamma() * byOutput[i];
            sum += byNormalized[i] * (inputs[i] - statistics.mean());
        }
        if (norm.running() == null) {
            byVariance = -0.5 * sum / (deviation * deviation * deviation);
            for (int i = 0; i < m; i++) {
                byMean -= byNormalized[i] / deviation;
            }
        }
        for (int i = 0; i < m; i++) {
            byInput[i] = direct(i) + throughVariance(i) + throughMean();
            byZ[i] = after() ? byInput[i] * slopes[i] : byInput[i];
        }
    }

    public int rows() {
        return z.length;
    }

    public Norm norm() {
        return norm;
    }

    public Curve curve() {
        return curve;
    }

    public double z(int i) {
        return z[i];
    }

    /** What is normalised: z, or f(z) where batch norm stands behind the activation. */
    public double input(int i) {
        return inputs[i];
    }

    public double weight(int i) {
        return weights[i];
    }

    /** μ, of the batch or running. */
    public double mean() {
        return statistics.mean();
    }

    /** v, divided by m; or running. */
    public double variance() {
        return statistics.variance();
    }

    /** s = √(v + ε). */
    public double deviation() {
        return deviation;
    }

    /** x̂; â where batch norm stands behind the activation. */
    public double normalized(int i) {
        return normalized[i];
    }

    /** y = γ x̂ + β. */
    public double output(int i) {
        return outputs[i];
    }

    /** f of what enters the activation. */
    public double activation(int i) {
        return activations[i];
    }

    /** f′ there. */
    public double slope(int i) {
        return slopes[i];
    }

    /** Σ c f(y), or Σ c y where batch norm stands behind the activation. */
    public double loss() {
        return loss;
    }

    /** ∂L/∂y; without batch norm ∂L/∂z. */
    public double byOutput(int i) {
        return byOutput[i];
    }

    public double byNormalized(int i) {
        return byNormalized[i];
    }

    /** ∂L/∂v; 0 in inference. */
    public double byVariance() {
        return byVariance;
    }

    /** ∂L/∂μ; 0 in inference. */
    public double byMean() {
        return byMean;
    }

    /** ∂L/∂ of what is normalised. */
    public double byInput(int i) {
        return byInput[i];
    }

    public double byZ(int i) {
        return byZ[i];
    }

    public double byGamma() {
        return byGamma;
    }

    public double byBeta() {
        return byBeta;
    }

    /** The first term of ∂L/∂u: ∂x̂ / s. */
    public double direct(int i) {
        return byNormalized[i] / deviation;
    }

    /** The second: ∂v 2 (u − μ) / m. */
    public double throughVariance(int i) {
        return byVariance * 2 * (inputs[i] - statistics.mean()) / z.length;
    }

    /** The third: ∂μ / m, the same for all. */
    public double throughMean() {
        return byMean / z.length;
    }

    /** γ / s, by which the backward pass multiplies too. */
    public double gain() {
        return norm.gamma() / deviation;
    }

    /** f(z) without batch norm. */
    public double activationWithout(int i) {
        return curve.value(z[i]);
    }

    /** f′(z) without batch norm. */
    public double slopeWithout(int i) {
        return curve.slope(z[i]);
    }

    /** ∂L/∂z without batch norm: c f′(z). */
    public double byZWithout(int i) {
        return weights[i] * curve.slope(z[i]);
    }

    /** The mean of f′ over the examples. */
    public double meanSlope() {
        double sum = 0;
        for (double slope : slopes) {
            sum += slope;
        }
        return sum / slopes.length;
    }

    /** The mean of f′(z) over the examples, without batch norm. */
    public double meanSlopeWithout() {
        double sum = 0;
        for (double each : z) {
            sum += curve.slope(each);
        }
        return sum / z.length;
    }

    /** Σ ∂L/∂u as it is printed: 0 in training, where a common shift changes nothing. */
    public double sumOfGradients() {
        double sum = 0;
        double terms = 0;
        for (int i = 0; i < z.length; i++) {
            sum += byInput[i];
            // Each gradient is a sum of three terms, which cancel to what it is.
            terms += Math.abs(direct(i)) + Math.abs(throughVariance(i)) + Math.abs(throughMean());
        }
        return Math.abs(sum) < 1e-12 * terms ? 0 : sum;
    }

    /** Σ ∂L/∂u x̂ as it is printed: 0 in training but for ε, since stretching u changes nothing else. */
    public double gradientAlongNormalized() {
        double sum = 0;
        double terms = 0;
        for (int i = 0; i < z.length; i++) {
            sum += byInput[i] * normalized[i];
            terms += Math.abs(byInput[i] * normalized[i]);
        }
        return Math.abs(sum) < 1e-12 * terms ? 0 : sum;
    }
}
