package gradientlab.experiment.time.gate;

import gradientlab.core.recurrent.gate.UnitGates;
import gradientlab.core.recurrent.task.SequenceTask;
import gradientlab.core.recurrent.task.Task;

/**
 * The sequences that gates are set for: 512 of the task of recalling the first sign, the same whatever the
 * recipe's seed. One thread at a time: its unit is written by whoever asks it.
 */
public final class GateSequences {

    /** How many there are. */
    public static final int COUNT = SequenceTask.TEST_SIZE;

    private final int length;
    private final double[] inputs;
    private final UnitGates unit;

    /** @param length T, as tasks allow it */
    public GateSequences(int length) {
        this.length = length;
        inputs = SequenceTask.of(Task.RECALL, length).test().inputs();
        unit = new UnitGates(length, COUNT, inputs);
    }

    /** T. */
    public int length() {
        return length;
    }

    /** x_t of a sequence; t from 1, the sequence from 0. */
    public double input(int t, int sequence) {
        return inputs[(t - 1) * COUNT + sequence];
    }

    /** The unit over them. */
    UnitGates unit() {
        return unit;
    }
}
