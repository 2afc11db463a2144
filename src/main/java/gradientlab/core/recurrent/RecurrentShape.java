package gradientlab.core.recurrent;

/**
 * What a recurrent network is made of, but for its numbers.
 *
 * @param form of a GRU; other cells ignore it
 * @param inputs I, numbers a time step, 1 or more
 * @param hidden H, units, 1 or more
 * @param outputs O, 1 or more
 */
public record RecurrentShape(
        Cell cell, GruForm form, int inputs, int hidden, int outputs, Readout readout) {

    /** Fails unless there is at least one of everything. */
    public RecurrentShape {
        if (inputs < 1 || hidden < 1 || outputs < 1) {
            throw new IllegalArgumentException(
                    "inputs, hidden and outputs must be 1 or more, got " + inputs + ", " + hidden + ", "
                            + outputs);
        }
    }

    /** One that answers after the last time step, a GRU in PyTorch's form. */
    public static RecurrentShape of(Cell cell, int inputs, int hidden, int outputs) {
        return new RecurrentShape(cell, GruForm.PYTORCH, inputs, hidden, outputs, Readout.LAST);
    }

    public RecurrentShape withReadout(Readout other) {
        return new RecurrentShape(cell, form, inputs, hidden, outputs, other);
    }

    public RecurrentShape withForm(GruForm other) {
        return new RecurrentShape(cell, other, inputs, hidden, outputs, readout);
    }

    public RecurrentShape withHidden(int other) {
        return new RecurrentShape(cell, form, inputs, other, outputs, readout);
    }

    /** GH: rows of W_ih and W_hh. */
    public int gateRows() {
        return cell.gates() * hidden;
    }

    /** Trainable numbers of the cell alone: G H (I + H + 2). */
    public int cellParameters() {
        return gateRows() * (inputs + hidden + 2);
    }

    /** All trainable numbers. */
    public int parameters() {
        return cellParameters() + outputs * (hidden + 1);
    }

    /**
     * How many numbers a network of it keeps for sequences of that length, eight bytes each: of every time
     * step states and gates and their derivatives, these twice where every time step is answered, x, dL/dx, y
     * and dL/dy; parameters with gradients and with Adam's two averages.
     */
    public static long numbers(RecurrentShape shape, int length, int sequences) {
        boolean lstm = shape.cell.hasCellState();
        boolean gru = shape.cell == Cell.GRU;
        long state = (long) shape.hidden * sequences;
        long gates = (long) shape.gateRows() * sequences;
        long values = (lstm ? 3 : gru ? 2 : 1) * state + gates;
        long derivatives = (lstm ? 2 : 1) * state + (gru ? 2 : 1) * gates;
        int passes = shape.readout == Readout.LAST ? 1 : 2;
        long answers = 2L * shape.readout.answers(length) * sequences * shape.outputs;
        long inputs = 2L * length * sequences * shape.inputs;
        return length * (values + passes * derivatives) + inputs + answers + 4L * shape.parameters();
    }
}
