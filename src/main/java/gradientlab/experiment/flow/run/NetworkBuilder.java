package gradientlab.experiment.flow.run;

import gradientlab.core.Lcg;
import gradientlab.core.network.Activations;
import gradientlab.core.network.Architecture;
import gradientlab.core.network.Initializers;
import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.Network;
import gradientlab.core.network.Parameter;
import gradientlab.core.network.Parameter.Role;
import gradientlab.experiment.flow.FlowData;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.recipe.Seeds;
import java.util.List;

/** Builds a recipe's network with the weights it starts with. */
final class NetworkBuilder {

    /** The output layer is drawn so whatever the hidden ones do, so that they alone make the difference. */
    private static final String OUTPUT_INIT = "xavier_uniform";

    private NetworkBuilder() {}

    /** A network with drawn or explicit parameters, hidden weights scaled. */
    static Network start(NetworkSpec spec, FlowData data, int capacity, MatrixProduct product, long seed) {
        Network network = empty(spec, data, capacity, product, Seeds.derive(seed, Seeds.DROPOUT));
        if (spec.parameters().isPresent()) {
            put(network, spec);
        } else {
            network.initialize(
                    Initializers.find(spec.init()).orElseThrow(), spec.std(), spec.weightScale(),
                    Initializers.find(OUTPUT_INIT).orElseThrow(), new Lcg(Seeds.derive(seed, Seeds.WEIGHTS)));
        }
        return network;
    }

    /** The network with all weights 0; nothing is dropped yet. */
    static Network empty(NetworkSpec spec, FlowData data, int capacity, MatrixProduct product, long seed) {
        Architecture shape = Architecture
                .plain(data.training().features(), spec.depth(), spec.width(), data.outputs(),
                        Activations.find(spec.activation()).orElseThrow())
                .withBlock(spec.block(), spec.block().skips() ? spec.branchScale() : 1)
                .withSlope(spec.slope());
        return new Network(shape, capacity, product, seed);
    }

    private static void put(Network network, NetworkSpec spec) {
        NetworkSpec.Parameters given = spec.parameters().orElseThrow();
        for (Parameter parameter : network.parameters()) {
            int l = parameter.layer();
            double[] values = parameter.numbers();
            switch (parameter.role()) {
                case WEIGHT -> {
                    int at = 0;
                    double scale = l < spec.depth() ? spec.weightScale() : 1;
                    for (List<Double> row : given.weights().get(l)) {
                        for (double w : row) {
                            values[at++] = scale * w;
                        }
                    }
                }
                case BIAS -> copy(values, given.biases(), l);
                case SCALE -> copy(values, given.scales(), l);
                case SHIFT -> copy(values, given.shifts(), l);
                case SLOPE -> values[0] = spec.slope();
            }
        }
    }

    private static void copy(double[] values, List<List<Double>> given, int layer) {
        if (layer < given.size()) {
            List<Double> row = given.get(layer);
            for (int i = 0; i < values.length; i++) {
                values[i] = row.get(i);
            }
        }
    }

    /**
     * The same weights under another block, activation, slope, branch scale or weight scale.
     *
     * @param target of {@code to}, overwritten
     * @param source of {@code from}, of the same depth and width
     */
    static void transplant(Network target, NetworkSpec to, Network source, NetworkSpec from) {
        double factor = to.weightScale() / from.weightScale();
        for (Parameter into : target.parameters()) {
            for (Parameter present : source.parameters()) {
                if (into.layer() == present.layer() && into.role() == present.role()) {
                    boolean scaled = into.role() == Role.WEIGHT && into.layer() < to.depth();
                    boolean moved = into.role() == Role.SLOPE && to.slope() != from.slope();
                    double[] values = into.numbers();
                    for (int i = 0; i < values.length; i++) {
                        values[i] = moved ? to.slope() : (scaled ? factor : 1) * present.numbers()[i];
                    }
                }
            }
        }
    }
}
