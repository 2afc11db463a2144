package gradientlab.experiment.convolution.training;

import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.Network;
import gradientlab.core.network.Parameter;
import java.util.List;

/** A multilayer perceptron as a classifier. */
record MlpClassifier(Network network, List<Parameter> parameters) implements Classifier {

    MlpClassifier(Network network) {
        this(network, network.parameters());
    }

    @Override
    public void use(MatrixProduct product) {
        network.use(product);
    }

    @Override
    public void forward(double[] images, int rows) {
        network.forward(images, rows, true);
    }

    @Override
    public double[] logits() {
        return network.logits();
    }

    @Override
    public double loss(double[] targets) {
        return network.loss(Loss.CROSS_ENTROPY, targets, 0);
    }

    @Override
    public void backward() {
        network.backward();
    }
}
