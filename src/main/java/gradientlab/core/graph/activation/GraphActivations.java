package gradientlab.core.graph.activation;

import gradientlab.core.network.Activation;
import gradientlab.core.network.Activations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The activations of networks, and softplus and step, which only graphs and curves show. */
public final class GraphActivations {

    /** a = ln(1 + e^u);  a' = 1 / (1 + e^-u) (Dugas et al. 2001). */
    public static final Activation SOFTPLUS = new Activation() {
        @Override
        public String id() {
            return "softplus";
        }

        @Override
        public double value(double u, double slope) {
            return Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u)));
        }

        @Override
        public double derivative(double u, double slope) {
            return 1 / (1 + Math.exp(-u));
        }

        @Override
        public double steepest() {
            return 1;
        }

        @Override
        public boolean rectifies() {
            return true;
        }
    };

    /** a = 1 for u > 0, else 0;  a' = 0 everywhere: no gradient passes (Rosenblatt 1958). */
    public static final Activation STEP = new Activation() {
        @Override
        public String id() {
            return "step";
        }

        @Override
        public double value(double u, double slope) {
            return u > 0 ? 1 : u == u ? 0 : Double.NaN;
        }

        @Override
        public double derivative(double u, double slope) {
            return 0;
        }

        @Override
        public double steepest() {
            return 0;
        }
    };

    private static final List<Activation> ALL = all(Activations.all());

    private GraphActivations() {}

    /** All of them, in the order pickers show. */
    public static List<Activation> all() {
        return ALL;
    }

    /** The activation of that id, if there is one. */
    public static Optional<Activation> find(String id) {
        return ALL.stream().filter(act -> act.id().equals(id)).findFirst();
    }

    private static List<Activation> all(List<Activation> ofNetworks) {
        List<Activation> all = new ArrayList<>(ofNetworks);
        all.add(SOFTPLUS);
        all.add(STEP);
        return List.copyOf(all);
    }
}
