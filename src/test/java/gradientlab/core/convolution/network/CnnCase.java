package gradientlab.core.convolution.network;

import gradientlab.core.Lcg;
import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.network.Parameter;
import java.util.ArrayList;
import java.util.List;

/** A small convolutional network with pictures and classes of its own. */
record CnnCase(CnnShape shape, int batch, MatrixProduct product) {

    /** Filters that fill no vector and more than one, kernels odd and even, padding, maps with a rest. */
    static List<CnnCase> all() {
        List<CnnCase> cases = new ArrayList<>();
        for (MatrixProduct product : List.of(MatrixProducts.scalar(), MatrixProducts.fastest())) {
            for (int filters : new int[] {1, 3, 8, 13, 16}) {
                for (int kernel = 1; kernel <= 5; kernel++) {
                    for (int pool = 1; pool <= 3; pool++) {
                        boolean flip = (filters + kernel) % 2 == 0;
                        CnnShape shape = CnnShape.digits(filters, kernel, pool).withPadding(kernel / 3)
                                .withFlip(flip);
                        cases.add(new CnnCase(shape, 7, product));
                    }
                }
            }
        }
        return cases;
    }

    /** Every parameter at random, biases too. */
    ConvolutionNetwork network() {
        ConvolutionNetwork network = new ConvolutionNetwork(shape, batch + 1, product);
        Lcg random = new Lcg(3);
        network.initialize(random);
        for (int p = 1; p < 4; p += 2) {
            Parameter bias = network.parameters().get(p);
            for (int i = 0; i < bias.size(); i++) {
                bias.numbers()[i] = random.symmetric(0.3);
            }
        }
        return network;
    }

    double[] pictures() {
        double[] pictures = new double[batch * shape.inputs()];
        Lcg random = new Lcg(4);
        for (int i = 0; i < pictures.length; i++) {
            pictures[i] = random.normal();
        }
        return pictures;
    }

    double[] targets() {
        double[] targets = new double[batch];
        Lcg random = new Lcg(5);
        for (int i = 0; i < batch; i++) {
            targets[i] = random.below(shape.outputs());
        }
        return targets;
    }

    @Override
    public String toString() {
        return shape + ", " + product.name();
    }
}
