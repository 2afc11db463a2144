package gradientlab.experiment.time.unrolled;

import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.recurrent.BackwardPass;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.ForwardPass;
import gradientlab.core.recurrent.Readout;
import gradientlab.core.recurrent.RecurrentNetwork;
import gradientlab.core.recurrent.RecurrentShape;
import gradientlab.core.recurrent.analysis.DirectPath;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One sequence through one network and back: all values and the total derivatives of ℓ, the loss of this
 * sequence's last answer. Nothing changes once it is made. Units and inputs count from 0; t runs from 1 to T,
 * and is 0 for the state before.
 */
public final class UnrolledRun {

    private final RecurrentNetwork network;
    private final ForwardPass values;
    private final BackwardPass back;
    private final double loss;
    private final double target;
    private final double[] byAnswer;
    private final boolean cut;
    /** Shares with all paths, t 0 to T. */
    private final double[] uncut;
    private final Optional<DirectPath> direct;
    private final double largest;
    private final double largestShare;

    /**
     * Runs a sequence forward and back.
     *
     * @param trained whose parameters are taken over
     * @param length T
     * @param inputs x, [T][I]; not to be written
     * @param targets of the answer after the last time step, as the loss has them
     * @param stepsBack over how many time steps the gradient is taken back; 0 for all
     * @param cut whether every way through W_hh is cut: the gate that keeps carries alone
     */
    public UnrolledRun(RecurrentNetwork trained, int length, double[] inputs, Loss loss, double[] targets,
            int stepsBack, boolean cut) {
        RecurrentShape shape = trained.shape().withReadout(Readout.LAST);
        this.cut = cut && shape.cell().hasKeepingGate();
        network = new RecurrentNetwork(shape, length, 1, MatrixProducts.scalar());
        network.take(trained);
        network.forward(inputs, length, 1);
        this.loss = network.loss(loss, targets);
        values = network.values();
        back = network.training();
        network.backward(stepsBack, true);
        uncut = IntStream.rangeClosed(0, length).mapToDouble(this::share).toArray();
        if (this.cut) {
            network.backward(stepsBack, false);
        }
        target = targets[0];
        byAnswer = new double[shape.outputs()];
        loss.apply(byAnswer, network.answers(), targets, 1, shape.outputs(), 0);
        direct = shape.cell().hasKeepingGate()
                ? Optional.of(new DirectPath(network, length))
                : Optional.empty();
        direct.ifPresent(path -> path.take(network, back));
        largest = mostShown();
        largestShare = mostReceived();
    }

    public Cell cell() {
        return values.shape().cell();
    }

    public RecurrentShape shape() {
        return values.shape();
    }

    /** T. */
    public int length() {
        return values.length();
    }

    /** H. */
    public int hidden() {
        return values.shape().hidden();
    }

    /** Whether the path through h is cut. */
    public boolean cut() {
        return cut;
    }

    /** x_t. */
    public double x(int t, int input) {
        return values.inputs()[(t - 1) * shape().inputs() + input];
    }

    /** h_t, t 0 to T. */
    public double h(int t, int unit) {
        return values.h(t, 0, unit);
    }

    /** c_t of an LSTM, t 0 to T. */
    public double c(int t, int unit) {
        return values.c(t, 0, unit);
    }

    /** What the cell carries: c_t of an LSTM, else h_t. */
    public double carried(int t, int unit) {
        return values.carried()[values.at(t) + unit];
    }

    /** What a bar shows: tanh c_t of an LSTM, else h_t. */
    public double shown(int t, int unit) {
        return cell().hasCellState() ? values.tanhC()[values.at(t) + unit] : h(t, unit);
    }

    /** A gate after its sigmoid or tanh, by its place in the cell's order; of an RNN what its φ gives. */
    public double gate(int t, int gate, int unit) {
        return cell().gates() == 1 ? h(t, unit) : values.gate(t, 0, gate, unit);
    }

    /** The same before its sigmoid or tanh. */
    public double preactivation(int t, int gate, int unit) {
        if (cell().gates() == 1) {
            return values.gate(t, 0, 0, unit);
        }
        double fromInput = row(0, gate, unit, values.inputs(), (t - 1) * shape().inputs())
                + network.parameters().get(2).numbers()[gate * hidden() + unit];
        boolean inner = cell() == Cell.GRU && gate == 2;
        return fromInput + (inner ? gate(t, 0, unit) * recurrent(t, gate, unit) : recurrent(t, gate, unit));
    }

    /** W_hh h₋ + b_hh of one gate. */
    public double recurrent(int t, int gate, int unit) {
        return row(1, gate, unit, values.h(), values.at(t - 1))
                + network.parameters().get(3).numbers()[gate * hidden() + unit];
    }

    private double row(int tensor, int gate, int unit, double[] v, int from) {
        double[] weights = network.parameters().get(tensor).numbers();
        int columns = tensor == 0 ? shape().inputs() : hidden();
        int at = (gate * hidden() + unit) * columns;
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            sum += weights[at + j] * v[from + j];
        }
        return sum;
    }

    /** ∂ℓ/∂h_t. */
    public double dh(int t, int unit) {
        return back.dh()[values.at(t) + unit];
    }

    /** ∂ℓ/∂c_t of an LSTM. */
    public double dc(int t, int unit) {
        return back.dc()[values.at(t) + unit];
    }

    /** ∂ℓ/∂m_t of what the cell carries. */
    public double dCarried(int t, int unit) {
        return back.carried()[values.at(t) + unit];
    }

    /** ∂ℓ/∂z_t of a gate before its sigmoid or tanh. */
    public double dz(int t, int gate, int unit) {
        return back.dz()[values.gatesAt(t) + gate * hidden() + unit];
    }

    /** The factor on the way from m_t straight to m_(t-1): f of an LSTM, z of a GRU. */
    public double keep(int t, int unit) {
        return gate(t, cell().keepingGate(), unit);
    }

    /** What m_t receives straight from m_(t+1), through the gate that keeps; 0 at T and in an RNN. */
    public double fromNext(int t, int unit) {
        return t == length() || !cell().hasKeepingGate() ? 0 : keep(t + 1, unit) * dCarried(t + 1, unit);
    }

    /** What m_t receives otherwise: from the loss, and through the gates of the next time step. */
    public double fromRest(int t, int unit) {
        return cell().hasCellState()
                ? gate(t, 3, unit) * (1 - shown(t, unit) * shown(t, unit)) * dh(t, unit)
                : dCarried(t, unit) - fromNext(t, unit);
    }

    /** ‖∂ℓ/∂m_t‖, t 0 to T. */
    public double norm(int t) {
        return network.norm(back.carried(), values.at(t), hidden());
    }

    /** ‖∂ℓ/∂m_t‖ of what m_T receives; NaN if that receives nothing. */
    public double share(int t) {
        double last = norm(length());
        return last == 0 ? Double.NaN : norm(t) / last;
    }

    /** The same with the path through h, whether that is cut or not. */
    public double uncutShare(int t) {
        return uncut[t];
    }

    /** What of m_T's gradient reaches m_t through the gate that keeps alone; NaN without such a gate. */
    public double directShare(int t) {
        double last = norm(length());
        return last == 0 ? Double.NaN : direct.map(path -> path.direct()[t] / last).orElse(Double.NaN);
    }

    /** Π f over t+1 to T of one unit, the width of its direct path; NaN without such a gate. */
    public double product(int t, int unit) {
        if (!cell().hasKeepingGate()) {
            return Double.NaN;
        }
        double product = 1;
        for (int later = t + 1; later <= length(); later++) {
            product *= keep(later, unit);
        }
        return product;
    }

    /**
     * ⟨r_t, q_t⟩ / ‖q_t‖²: what the direct path has of the gradient that arrives at m_t, along its own
     * direction; the rest came through h. NaN where nothing arrives or no gate keeps.
     */
    public double projection(int t) {
        if (direct.isEmpty() || norm(t) == 0) {
            return Double.NaN;
        }
        double norm = norm(t);
        double product = 0;
        for (int j = 0; j < hidden(); j++) {
            product += direct.get().r()[values.at(t) + j] / norm * (dCarried(t, j) / norm);
        }
        return product;
    }

    /** What of ‖∂ℓ/∂m_t‖² is one unit's; NaN where nothing arrives. */
    public double unitShare(int t, int unit) {
        double norm = norm(t);
        return norm == 0 ? Double.NaN : dCarried(t, unit) / norm * (dCarried(t, unit) / norm);
    }

    /** The mean of a gate of one unit over all time steps. */
    public double meanGate(int gate, int unit) {
        double sum = 0;
        for (int t = 1; t <= length(); t++) {
            sum += gate(t, gate, unit);
        }
        return sum / length();
    }

    /** The largest size of what bars show. */
    public double largest() {
        return largest;
    }

    private double mostShown() {
        double most = 0;
        for (int t = 1; t <= length(); t++) {
            for (int j = 0; j < hidden(); j++) {
                most = Math.max(most, Math.abs(shown(t, j)));
            }
        }
        return most;
    }

    /** The largest ‖∂ℓ/∂m_t‖ of one unit over all time steps, over what all units of m_T receive. */
    public double largestShare() {
        return largestShare;
    }

    private double mostReceived() {
        double last = norm(length());
        double most = 0;
        for (int t = 0; t <= length() && last > 0; t++) {
            for (int j = 0; j < hidden(); j++) {
                most = Math.max(most, Math.abs(dCarried(t, j)) / last);
            }
        }
        return most;
    }

    /** y after the last time step. */
    public double answer(int output) {
        return network.answers()[output];
    }

    /** ∂ℓ/∂y. */
    public double byAnswer(int output) {
        return byAnswer[output];
    }

    /** The number that is asked, or the class. */
    public double target() {
        return target;
    }

    /** ℓ of this sequence. */
    public double loss() {
        return loss;
    }

    /** Whether any value is not finite: the pictures then say so instead. */
    public boolean finite() {
        return Double.isFinite(loss) && Double.isFinite(norm(0)) && Double.isFinite(norm(length()));
    }
}
