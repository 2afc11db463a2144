package gradientlab.experiment.time.run;

import gradientlab.core.recurrent.BackwardPass;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.ForwardPass;
import gradientlab.core.recurrent.RecurrentNetwork;
import gradientlab.core.recurrent.RecurrentShape;
import gradientlab.core.recurrent.analysis.AgeSplit;
import gradientlab.core.recurrent.analysis.DirectPath;
import gradientlab.core.recurrent.analysis.Rules;
import gradientlab.core.recurrent.analysis.Spectrum;
import gradientlab.core.recurrent.analysis.StepJacobian;
import gradientlab.core.recurrent.analysis.TimeReport;
import gradientlab.experiment.time.run.CellSnapshot.Stop;
import java.util.Arrays;
import java.util.Optional;

/** Asks a network's last passes for all that is known of a training step. One for each length. */
final class Measurement {

    private final int length;
    private final TimeReport report;
    private final AgeSplit split;
    private final DirectPath path;
    private final boolean cheap;
    private TimeNorms norms;
    private Optional<CellSpectrum> spectrum = Optional.empty();

    /** For sequences of that length. */
    Measurement(RecurrentNetwork network, int length, int sequences) {
        this.length = length;
        cheap = cheap(network, length, sequences);
        report = new TimeReport(length);
        split = new AgeSplit(network, length);
        path = network.shape().cell().hasKeepingGate() ? new DirectPath(network, length) : null;
    }

    /** Whether eigenvalues cost less than a pass: some 25 n³ multiplications against its products'. */
    private static boolean cheap(RecurrentNetwork network, int length, int sequences) {
        double size = StepJacobian.size(network);
        RecurrentShape shape = network.shape();
        double pass = 4.0 * length * sequences * shape.gateRows() * (shape.hidden() + shape.inputs());
        return 25 * size * size * size <= pass;
    }

    /** Takes all norms of the last time step's loss. @param stepsBack k */
    void take(RecurrentNetwork network, int stepsBack) {
        network.backwardLast(stepsBack);
        BackwardPass back = network.last();
        report.take(network, back);
        report.takeInputs(network, back);
        split.take(network, back);
        Optional<Spectrum> weights = weights(network);
        spectrum = cheap ? spectrum(network, weights) : Optional.empty();
        TimeNorms.Draft draft = new TimeNorms.Draft();
        draft.state = report.state().clone();
        draft.hidden = report.hidden().clone();
        draft.inputs = report.inputs().clone();
        draft.weights = split.norms().clone();
        draft.total = split.total();
        draft.rules = rules(network, back, weights);
        draft.lost = Arrays.copyOfRange(split.lost(), 1, length + 1);
        draft.angles = Arrays.copyOfRange(split.angles(), 1, length + 1);
        norms = draft.done();
    }

    /** Of W_h; empty for gated cells. */
    private Optional<Spectrum> weights(RecurrentNetwork network) {
        return path == null ? Optional.of(Spectrum.ofRecurrentWeights(network)) : Optional.empty();
    }

    private Optional<CellSpectrum> spectrum(RecurrentNetwork network, Optional<Spectrum> weights) {
        Spectrum rings = Spectrum.ofStep(network, length, 0);
        Spectrum named = weights.orElse(rings);
        return Double.isNaN(named.radius()) || Double.isNaN(rings.radius())
                ? Optional.empty()
                : Optional.of(new CellSpectrum(
                        weights.map(Measurement::pairs).orElse(new double[0]), pairs(rings), length,
                        named.radius(), named.largestSingular()));
    }

    private double[] rules(RecurrentNetwork network, BackwardPass back, Optional<Spectrum> weights) {
        if (weights.isPresent()) {
            return Rules.byRadius(weights.get().radius(), length);
        }
        path.take(network, back);
        return Rules.byGates(path, length);
    }

    private static double[] pairs(Spectrum spectrum) {
        double[] pairs = new double[2 * spectrum.size()];
        for (int i = 0; i < spectrum.size(); i++) {
            pairs[2 * i] = spectrum.real()[i];
            pairs[2 * i + 1] = spectrum.imaginary()[i];
        }
        return pairs;
    }

    TimeNorms norms() {
        return norms;
    }

    /** The eigenvalues; empty where they would cost more than the passes. */
    Optional<CellSpectrum> spectrum() {
        return spectrum;
    }

    /** The eigenvalues of the last passes whatever they cost. */
    Optional<CellSpectrum> spectrum(RecurrentNetwork network) {
        return spectrum(network, weights(network));
    }

    /** The gate that keeps, in the last pass forward. */
    Optional<GateMeans> gates(RecurrentNetwork network) {
        Cell cell = network.shape().cell();
        if (!cell.hasKeepingGate()) {
            return Optional.empty();
        }
        ForwardPass values = network.values();
        int units = network.shape().hidden();
        double[] means = new double[length * units];
        for (int t = 1; t <= length; t++) {
            for (int n = 0; n < values.sequences(); n++) {
                for (int j = 0; j < units; j++) {
                    means[(t - 1) * units + j] +=
                            values.gate(t, n, cell.keepingGate(), j) / values.sequences();
                }
            }
        }
        return Optional.of(gates(means, units));
    }

    /** @param means over the batch, [T][H] */
    private GateMeans gates(double[] means, int units) {
        double[] overTime = new double[units];
        double[] mean = new double[length];
        for (int t = 0; t < length; t++) {
            for (int j = 0; j < units; j++) {
                overTime[j] += means[t * units + j];
                mean[t] += means[t * units + j] / units;
            }
        }
        int widest = 0;
        for (int j = 1; j < units; j++) {
            widest = overTime[j] > overTime[widest] ? j : widest;
        }
        double[] open = new double[length];
        for (int t = 0; t < length; t++) {
            open[t] = means[t * units + widest];
        }
        return new GateMeans(mean, open, widest + 1);
    }

    /** Where the last passes were not finite: the first value going forward, else the first gradient back. */
    Stop stop(RecurrentNetwork network, int step) {
        ForwardPass values = network.values();
        for (int t = 1; t <= length; t++) {
            if (!finite(values.h(), values.at(t), values.size())
                    || values.c().length > 0 && !finite(values.c(), values.at(t), values.size())) {
                return new Stop(t, step, true);
            }
        }
        BackwardPass back = network.training();
        for (int t = length; t >= 1; t--) {
            if (!finite(back.dh(), values.at(t), values.size())
                    || !finite(back.dz(), values.gatesAt(t), values.gateSize())) {
                return new Stop(t, step, false);
            }
        }
        // The answers themselves, or a product of finite numbers that is too large.
        boolean answered = finite(network.answers(), 0, network.answers().length);
        return new Stop(answered ? 1 : length, step, !answered);
    }

    private static boolean finite(double[] values, int from, int n) {
        // x - x is 0 for finite x, NaN otherwise.
        double sum = 0;
        for (int i = from; i < from + n; i++) {
            sum += values[i] - values[i];
        }
        return sum == 0;
    }
}
