package gradientlab.experiment.generalization.training;

import gradientlab.core.network.Network;
import gradientlab.core.network.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a network has learned. The array is not to be written.
 *
 * @param all every parameter, then batch norm's running statistics, one after the other
 */
record Numbers(double[] all) {

    /** What a network has learned so far. */
    static Numbers of(Network network) {
        List<double[]> parts = parts(network);
        double[] all = new double[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (double[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return new Numbers(all);
    }

    /** Gives it to a network of the same shape. */
    void put(Network network) {
        int at = 0;
        for (double[] part : parts(network)) {
            System.arraycopy(all, at, part, 0, part.length);
            at += part.length;
        }
    }

    private static List<double[]> parts(Network network) {
        List<double[]> parts = new ArrayList<>(
                network.parameters().stream().map(Parameter::numbers).toList());
        parts.addAll(network.running());
        return parts;
    }
}
