package gradientlab.experiment.convolution.layer;

import gradientlab.core.convolution.Convolution;
import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.Tensor;
import java.util.Optional;

/**
 * All numbers of a layer over all its examples, in the shapes the recipe uses; gradients where it gives an
 * upstream one.
 *
 * @param output Y
 * @param upstream dY
 * @param dInput dX
 * @param dKernels dK, summed over places and examples
 * @param dBias db, [n], summed alike; where the recipe gives no bias, too
 */
public record LayerTensors(Tensor output, Optional<Tensor> upstream, Optional<Tensor> dInput,
        Optional<Tensor> dKernels, Optional<Tensor> dBias) {

    /** @throws IllegalArgumentException where no window fits */
    public static LayerTensors of(LayerRecipe recipe) {
        ConvolutionShape shape = recipe.shape();
        Tensor x = recipe.inputValues();
        int examples = x.count();
        double[] k = recipe.kernels().values();
        double[] met = recipe.flip() ? Convolution.turned(k, shape) : k;
        double[] bias = recipe.bias().stream().mapToDouble(Double::doubleValue).toArray();
        double[] y = new double[examples * shape.outputSize()];
        Convolution.forward(y, x.values(), met, bias.length == 0 ? null : bias, shape, examples);
        Tensor output = Tensor.of(recipe.outputSizes(), y).ranked(recipe.outputRank());
        Optional<Tensor> upstream = recipe.upstream().map(each -> each.gradient(output));
        if (upstream.isEmpty()) {
            return new LayerTensors(
                    output, upstream, Optional.empty(), Optional.empty(), Optional.empty());
        }
        double[] dy = upstream.get().values();
        double[] dx = new double[x.length()];
        Convolution.scatter(dx, dy, met, shape, examples);
        double[] dk = new double[k.length];
        Convolution.sum(dk, dy, x.values(), shape, examples);
        double[] db = new double[shape.filters()];
        Convolution.bias(db, dy, shape, examples);
        Tensor kernels = recipe.kernels();
        return new LayerTensors(output, upstream, Optional.of(Tensor.of(x.shape(), dx)),
                Optional.of(Tensor.of(
                        kernels.shape(), recipe.flip() ? Convolution.turned(dk, shape) : dk)),
                Optional.of(Tensor.of(new int[] {db.length}, db)));
    }

    /** Weights, and biases where they are given. */
    public static int parameters(LayerRecipe recipe) {
        return recipe.kernels().length() + recipe.bias().size();
    }

    /** Products of a weight and an input that one example takes, those with padding included. */
    public static long multiplications(LayerRecipe recipe) {
        return recipe.shape().multiplications();
    }
}
