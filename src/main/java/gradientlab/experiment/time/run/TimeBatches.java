package gradientlab.experiment.time.run;

import gradientlab.core.Lcg;
import gradientlab.experiment.training.BatchStream;

/**
 * Deals fresh sequences of a task, all from one generator, or the same given ones again and again. Numbers
 * lie time step by time step, [T][N][I]. The present training step may be dealt again: it gives the same
 * sequences, or of another length those that the generator would have given then.
 */
final class TimeBatches implements BatchStream {

    /** What the data's generator is ahead of the weights'. */
    private static final long OFFSET = 1000;

    private final LearnedTask task;
    private final Turns turns;
    private final Lcg random;
    private final Lcg before;
    private int dealt = -1;
    private Sequences present;

    /** From the generator that goes with a recipe's seed. */
    TimeBatches(LearnedTask task, Turns turns, long seed) {
        this.task = task;
        this.turns = turns;
        random = new Lcg(seed + OFFSET);
        before = random.copy();
        present = task.sequences(turns.length(0), random);
    }

    @Override
    public void deal(int step) {
        if (step == dealt) {
            random.take(before);
        } else {
            before.take(random);
            dealt = step;
        }
        int length = turns.length(step);
        if (length != present.length()) {
            present = task.sequences(length, random);
        }
        present.deal();
    }

    /** The present training step's sequences as they would be of another length; what is dealt stays. */
    Sequences peek(int length) {
        Sequences peeked = task.sequences(length, before.copy());
        peeked.deal();
        return peeked;
    }

    /** The present training step's sequences; live. */
    Sequences present() {
        return present;
    }

    /** Sequences of one length, dealt batch by batch into the same arrays. */
    interface Sequences {

        /** T. */
        int length();

        /** The next batch; allocates nothing. */
        void deal();

        /** [T][N][I]; live. */
        double[] inputs();

        /** Of every answer, as the loss has them; live. */
        double[] targets();
    }

    @Override
    public int size() {
        return task.sequences();
    }

    @Override
    public double[] inputs() {
        return present.inputs();
    }

    @Override
    public double[] targets() {
        return present.targets();
    }

    @Override
    public int perEpoch() {
        return 1;
    }
}
