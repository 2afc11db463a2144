package gradientlab.experiment.time;

import gradientlab.core.optimizer.Clip;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.GruForm;
import gradientlab.core.recurrent.RecurrentInit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One network: a recurrent cell, and an output layer on its last hidden state.
 *
 * @param cell which one
 * @param form where the reset gate of a GRU stands; without effect on other cells
 * @param hidden H, {@link #LEAST_HIDDEN} to {@link #MAX_HIDDEN} units; with explicit parameters 1 to
 *     {@link #MAX_EXPLICIT}
 * @param init how W_h starts; {@link RecurrentInit#IDENTITY} for the two RNNs alone
 * @param gain g, all of W_h is multiplied by it before the first training step, {@link #LEAST_GAIN} to
 *     {@link #MAX_GAIN}
 * @param forgetBias what is added to b_x of the gate that keeps (f of an LSTM, z of a GRU),
 *     {@link #LEAST_BIAS} to {@link #MAX_BIAS}; 0 for an RNN, which has none
 * @param stepsBack k, over how many time steps the gradient goes back, 1 to T; 0 for all
 * @param clip its own clipping of the gradient, or empty for the recipe's
 * @param shown whether it is drawn; one that is not trains all the same, so that it can come back at once
 * @param explicit numbers that stand as given; init, gain and forget bias do not touch them
 */
public record CellSpec(
        Cell cell,
        GruForm form,
        int hidden,
        RecurrentInit init,
        double gain,
        double forgetBias,
        int stepsBack,
        Optional<Clip> clip,
        boolean shown,
        Optional<Tensors> explicit) {

    public static final int LEAST_HIDDEN = 2;
    public static final int MAX_HIDDEN = 128;
    public static final int DEFAULT_HIDDEN = 32;
    /** The most units of a network whose parameters are given. */
    public static final int MAX_EXPLICIT = 512;
    public static final double LEAST_GAIN = 0.1;
    public static final double MAX_GAIN = 10;
    public static final double LEAST_BIAS = -2;
    public static final double MAX_BIAS = 6;
    /** The gradient goes back over all time steps. */
    public static final int ALL_STEPS = 0;

    public CellSpec {
        Objects.requireNonNull(cell);
        Objects.requireNonNull(form);
        Objects.requireNonNull(init);
        clip = clip.map(Clip::canonical);
    }

    /** 32 units as PyTorch draws them, the forget bias of an LSTM 1; a ReLU RNN starts at the identity. */
    public static CellSpec of(Cell cell) {
        return new Draft(cell).done();
    }

    /** How a cell starts where a recipe does not say. */
    public static RecurrentInit defaultInit(Cell cell) {
        return cell == Cell.RNN_RELU ? RecurrentInit.IDENTITY : RecurrentInit.PYTORCH;
    }

    /** The forget bias where a recipe names none: 1 for an LSTM, 0 for the others. */
    public static double defaultBias(Cell cell) {
        return cell == Cell.LSTM ? 1 : 0;
    }

    /** How many numbers the cell has, the output layer aside: G H (I + H + 2). */
    public long cellParameters(int inputs) {
        return (long) cell.gates() * hidden * (inputs + hidden + 2);
    }

    /** k for sequences of a length: 1 to T. */
    public int stepsBack(int length) {
        return stepsBack == ALL_STEPS ? length : Math.min(stepsBack, length);
    }

    /** The same with another cell: init and forget bias stay where they suit it. */
    public CellSpec withCell(Cell other) {
        return change(draft -> {
            draft.cell = other;
            draft.init = init == defaultInit(cell) || !init.fits(other) ? defaultInit(other) : init;
            boolean own = cell.hasKeepingGate() && forgetBias != defaultBias(cell);
            draft.forgetBias = own && other.hasKeepingGate() ? forgetBias : defaultBias(other);
            draft.explicit = Optional.empty();
        });
    }

    public CellSpec withForm(GruForm other) {
        return change(draft -> draft.form = other);
    }

    public CellSpec withHidden(int other) {
        return change(draft -> draft.hidden = other);
    }

    public CellSpec withInit(RecurrentInit other) {
        return change(draft -> draft.init = other);
    }

    public CellSpec withGain(double other) {
        return change(draft -> draft.gain = other);
    }

    public CellSpec withForgetBias(double other) {
        return change(draft -> draft.forgetBias = other);
    }

    public CellSpec withStepsBack(int other) {
        return change(draft -> draft.stepsBack = other);
    }

    public CellSpec withClip(Optional<Clip> other) {
        return change(draft -> draft.clip = other);
    }

    public CellSpec withShown(boolean other) {
        return change(draft -> draft.shown = other);
    }

    public CellSpec withExplicit(Optional<Tensors> other) {
        return change(draft -> draft.explicit = other);
    }

    private CellSpec change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** All components, to change one; at first the defaults of a cell. */
    private static final class Draft {
        Cell cell;
        GruForm form = GruForm.PYTORCH;
        int hidden = DEFAULT_HIDDEN;
        RecurrentInit init;
        double gain = 1;
        double forgetBias;
        int stepsBack = ALL_STEPS;
        Optional<Clip> clip = Optional.empty();
        boolean shown = true;
        Optional<Tensors> explicit = Optional.empty();

        Draft(Cell cell) {
            this.cell = cell;
            init = defaultInit(cell);
            forgetBias = defaultBias(cell);
        }

        Draft(CellSpec from) {
            cell = from.cell;
            form = from.form;
            hidden = from.hidden;
            init = from.init;
            gain = from.gain;
            forgetBias = from.forgetBias;
            stepsBack = from.stepsBack;
            clip = from.clip;
            shown = from.shown;
            explicit = from.explicit;
        }

        CellSpec done() {
            return new CellSpec(
                    cell, form, hidden, init, gain, forgetBias, stepsBack, clip, shown, explicit);
        }
    }

    /**
     * All parameters of a network, row by row.
     *
     * @param wIh W_x, [G H][I]
     * @param wHh W_h, [G H][H]
     * @param bIh b_x, [G H]
     * @param bHh b_h, [G H]
     * @param wOut [O][H]
     * @param bOut [O]
     */
    public record Tensors(
            List<List<Double>> wIh,
            List<List<Double>> wHh,
            List<Double> bIh,
            List<Double> bHh,
            List<List<Double>> wOut,
            List<Double> bOut) {

        public Tensors {
            wIh = copied(wIh);
            wHh = copied(wHh);
            bIh = List.copyOf(bIh);
            bHh = List.copyOf(bHh);
            wOut = copied(wOut);
            bOut = List.copyOf(bOut);
        }

        private static List<List<Double>> copied(List<List<Double>> rows) {
            return rows.stream().map(List::copyOf).toList();
        }
    }
}
