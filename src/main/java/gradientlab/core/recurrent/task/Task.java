package gradientlab.core.recurrent.task;

import gradientlab.core.network.Loss;
import gradientlab.core.recurrent.Readout;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a sequence is asked. How each is drawn stands at {@link SequenceStream}. */
public enum Task {
    /**
     * The adding problem (Hochreiter, Schmidhuber 1997): x_t = (u, mark), u uniform in [0, 1); one number of
     * each half is marked by 1; the target is their sum.
     */
    ADDING(Loss.MSE, Readout.LAST),
    /** x_1 = ±1, then noise N(0, 1); the class is the first sign, 1 for +1. */
    RECALL(Loss.CROSS_ENTROPY, Readout.LAST),
    /**
     * Temporal order (Hochreiter, Schmidhuber 1997): one-hot symbols a, b, c, d at random, and X or Y at two
     * time steps; the class is 2 · first + second, with X = 0 and Y = 1.
     */
    ORDER(Loss.CROSS_ENTROPY, Readout.LAST),
    /** A sine of unknown period and phase; at every time step its next value. */
    SINE(Loss.MSE, Readout.EVERY),
    /** Characters of a text, one-hot; at every time step the next one. */
    TEXT(Loss.CROSS_ENTROPY, Readout.EVERY);

    private final Loss loss;
    private final Readout readout;

    Task(Loss loss, Readout readout) {
        this.loss = loss;
        this.readout = readout;
    }

    /** The name in recipes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The task of that id, if there is one. */
    public static Optional<Task> find(String id) {
        return Arrays.stream(values()).filter(task -> task.id().equals(id)).findFirst();
    }

    public Loss loss() {
        return loss;
    }

    public Readout readout() {
        return readout;
    }

    /** Whether the answer is a class, so that it has an accuracy. */
    public boolean classifies() {
        return loss == Loss.CROSS_ENTROPY;
    }
}
