package gradientlab.experiment.convolution.training;

import gradientlab.core.Lcg;
import gradientlab.core.convolution.network.CnnShape;
import gradientlab.core.convolution.network.ConvolutionNetwork;
import gradientlab.core.network.Activations;
import gradientlab.core.network.Architecture;
import gradientlab.core.network.Initializer;
import gradientlab.core.network.Initializers;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.network.Network;
import gradientlab.core.network.Parameter;
import gradientlab.experiment.convolution.DigitNetwork;
import gradientlab.experiment.convolution.DigitNetwork.Kind;
import gradientlab.experiment.convolution.training.data.SplitDigits;
import gradientlab.experiment.convolution.training.data.Streams;

/** Makes a recipe's networks. */
final class Classifiers {

    /** Weights before a ReLU have deviation √(2/fan in), those of the output layer 1/√(fan in). */
    private static final Initializer HIDDEN = Initializers.find("he_normal").orElseThrow();
    private static final Initializer OUTPUT = Initializers.find("lecun_normal").orElseThrow();

    private Classifiers() {}

    /** A network with the weights that a seed draws; biases are 0. @param room the largest batch */
    static Classifier start(DigitNetwork spec, int seed, int room) {
        Lcg draws = new Lcg(Streams.of(seed, Streams.WEIGHTS));
        if (spec.kind() == Kind.MLP) {
            Network network = mlp(spec, room);
            network.initialize(HIDDEN, 0, 1, OUTPUT, draws);
            return new MlpClassifier(network);
        }
        ConvolutionNetwork network = cnn(spec, room);
        network.initialize(draws);
        if (spec.turned()) {
            network.turnKernels();
        }
        return new CnnClassifier(network);
    }

    /** A network for one image with weights that an {@link Evaluation} kept. */
    static Classifier with(DigitNetwork spec, double[] weights) {
        Classifier network =
                spec.kind() == Kind.MLP ? new MlpClassifier(mlp(spec, 1)) : new CnnClassifier(cnn(spec, 1));
        put(network, weights);
        return network;
    }

    /** A convolutional network with weights that an {@link Evaluation} kept. */
    static ConvolutionNetwork cnn(DigitNetwork spec, double[] weights) {
        ConvolutionNetwork network = cnn(spec, 1);
        put(new CnnClassifier(network), weights);
        return network;
    }

    private static void put(Classifier network, double[] weights) {
        int from = 0;
        for (Parameter parameter : network.parameters()) {
            System.arraycopy(weights, from, parameter.numbers(), 0, parameter.size());
            from += parameter.size();
        }
    }

    private static Network mlp(DigitNetwork spec, int room) {
        Architecture shape = Architecture.plain(
                SplitDigits.PIXELS, 1, spec.hidden(), SplitDigits.CLASSES, Activations.RELU);
        return new Network(shape, room, MatrixProducts.scalar(), 0);
    }

    private static ConvolutionNetwork cnn(DigitNetwork spec, int room) {
        CnnShape shape = CnnShape.digits(spec.filters(), spec.kernel(), spec.pool()).withFlip(spec.flip());
        return new ConvolutionNetwork(shape, room, MatrixProducts.scalar());
    }
}
