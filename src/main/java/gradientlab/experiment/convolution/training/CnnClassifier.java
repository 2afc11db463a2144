package gradientlab.experiment.convolution.training;

import gradientlab.core.convolution.network.ConvolutionNetwork;
import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.Parameter;
import java.util.List;

/** A convolutional network as a classifier. */
record CnnClassifier(ConvolutionNetwork network, List<Parameter> parameters) implements Classifier {

    CnnClassifier(ConvolutionNetwork network) {
        this(network, network.parameters());
    }

    @Override
    public void use(MatrixProduct product) {
        network.use(product);
    }

    @Override
    public void forward(double[] images, int rows) {
        network.forward(images, rows);
    }

    @Override
    public double[] logits() {
        return network.logits();
    }

    @Override
    public double loss(double[] targets) {
        return network.loss(targets);
    }

    @Override
    public void backward() {
        network.backward();
    }
}
