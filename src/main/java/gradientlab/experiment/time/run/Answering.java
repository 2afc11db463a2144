package gradientlab.experiment.time.run;

import gradientlab.core.network.Loss;
import gradientlab.core.recurrent.Readout;
import gradientlab.core.recurrent.RecurrentNetwork;
import gradientlab.core.recurrent.task.SequenceBatch;
import gradientlab.experiment.training.Score;

/** Has a network answer the test sequences, part by part; taking them allocates nothing. */
final class Answering {

    private final LearnedTask task;
    private double[] said = {};
    private double[] course = {};
    private int step = -1;
    private double loss = Double.NaN;
    private double right;
    /** Whether answers were taken that no record holds yet. */
    private boolean fresh;
    private TestAnswers answers = TestAnswers.NONE;

    Answering(LearnedTask task) {
        this.task = task;
    }

    /** Answers all. @param at how many updates were made */
    void take(RecurrentNetwork network, int at, int length) {
        TestSet test = task.test(length, network.most());
        if (test.size() == 0) {
            return;
        }
        if (said.length != test.size() || course.length != test.course().length) {
            said = new double[test.size()];
            course = new double[test.course().length];
        }
        step = at;
        fresh = true;
        double total = 0;
        int from = 0;
        for (SequenceBatch part : test.parts()) {
            network.forward(part.inputs(), length, part.sequences());
            network.loss(task.loss(), part.targets());
            total += part.sequences() * network.lastLoss();
            read(network, from, part.sequences(), length);
            if (from == 0) {
                readCourse(network, part.sequences());
            }
            from += part.sequences();
        }
        loss = total / said.length;
        right = 0;
        for (int i = 0; i < said.length; i++) {
            right += said[i] == test.targets()[i] ? 1 : 0;
        }
    }

    private void read(RecurrentNetwork network, int from, int count, int length) {
        int outputs = network.shape().outputs();
        int at = network.shape().readout() == Readout.EVERY ? (length - 1) * count * outputs : 0;
        for (int i = 0; i < count; i++) {
            said[from + i] = said(network.answers(), at + i * outputs, outputs);
        }
    }

    private void readCourse(RecurrentNetwork network, int count) {
        int outputs = network.shape().outputs();
        for (int t = 0; t < course.length; t++) {
            course[t] = said(network.answers(), t * count * outputs, outputs);
        }
    }

    /** The class with the largest logit, or the number. */
    private double said(double[] y, int at, int outputs) {
        if (task.loss() != Loss.CROSS_ENTROPY) {
            return y[at];
        }
        int best = 0;
        for (int o = 1; o < outputs; o++) {
            best = y[at + o] > y[at + best] ? o : best;
        }
        return best;
    }

    /** Whether the answers last taken solve the task. */
    boolean solved() {
        return said.length > 0 && task.solved(loss, right / said.length);
    }

    /** How many updates had been made when the answers were taken; -1 for never. */
    int step() {
        return step;
    }

    /** The answers are of other weights than the network has now. */
    void forget() {
        step = -1;
    }

    /** The answers last taken. */
    TestAnswers answers() {
        if (step >= 0 && fresh) {
            fresh = false;
            double accuracy = task.loss() == Loss.CROSS_ENTROPY ? right / said.length : Double.NaN;
            answers = new TestAnswers(step, new Score(loss, accuracy), said.clone(), course.clone());
        }
        return answers;
    }
}
