package gradientlab.experiment.flow;

import gradientlab.core.network.GradientReport;
import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.Network;
import gradientlab.core.network.Parameter;
import gradientlab.core.network.Parameter.Role;
import gradientlab.core.network.Theory;
import gradientlab.experiment.data.Batches;
import gradientlab.experiment.flow.Evaluator.Mark;
import gradientlab.experiment.flow.NetworkSnapshot.Stop;
import gradientlab.experiment.recipe.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One network in training. It needs no other one: in the same step all have seen the same batches, since each
 * deals them alike. One thread at a time. An update allocates nothing.
 */
final class NetworkTraining {

    private static final int SMALLEST_CAPACITY = 128;

    /** Where the products change, always at the same step, so that the same recipe gives the same bits. */
    private static final int SWITCH = 20;

    private final NetworkSpec spec;
    private final FlowData data;
    private final double smoothing;
    private final Network network;
    private final Supplier<MatrixProduct> later;
    private OptimizerRun course;
    private final Batches batches;
    private final GradientReport report;
    private final Evaluator judge;
    private final List<Parameter> weights;
    /** The weights before the update that is watched, and ||ΔW|| / ||W|| of the last one that was. */
    private final double[] before;
    private final double[] updates;
    private int step;
    private double loss;
    private Optional<Stop> stopped = Optional.empty();
    private NetworkSnapshot snapshot;

    /**
     * @param product multiplies up to step {@link #SWITCH}
     * @param later gives what multiplies from there on
     */
    NetworkTraining(
            FlowRecipe recipe,
            NetworkSpec spec,
            FlowData data,
            MatrixProduct product,
            Supplier<MatrixProduct> later) {
        this.later = later;
        this.spec = spec;
        this.data = data;
        smoothing = recipe.smoothing();
        int capacity = Math.max(data.batch(), SMALLEST_CAPACITY);
        network = NetworkBuilder.start(spec, data, capacity, product, recipe.seed());
        course = new OptimizerRun(network, recipe);
        batches = new Batches(data.training(), data.batch(), Seeds.derive(recipe.seed(), Seeds.SHUFFLE));
        report = new GradientReport(network.layers());
        judge = new Evaluator(network, data.loss(), capacity);
        weights = network.parameters().stream().filter(p -> p.role() == Role.WEIGHT).toList();
        before = new double[weights.stream().mapToInt(Parameter::size).sum()];
        updates = new double[network.layers()];
        Arrays.fill(updates, Double.NaN);
        look();
    }

    boolean stopped() {
        return stopped.isPresent();
    }

    Optional<Stop> stop() {
        return stopped;
    }

    GradientReport report() {
        return report;
    }

    double loss() {
        return loss;
    }

    /** The recipe with another length or other changes at the present step or later; at step 0 all anew. */
    void follow(FlowRecipe other) {
        if (step == 0) {
            course = new OptimizerRun(network, other);
        } else {
            course.follow(other);
        }
    }

    /**
     * One update, and a look at the next batch. Does nothing once stopped.
     *
     * @param watched whether this step's snapshot will be wanted
     */
    void advance(boolean watched) {
        if (stopped()) {
            return;
        }
        if (watched) {
            remember();
        }
        course.update(step);
        if (watched) {
            compare();
        }
        step++;
        if (step == SWITCH) {
            network.use(later.get());
        }
        look();
    }

    /** Loss, gradients and report of the batch of this step. */
    private void look() {
        snapshot = null;
        batches.deal(step);
        network.forward(batches.inputs(), batches.size(), true);
        loss = network.loss(data.loss(), batches.targets(), smoothing);
        network.backward();
        network.report(report);
        if (!finite(report, loss)) {
            stopped = Optional.of(stop(report, step));
        }
    }

    private static boolean finite(GradientReport report, double loss) {
        // x - x is 0 for finite x, NaN otherwise.
        double sum = loss - loss;
        for (int l = 0; l < report.layers(); l++) {
            double h = report.get(l, Quantity.H_MEAN);
            double dz = report.get(l, Quantity.DZ_L2);
            double dw = report.get(l, Quantity.DW_L2);
            sum += (h - h) + (dz - dz) + (dw - dw);
        }
        return sum == 0;
    }

    /** The first layer whose activations are no numbers; failing that, the last whose gradient is none. */
    private static Stop stop(GradientReport report, int step) {
        int layers = report.layers();
        for (int l = 0; l < layers; l++) {
            if (!Double.isFinite(report.get(l, Quantity.H_MEAN))) {
                return new Stop(l, step, true);
            }
        }
        for (int l = layers - 1; l >= 0; l--) {
            if (!Double.isFinite(report.get(l, Quantity.DZ_L2))
                    || !Double.isFinite(report.get(l, Quantity.DW_L2))) {
                return new Stop(l, step, false);
            }
        }
        return new Stop(layers - 1, step, true);
    }

    private void remember() {
        int at = 0;
        for (Parameter weight : weights) {
            System.arraycopy(weight.numbers(), 0, before, at, weight.size());
            at += weight.size();
        }
    }

    private void compare() {
        int at = 0;
        for (Parameter weight : weights) {
            double[] w = weight.numbers();
            double moved = 0;
            double size = 0;
            for (int i = 0; i < weight.size(); i++) {
                double d = w[i] - before[at + i];
                moved += d * d;
                size += before[at + i] * before[at + i];
            }
            at += weight.size();
            updates[weight.layer()] = Math.sqrt(moved / size);
        }
    }

    /** Everything known of this step. Made once a step: the marks at its end overwrite the activations. */
    NetworkSnapshot snapshot() {
        if (snapshot == null) {
            NetworkSnapshot measured = measure(network, report.copy(), loss, updates.clone(), stopped);
            snapshot = stopped()
                    ? measured
                    : measured.marked(judge.judge(data.training()), judge.judge(data.validation()));
        }
        return snapshot;
    }

    /** How many numbers the network learns. */
    long weights() {
        return network.parameters().stream().mapToLong(Parameter::size).sum();
    }

    /** What the network says over a part of the plane. */
    Boundary boundary(int cells, double xMin, double xMax, double yMin, double yMax) {
        snapshot();
        return judge.boundary(cells, xMin, xMax, yMin, yMax);
    }

    /**
     * This step as it would be with another block, activation, slope, branch or weight scale; without marks.
     */
    NetworkSnapshot probe(NetworkSpec other, MatrixProduct product) {
        Network changed = NetworkBuilder.empty(other, data, data.batch(), product, 0);
        NetworkBuilder.transplant(changed, other, network, spec);
        changed.forward(batches.inputs(), batches.size(), true);
        double probedLoss = changed.loss(data.loss(), batches.targets(), smoothing);
        changed.backward();
        GradientReport probed = new GradientReport(changed.layers());
        changed.report(probed);
        Optional<Stop> stop = finite(probed, probedLoss) ? Optional.empty() : Optional.of(stop(probed, step));
        return measure(changed, probed, probedLoss, updates.clone(), stop);
    }

    /** From a network's last passes, whose activations must still be there. */
    private static NetworkSnapshot measure(
            Network network, GradientReport report, double loss, double[] updates, Optional<Stop> stopped) {
        double[] predicted = new double[network.layers()];
        Theory.predict(predicted, network, report.get(network.layers() - 1, Quantity.DZ_L2));
        List<Histogram> histograms = new ArrayList<>();
        for (int l = 0; l < network.layers(); l++) {
            histograms.add(Histogram.of(network.activations(l), network.rows() * network.units(l)));
        }
        Mark none = Mark.NONE;
        return new NetworkSnapshot(
                report, loss, none.loss(), none.accuracy(), none.loss(), none.accuracy(), histograms,
                predicted,
                updates, stopped, Verdict.of(report, stopped));
    }
}
