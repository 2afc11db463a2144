package gradientlab.core.recurrent;

import gradientlab.core.Lcg;
import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProduct;

/** A small network with sequences and targets of its own, made anew for every look. */
public record RecurrentCase(RecurrentShape shape, Loss loss, int length, int batch, MatrixProduct product) {

    /** Parameters of a size at which every gate and every derivative counts. */
    public RecurrentNetwork network() {
        RecurrentNetwork network = new RecurrentNetwork(shape, length + 1, batch + 1, product);
        new RecurrentDraws(RecurrentInit.PYTORCH, 1.5, 0.5).fill(network, new Lcg(3));
        return network;
    }

    public double[] inputs() {
        return normals(length * batch * shape.inputs(), 5);
    }

    public double[] targets() {
        Lcg random = new Lcg(6);
        int answers = shape.readout().answers(length) * batch;
        double[] targets = new double[loss == Loss.CROSS_ENTROPY ? answers : answers * shape.outputs()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = switch (loss) {
                case BCE -> random.below(2);
                case CROSS_ENTROPY -> random.below(shape.outputs());
                case MSE -> random.normal();
            };
        }
        return targets;
    }

    public double[] state(long seed) {
        return normals(batch * shape.hidden(), seed);
    }

    private static double[] normals(int n, long seed) {
        Lcg random = new Lcg(seed);
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            v[i] = random.normal();
        }
        return v;
    }

    @Override
    public String toString() {
        return shape.cell().id() + " " + shape.form().id() + ", " + shape.readout().id() + ", " + loss.id()
                + ", " + product.name();
    }
}
