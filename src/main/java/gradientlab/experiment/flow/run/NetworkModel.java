package gradientlab.experiment.flow.run;

import gradientlab.core.Lcg;
import gradientlab.core.network.GradientReport;
import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.core.network.Learner;
import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.Network;
import gradientlab.core.network.Parameter;
import gradientlab.core.network.Parameter.Role;
import gradientlab.core.network.Theory;
import gradientlab.core.network.regularizer.NoiseStreams;
import gradientlab.core.network.regularizer.RegularizedPass;
import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.experiment.flow.FlowData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.flow.run.NetworkSnapshot.Stop;
import gradientlab.experiment.recipe.Seeds;
import gradientlab.experiment.training.BatchStream;
import gradientlab.experiment.training.Evaluator;
import gradientlab.experiment.training.Model;
import gradientlab.experiment.training.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A multilayer perceptron that is trained, with the report of every layer.
 *
 * <p>What is reported of a step is what its training pass was: activations with units dropped and inputs
 * changed, and the gradient of the loss on that batch, which is what backpropagation carries from layer to
 * layer, so that ∂L/∂W = δᵀ h holds. A penalty's λ W is no part of it, no more than weight decay: it is
 * added to each weight's own gradient after the pass. It is part of what is clipped and of every update, and
 * so of their norms. Losses and accuracies over the data are those of evaluation, without noise or penalty.
 *
 * <p>Pictures are moved as the network gets them, standardised, and what comes in is 0, the mean: pixels at
 * the rim hardly vary, and to standardise after moving would make numbers of hundreds of them.
 */
final class NetworkModel implements Model<NetworkSnapshot> {

    private static final int SMALLEST_CAPACITY = 128;

    /** Where the products change, always at the same step, so that the same recipe gives the same bits. */
    private static final int SWITCH = 20;

    private final NetworkSpec spec;
    private final FlowData data;
    private final double smoothing;
    private final Network network;
    private final List<Parameter> parameters;
    private final Supplier<MatrixProduct> later;
    private final GradientReport report;
    private final NetworkPredictor predictor;
    private final Evaluator evaluator;
    private final List<Parameter> weights;
    /** The weights before the update that is watched, and ||ΔW|| / ||W|| of the last one that was. */
    private final double[] before;
    private final double[] updates;
    /** The norms of the gradient of the last update that was watched, before and after clipping. */
    private double gradient = Double.NaN;
    private double clipped = Double.NaN;
    /** The largest ||ΔW|| / ||W|| of a hidden layer in the first update. */
    private double began = Double.NaN;
    private final RegularizedPass training;
    /** What the last snapshot was made of, and the last score on the training examples. */
    private NetworkSnapshot.Draft present;
    private Score fit = Score.NONE;
    private BatchStream batch;
    private int step;

    /**
     * @param product multiplies up to step {@link #SWITCH}
     * @param later gives what multiplies from there on
     */
    NetworkModel(
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
        int side = recipe.pictures() ? (int) Math.round(Math.sqrt(data.training().features())) : 0;
        training = new RegularizedPass(network, side, streams(recipe.seed(), network));
        parameters = network.parameters();
        report = new GradientReport(network.layers());
        predictor = new NetworkPredictor(network, data.loss(), capacity);
        evaluator = new Evaluator(predictor, capacity);
        weights = parameters.stream().filter(p -> p.role() == Role.WEIGHT).toList();
        before = new double[weights.stream().mapToInt(Parameter::size).sum()];
        updates = new double[network.layers()];
        Arrays.fill(updates, Double.NaN);
        regularize(Regularizers.NONE);
    }

    /** Of every kind of noise, in all networks the same. */
    private static NoiseStreams streams(long seed, Network network) {
        return new NoiseStreams(
                network.dropping(), stream(seed, Seeds.INPUT_DROPOUT), stream(seed, Seeds.INPUT_NOISE),
                stream(seed, Seeds.WEIGHT_NOISE), stream(seed, Seeds.AUGMENTATION));
    }

    private static Lcg stream(long seed, int kind) {
        return new Lcg(Seeds.derive(seed, kind));
    }

    /** Label smoothing of its own takes the place of the recipe's. */
    @Override
    public void regularize(Regularizers by) {
        training.regularize(by.smoothing() > 0 ? by : by.withSmoothing(smoothing));
    }

    @Override
    public void takeBack() {
        training.takeBack();
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    /** What the last pass was like; live. */
    GradientReport report() {
        return report;
    }

    @Override
    public double pass(int at, BatchStream dealt) {
        step = at;
        batch = dealt;
        if (step == SWITCH) {
            network.use(later.get());
        }
        double loss = training.pass(batch.inputs(), batch.size(), batch.targets(), data.loss());
        network.report(report);
        return loss;
    }

    @Override
    public boolean finite(double loss) {
        return finite(report, loss);
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

    /** Keeps the weights, to compare them with those of the next step; before the first update always. */
    @Override
    public void updating(boolean watched) {
        if (!watched && step > 0) {
            return;
        }
        gradient = Learner.norm(parameters);
        int at = 0;
        for (Parameter weight : weights) {
            System.arraycopy(weight.numbers(), 0, before, at, weight.size());
            at += weight.size();
        }
    }

    @Override
    public void updated(boolean watched) {
        if (!watched && step > 0) {
            return;
        }
        // The learner clips in place, and an optimizer leaves its gradient as it is.
        clipped = Learner.norm(parameters);
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
        if (step == 0) {
            began = Arrays.stream(updates, 0, updates.length - 1).max().orElseThrow();
        }
    }

    @Override
    public NetworkSnapshot snapshot(double loss, boolean stopped) {
        present = measure(network, training, report.copy(), loss);
        if (stopped) {
            present.stopped = Optional.of(stop(report, step));
        } else {
            present.fit = fit;
        }
        return present.done();
    }

    /** With scores, which overwrite the activations; of a network that stopped there are none. */
    @Override
    public NetworkSnapshot judged(NetworkSnapshot snapshot) {
        if (snapshot.stopped().isPresent()) {
            return snapshot;
        }
        present.training = evaluator.score(data.training());
        present.validation = evaluator.score(data.validation());
        fit = present.training;
        present.fit = fit;
        return present.done();
    }

    /** How many numbers the network learns. */
    long size() {
        return parameters.stream().mapToLong(Parameter::size).sum();
    }

    /** What the network says over a square around the origin. Overwrites the activations. */
    Boundary boundary(int cells, double half) {
        return predictor.boundary(cells, half);
    }

    /**
     * The present step as it would be with another block, activation, slope, branch or weight scale, by the
     * same regularizers and with the same noise; without scores.
     */
    NetworkSnapshot probe(NetworkSpec other, MatrixProduct product) {
        Network changed = NetworkBuilder.empty(other, data, data.batch(), product, 0);
        NetworkBuilder.transplant(changed, other, network, spec);
        RegularizedPass pass = training.again(changed);
        double loss = pass.pass(batch.inputs(), batch.size(), batch.targets(), data.loss());
        GradientReport probed = new GradientReport(changed.layers());
        changed.report(probed);
        NetworkSnapshot.Draft draft = measure(changed, pass, probed, loss);
        draft.stopped = finite(probed, loss) ? Optional.empty() : Optional.of(stop(probed, step));
        return draft.done();
    }

    /** From a network's last passes, whose activations must still be there. */
    private NetworkSnapshot.Draft measure(
            Network passed, RegularizedPass pass, GradientReport measured, double loss) {
        NetworkSnapshot.Draft draft = new NetworkSnapshot.Draft(
                measured, loss, passed.shape().block().skips());
        draft.predicted = new double[passed.layers()];
        pass.look(() -> Theory.predict(
                draft.predicted, passed, measured.get(passed.layers() - 1, Quantity.DZ_L2)));
        List<Histogram> histograms = new ArrayList<>();
        for (int l = 0; l < passed.layers(); l++) {
            histograms.add(Histogram.of(passed.activations(l), passed.rows() * passed.units(l)));
        }
        draft.histograms = histograms;
        draft.updates = updates.clone();
        draft.began = began;
        draft.gradient = gradient;
        draft.clipped = clipped;
        return draft;
    }
}
