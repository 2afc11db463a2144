package gradientlab.experiment.convolution.training;

import gradientlab.core.convolution.network.CnnActivations;
import gradientlab.core.convolution.network.ConvolutionNetwork;
import gradientlab.experiment.convolution.DigitNetwork;
import gradientlab.experiment.convolution.training.data.SplitDigits;

/**
 * One image on its way through a convolutional network, and its kernels.
 *
 * @param spec the network
 * @param kernels [n][k][k], as they are held
 * @param activations layer by layer
 * @param check of the kernels' gradient, for this image's loss
 */
public record CnnLook(DigitNetwork spec, double[] kernels, CnnActivations activations, KernelCheck check) {

    /** @param target the class whose loss is checked; −1 for the one the network says */
    static CnnLook of(DigitNetwork spec, double[] weights, double[] image, int target) {
        ConvolutionNetwork network = Classifiers.cnn(spec, weights);
        CnnActivations made = network.activations(image);
        int checked = target < 0 ? Classifier.largest(made.logits(), 0) : target;
        double[] kernels = network.parameters().get(0).numbers().clone();
        return new CnnLook(spec, kernels, made, new KernelCheck(network, image, checked));
    }

    /** One weight of a kernel. */
    public double kernel(int filter, int row, int column) {
        return kernels[index(filter, row, column)];
    }

    /** Its place among all. */
    public int index(int filter, int row, int column) {
        return (filter * spec.kernel() + row) * spec.kernel() + column;
    }

    /** Rows and columns of a feature map. */
    public int mapSide() {
        return SplitDigits.SIDE - spec.kernel() + 1;
    }
}
