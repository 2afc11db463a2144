package gradientlab.core.recurrent;

import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.Parameter;
import gradientlab.core.network.Parameter.Role;
import java.util.Arrays;
import java.util.List;

/**
 * A recurrent network with its parameters and workspaces. One thread at a time.
 *
 * <p>{@link #forward}, then {@link #loss}, then {@link #backward}, which fills every parameter's gradient
 * with that of the training loss: the mean over all answers. What reaches each time step is asked of the
 * loss of the last time step alone, {@link #last}: where every time step is answered it takes a pass of its
 * own, {@link #backwardLast}. None of these allocates anything.
 */
public final class RecurrentNetwork {

    /** What the parameters are called, in the order of {@link #parameters}. */
    public static final List<String> TENSORS = List.of("W_ih", "W_hh", "b_ih", "b_hh", "W_out", "b_out");

    /** Of so many rows of dL/dz together the weights' gradient is made. */
    private static final int CHUNK = 256;

    private final RecurrentShape shape;
    private final int longest;
    private final int most;
    private final Parameter inputWeights;
    private final Parameter recurrentWeights;
    private final Parameter inputBias;
    private final Parameter recurrentBias;
    private final Parameter outputWeights;
    private final Parameter outputBias;
    private final List<Parameter> parameters;
    private final ForwardPass pass;
    private final BackwardPass training;
    private final BackwardPass last;
    private final CellSteps steps;
    private final Answers answers;
    private MatrixProduct product;
    private double[] inputGradients = {};

    /**
     * A network with all parameters 0.
     *
     * @param length the longest sequence, T
     * @param sequences the largest batch, N
     */
    public RecurrentNetwork(RecurrentShape shape, int length, int sequences, MatrixProduct product) {
        this(shape, zeros(shape), length, sequences, product);
    }

    private RecurrentNetwork(
            RecurrentShape shape, List<Parameter> parameters, int length, int sequences,
            MatrixProduct product) {
        this.shape = shape;
        this.parameters = parameters;
        longest = length;
        most = sequences;
        inputWeights = parameters.get(0);
        recurrentWeights = parameters.get(1);
        inputBias = parameters.get(2);
        recurrentBias = parameters.get(3);
        outputWeights = parameters.get(4);
        outputBias = parameters.get(5);
        pass = new ForwardPass(shape, length, sequences);
        training = new BackwardPass(pass);
        last = shape.readout() == Readout.LAST ? training : new BackwardPass(pass);
        steps = CellSteps.of(pass, parameters);
        answers = new Answers(pass, outputWeights, outputBias, length, sequences);
        use(product);
    }

    private static List<Parameter> zeros(RecurrentShape shape) {
        int rows = shape.gateRows();
        int units = shape.hidden();
        return List.of(
                new Parameter(0, Role.WEIGHT, rows, shape.inputs()),
                new Parameter(0, Role.WEIGHT, rows, units),
                new Parameter(0, Role.BIAS, 1, rows),
                new Parameter(0, Role.BIAS, 1, rows),
                new Parameter(1, Role.WEIGHT, shape.outputs(), units),
                new Parameter(1, Role.BIAS, 1, shape.outputs()));
    }

    /** One with the very same parameters and gradients, and room for other sequences. */
    public RecurrentNetwork withRoom(int length, int sequences) {
        return new RecurrentNetwork(shape, parameters, length, sequences, product);
    }

    /** Multiplies by another product from the next pass on; its results may differ in the last bits. */
    public void use(MatrixProduct other) {
        product = other;
        steps.use(other);
        answers.use(other);
    }

    public RecurrentShape shape() {
        return shape;
    }

    /** The longest sequence there is room for. */
    public int longest() {
        return longest;
    }

    /** The largest batch there is room for. */
    public int most() {
        return most;
    }

    /** W_ih [G H][I], W_hh [G H][H], b_ih and b_hh [1][G H], W_out [O][H], b_out [1][O]. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** W_hh. */
    public Parameter recurrentWeights() {
        return recurrentWeights;
    }

    /** b_ih, whose block of the keeping gate holds the forget bias. */
    public Parameter inputBias() {
        return inputBias;
    }

    /** Takes over another network's parameters; their shapes must be the same. */
    public void take(RecurrentNetwork other) {
        for (int i = 0; i < parameters.size(); i++) {
            double[] from = other.parameters.get(i).numbers();
            System.arraycopy(from, 0, parameters.get(i).numbers(), 0, from.length);
        }
    }

    /** Runs sequences forward from h_0 = c_0 = 0. */
    public void forward(double[] inputs, int length, int sequences) {
        forward(inputs, length, sequences, null, null);
    }

    /**
     * Runs sequences forward.
     *
     * @param inputs x, [T][N][I], kept until {@link #backward}
     * @param length T, up to the longest
     * @param sequences N, up to the most
     * @param h0 [N][H]; null for 0
     * @param c0 of an LSTM, [N][H]; null for 0
     */
    public void forward(double[] inputs, int length, int sequences, double[] h0, double[] c0) {
        if (length < 1 || length > longest || sequences < 1 || sequences > most) {
            throw new IllegalArgumentException(
                    sequences + " sequences of " + length + ", capacity " + most + " of " + longest);
        }
        pass.inputs = inputs;
        pass.length = length;
        pass.sequences = sequences;
        begin(pass.h, h0);
        if (shape.cell().hasCellState()) {
            begin(pass.c, c0);
        }
        steps.prepare();
        for (int t = 1; t <= length; t++) {
            steps.forward(t);
        }
        answers.forward();
    }

    private void begin(double[] state, double[] given) {
        if (given == null) {
            Arrays.fill(state, 0, pass.size(), 0);
        } else {
            System.arraycopy(given, 0, state, 0, pass.size());
        }
    }

    /** What the last pass forward left of every time step. */
    public ForwardPass values() {
        return pass;
    }

    /** y of the last pass: [N][O], or [T][N][O] where every time step is answered; live. */
    public double[] answers() {
        return answers.y;
    }

    /**
     * The training loss of the last pass forward, the mean over all answers; prepares {@link #backward}.
     *
     * @param targets of every answer, as {@link Loss} has them: [N] or [N][O], or [T] of these
     */
    public double loss(Loss loss, double[] targets) {
        return answers.loss(loss, targets);
    }

    /** The loss of the last time step's answers alone, of the last {@link #loss}. */
    public double lastLoss() {
        return answers.lastLoss;
    }

    /** {@link #backward(int, boolean)} through W_hh. */
    public void backward(int stepsBack) {
        backward(stepsBack, true);
    }

    /**
     * Fills every parameter's gradient with that of the training loss.
     *
     * @param stepsBack k: the gradient is cut between time steps T - k and T - k + 1, and where every time
     *     step is answered every k steps before, as a training that detaches its state every k steps cuts it;
     *     0, or T and more, for no cut
     * @param throughHidden false also cuts every way through W_hh, so that c (or a GRU's z) alone carries
     */
    public void backward(int stepsBack, boolean throughHidden) {
        answers.gradient();
        for (int i = 0; i < 4; i++) {
            Arrays.fill(parameters.get(i).gradients(), 0);
        }
        back(training, shape.readout() == Readout.EVERY, stepsBack, throughHidden);
    }

    /** Adds what time steps first to last have to the gradients of the training loss. */
    private void gather(int first, int last) {
        addInputGradient(inputWeights.gradients(), training, first, last);
        steps.addRecurrentGradient(recurrentWeights.gradients(), training, first, last);
        int count = (last - first + 1) * pass.sequences;
        int rows = shape.gateRows();
        CellPasses passes = steps.passes;
        passes.addRows(inputBias.gradients(), training.dz, pass.gatesAt(first), count, rows);
        if (training.dzHidden == training.dz) {
            System.arraycopy(inputBias.gradients(), 0, recurrentBias.gradients(), 0, rows);
        } else {
            passes.addRows(recurrentBias.gradients(), training.dzHidden, pass.gatesAt(first), count, rows);
        }
    }

    /** Fills {@link #last}; needs no call where only the last time step is answered. */
    public void backwardLast(int stepsBack) {
        if (last != training) {
            back(last, false, stepsBack, true);
        }
    }

    /** The derivatives of the loss of the last time step alone: of the last {@link #backwardLast}. */
    public BackwardPass last() {
        return last;
    }

    /** The derivatives of the training loss: of the last {@link #backward}. */
    public BackwardPass training() {
        return training;
    }

    /** dL/dx of a pass back, [T][N][I], computed now; live. */
    public double[] inputGradients(BackwardPass back) {
        int count = pass.length * pass.sequences;
        if (inputGradients.length < count * shape.inputs()) {
            inputGradients = new double[longest * most * shape.inputs()];
        }
        product.multiply(
                inputGradients, back.dz, inputWeights.numbers(), count, shape.inputs(), shape.gateRows());
        return inputGradients;
    }

    /** out [G H][H]: what time steps first to last add to dL/dW_hh. */
    public void recurrentGradient(double[] out, BackwardPass back, int first, int last) {
        Arrays.fill(out, 0, recurrentWeights.size(), 0);
        steps.addRecurrentGradient(out, back, first, last);
    }

    /** out [G H][I]: what time steps first to last add to dL/dW_ih. */
    public void inputGradient(double[] out, BackwardPass back, int first, int last) {
        Arrays.fill(out, 0, inputWeights.size(), 0);
        addInputGradient(out, back, first, last);
    }

    private void addInputGradient(double[] out, BackwardPass back, int first, int last) {
        int count = (last - first + 1) * pass.sequences;
        int from = (first - 1) * pass.sequences * shape.inputs();
        product.addTransA(
                out, back.dz, pass.gatesAt(first), pass.inputs, from, shape.gateRows(), shape.inputs(),
                count);
    }

    /** √Σ v² over n numbers from a place on, by the passes of this network. */
    public double norm(double[] v, int from, int n) {
        return steps.passes.norm(v, from, n);
    }

    private void back(BackwardPass back, boolean every, int stepsBack, boolean throughHidden) {
        int length = pass.length;
        int k = stepsBack < 1 ? length : Math.min(stepsBack, length);
        back.stepsBack = k;
        answers.prepareBack();
        steps.prepareBack();
        answers.upstream(back, every, 0, length);
        if (back.dc.length > 0) {
            Arrays.fill(back.dc, pass.at(length), pass.at(length + 1), 0);
        }
        int first = every ? 1 : length - k + 1;
        int gathered = length + 1;
        for (int t = length; t >= first; t--) {
            steps.backward(back, t, throughHidden);
            // While what these time steps left is in the cache.
            if (back == training && (t == first || (gathered - t) * pass.sequences >= CHUNK)) {
                gather(t, gathered - 1);
                gathered = t;
            }
            if (k < length && (length - t + 1) % k == 0) {
                cut(back, every, t - 1);
            }
        }
        Arrays.fill(back.dz, 0, pass.gatesAt(first), 0);
        if (back.dzHidden != back.dz) {
            Arrays.fill(back.dzHidden, 0, pass.gatesAt(first), 0);
        }
        if (back.dc.length > 0) {
            Arrays.fill(back.dc, 0, pass.at(first - 1), 0);
        }
    }

    /** Time step t gets nothing from later ones. */
    private void cut(BackwardPass back, boolean every, int t) {
        answers.upstream(back, every, t, t);
        if (back.dc.length > 0) {
            Arrays.fill(back.dc, pass.at(t), pass.at(t + 1), 0);
        }
    }
}
