package gradientlab.experiment.time.run;

import gradientlab.core.Lcg;
import gradientlab.core.network.Learner;
import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.Parameter;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.RecurrentDraws;
import gradientlab.core.recurrent.RecurrentNetwork;
import gradientlab.core.recurrent.RecurrentShape;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.Edit.Turned;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.run.TimeBatches.Sequences;
import gradientlab.experiment.training.BatchStream;
import gradientlab.experiment.training.Model;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A recurrent network that is trained, with what reaches every time step. It turns its own weights where the
 * run's {@link Turns} say so, and answers the test sequences every {@link TimeRecipe#CHECK} steps.
 */
final class RecurrentModel implements Model<CellSnapshot> {

    /** Room for so many sequences at least, however small the batch: test sequences come in such parts. */
    private static final int LEAST_ROOM = 32;

    /** Where the products change, always at the same step, so that the same recipe gives the same bits. */
    private static final int SWITCH = 20;

    private final int index;
    private final LearnedTask task;
    private final Turns turns;
    private final Supplier<MatrixProduct> later;
    private final List<Parameter> parameters;
    private final Answering answering;
    /** W_hh and b_ih as they were before the last turn, which may be taken back at the same step. */
    private final double[] weightsBefore;
    private final double[] biasBefore;
    private Turned turnedBefore;
    private int turnedAt = -1;

    private RecurrentNetwork network;
    private Measurement measurement;
    private Turned turned;
    private int length;
    private TimeBatches batch;
    private int step;
    /** Whether the network's values are still those of the last pass over the batch. */
    private boolean intact;
    private Optional<CellSpectrum> dear = Optional.empty();

    /** The norms of the gradient of the last update that was watched, before and after clipping. */
    private double gradient = Double.NaN;
    private double clipped = Double.NaN;
    /** s₁ at step 0. */
    private double began = Double.NaN;
    private int solved = -1;

    /**
     * @param spec the network as it starts
     * @param index its place in the recipe
     * @param product multiplies up to step {@link #SWITCH}
     * @param later gives what multiplies from there on
     */
    RecurrentModel(
            CellSpec spec, int index, LearnedTask task, Turns turns, long seed, MatrixProduct product,
            Supplier<MatrixProduct> later) {
        this.index = index;
        this.task = task;
        this.turns = turns;
        this.later = later;
        length = turns.length(0);
        turned = turns.of(index, 0);
        RecurrentShape shape = task.shape(spec);
        network = new RecurrentNetwork(shape, length, Math.max(task.sequences(), LEAST_ROOM), product);
        if (spec.explicit().isPresent()) {
            put(spec.explicit().get());
        } else {
            new RecurrentDraws(spec.init(), spec.gain(), spec.forgetBias()).fill(network, new Lcg(seed));
        }
        parameters = network.parameters();
        measurement = new Measurement(network, length, task.sequences());
        answering = new Answering(task);
        weightsBefore = new double[network.recurrentWeights().size()];
        biasBefore = new double[network.inputBias().size()];
    }

    private void put(CellSpec.Tensors given) {
        List<Parameter> all = network.parameters();
        rows(all.get(0), given.wIh());
        rows(all.get(1), given.wHh());
        rows(all.get(2), List.of(given.bIh()));
        rows(all.get(3), List.of(given.bHh()));
        rows(all.get(4), given.wOut());
        rows(all.get(5), List.of(given.bOut()));
    }

    private static void rows(Parameter parameter, List<List<Double>> rows) {
        int at = 0;
        for (List<Double> row : rows) {
            for (double value : row) {
                parameter.numbers()[at++] = value;
            }
        }
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    /** The network after the last pass; live. */
    RecurrentNetwork network() {
        return network;
    }

    /** The step's scores come first: they leave nothing behind that the passes over the batch don't. */
    @Override
    public double pass(int at, BatchStream dealt) {
        step = at;
        batch = (TimeBatches) dealt;
        if (step == SWITCH) {
            network.use(later.get());
        }
        turn();
        if (step % TimeRecipe.CHECK == 0) {
            check();
        }
        intact = true;
        dear = Optional.empty();
        return pass(network, batch.inputs(), batch.targets(), length, turned);
    }

    private double pass(
            RecurrentNetwork passed, double[] inputs, double[] targets, int steps, Turned with) {
        passed.forward(inputs, steps, batch.size());
        double loss = passed.loss(task.loss(), targets);
        passed.backward(Turns.stepsBack(with, steps));
        return loss;
    }

    /** Does what the run's turns say of this step; made anew, the one before is taken back first. */
    private void turn() {
        if (step == turnedAt) {
            restore(network.recurrentWeights(), weightsBefore);
            restore(network.inputBias(), biasBefore);
            turned = turnedBefore;
            answering.forget();
        }
        Turned wanted = turns.of(index, step);
        if (!wanted.equals(turned)) {
            keep(weightsBefore, network.recurrentWeights());
            keep(biasBefore, network.inputBias());
            turnedBefore = turned;
            turnedAt = step;
            turn(network, turned, wanted);
            turned = wanted;
            answering.forget();
        }
        int wantedLength = turns.length(step);
        if (wantedLength != length) {
            length = wantedLength;
            network = network.longest() >= length ? network : network.withRoom(length, network.most());
            measurement = new Measurement(network, length, task.sequences());
            solved = -1;
            answering.forget();
        }
    }

    private static void turn(RecurrentNetwork network, Turned from, Turned to) {
        if (to.gain() != from.gain()) {
            RecurrentDraws.scale(network, to.gain() / from.gain());
        }
        RecurrentDraws.shift(network, to.forgetBias() - from.forgetBias());
    }

    private static void keep(double[] into, Parameter parameter) {
        System.arraycopy(parameter.numbers(), 0, into, 0, into.length);
    }

    private static void restore(Parameter parameter, double[] from) {
        System.arraycopy(from, 0, parameter.numbers(), 0, from.length);
    }

    private void check() {
        answering.take(network, step, length);
        if (solved < 0 && answering.solved()) {
            solved = step;
        }
    }

    @Override
    public void updating(boolean watched) {
        if (watched) {
            gradient = Learner.norm(parameters);
        }
    }

    @Override
    public void updated(boolean watched) {
        if (watched) {
            // The learner clips in place, and an optimizer leaves its gradient as it is.
            clipped = Learner.norm(parameters);
        }
    }

    @Override
    public CellSnapshot snapshot(double loss, boolean stopped) {
        CellSnapshot.Draft draft = measure(network, measurement, loss, turned, length);
        draft.stopped = stopped ? Optional.of(measurement.stop(network, step)) : Optional.empty();
        draft.test = answering.answers();
        if (step == 0) {
            began = draft.norms.first();
        }
        return done(draft);
    }

    /**
     * A snapshot of the present step with what is too dear for every one: answers to the test sequences, and
     * eigenvalues however many. Overwrites the values of the passes.
     */
    CellSnapshot completed(CellSnapshot made) {
        if (made.spectrum().isEmpty() && intact && dear.isEmpty()) {
            dear = measurement.spectrum(network);
        }
        if (answering.step() != step) {
            intact = false;
            answering.take(network, step, length);
        }
        return made.completed(answering.answers(), made.spectrum().isPresent() ? made.spectrum() : dear);
    }

    /**
     * The present step as it would be with another gain, forget bias, number of time steps back or length;
     * parameters and gradients are as before when it returns. Overwrites the values of the passes.
     */
    CellSnapshot probe(Turned other, int otherLength) {
        double[][] numbers = parameters.stream().map(p -> p.numbers().clone()).toArray(double[][]::new);
        double[][] gradients = parameters.stream().map(p -> p.gradients().clone()).toArray(double[][]::new);
        intact = false;
        try {
            RecurrentNetwork probed = otherLength <= network.longest()
                    ? network
                    : network.withRoom(otherLength, network.most());
            Sequences dealt = otherLength == length ? batch.present() : batch.peek(otherLength);
            turn(probed, turned, other);
            double loss = pass(probed, dealt.inputs(), dealt.targets(), otherLength, other);
            Measurement measured = new Measurement(probed, otherLength, batch.size());
            CellSnapshot.Draft draft = measure(probed, measured, loss, other, otherLength);
            draft.stopped = finite(loss) ? Optional.empty() : Optional.of(measured.stop(probed, step));
            return done(draft);
        } finally {
            for (int i = 0; i < numbers.length; i++) {
                restore(parameters.get(i), numbers[i]);
                System.arraycopy(gradients[i], 0, parameters.get(i).gradients(), 0, gradients[i].length);
            }
        }
    }

    /** Whether a network is looked at otherwise than it is trained. */
    boolean differs(Turned other, int otherLength) {
        return otherLength != length || !other.equals(turned);
    }

    private CellSnapshot.Draft measure(
            RecurrentNetwork passed, Measurement measured, double loss, Turned with, int steps) {
        measured.take(passed, Turns.stepsBack(with, steps));
        CellSnapshot.Draft draft = new CellSnapshot.Draft();
        draft.norms = measured.norms();
        draft.gates = measured.gates(passed);
        draft.spectrum = measured.spectrum();
        draft.loss = loss;
        draft.last = passed.lastLoss();
        draft.solved = solved;
        return draft;
    }

    /** The snapshot, once it is known whether the network goes on. */
    private CellSnapshot done(CellSnapshot.Draft draft) {
        if (draft.stopped.isEmpty()) {
            draft.gradient = gradient;
            draft.clipped = clipped;
        }
        Cell cell = network.shape().cell();
        draft.verdict = TimeVerdict.of(
                draft.norms, cell.hasCellState() ? 'c' : 'h', step == 0 ? Double.NaN : began,
                !cell.hasKeepingGate(), draft.stopped);
        return draft.done();
    }
}
