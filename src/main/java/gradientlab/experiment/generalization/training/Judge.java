package gradientlab.experiment.generalization.training;

import gradientlab.core.data.DataSet;
import gradientlab.core.network.Network;
import gradientlab.core.network.Parameter;
import gradientlab.core.network.Parameter.Role;
import gradientlab.experiment.generalization.data.LabelledSplit;
import gradientlab.experiment.generalization.data.WrongLabels;
import gradientlab.experiment.generalization.training.Judged.Answers;
import gradientlab.experiment.generalization.training.Judged.Score;
import gradientlab.experiment.generalization.training.Judged.Weights;
import java.util.Arrays;
import java.util.List;

/** Judges a network as it answers, in parts that fit the processor's cache. One thread at a time. */
final class Judge {

    /** A network must take so many examples at once. */
    static final int ROOM = 128;

    private final WrongLabels labels;
    private final Part training;
    private final Part validation;

    /** What was found for the examples of one part of the data. */
    private static final class Part {
        final DataSet examples;
        final double[][] chunks;
        final byte[] answers;
        final float[] chances;
        double loss;
        double right;
        double sure;

        Part(DataSet examples) {
            this.examples = examples;
            int width = examples.features();
            chunks = new double[(examples.rows() + ROOM - 1) / ROOM][];
            for (int i = 0; i < chunks.length; i++) {
                int count = Math.min(ROOM, examples.rows() - i * ROOM);
                chunks[i] = new double[count * width];
                System.arraycopy(examples.inputs(), i * ROOM * width, chunks[i], 0, count * width);
            }
            answers = new byte[examples.rows()];
            chances = new float[examples.rows()];
        }

        void judge(Network network) {
            loss = 0;
            right = 0;
            sure = 0;
            for (int i = 0; i < chunks.length; i++) {
                int count = chunks[i].length / examples.features();
                network.forward(chunks[i], count, false);
                for (int row = 0; row < count; row++) {
                    take(network.logits(), row * network.shape().outputs(), network.shape().outputs(),
                            i * ROOM + row);
                }
            }
        }

        /** A logit that is not a number wins nothing. */
        private void take(double[] logits, int at, int classes, int example) {
            int answer = 0;
            for (int k = 1; k < classes; k++) {
                answer = logits[at + k] > logits[at + answer] ? k : answer;
            }
            double top = logits[at + answer];
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                sum += Math.exp(logits[at + k] - top);
            }
            int label = examples.labels()[example];
            loss += Math.log(sum) + top - logits[at + label];
            right += answer == label ? 1 : 0;
            sure += 1 / sum;
            answers[example] = (byte) answer;
            chances[example] = (float) (1 / sum);
        }

        Score score() {
            return new Score(loss / examples.rows(), right / examples.rows());
        }
    }

    Judge(LabelledSplit sets) {
        labels = sets.labels();
        training = new Part(sets.training());
        validation = new Part(sets.validation());
    }

    /** Everything known of the network as it is now; overwrites its activations. */
    Judged judge(int epoch, Network network) {
        training.judge(network);
        validation.judge(network);
        int repeated = 0;
        int corrected = 0;
        for (int i : labels.wrong()) {
            repeated += training.answers[i] == labels.given()[i] ? 1 : 0;
            corrected += training.answers[i] == labels.correct()[i] ? 1 : 0;
        }
        Answers answers = new Answers(training.answers.clone(), training.chances.clone(),
                validation.answers.clone(), repeated, corrected);
        return new Judged(epoch, training.score(), validation.score(), answers,
                validation.sure / validation.examples.rows(), weights(network.parameters()));
    }

    /** On examples that are not trained on. */
    static Score score(Network network, DataSet examples) {
        Part part = new Part(examples);
        part.judge(network);
        return part.score();
    }

    /** The probability of each class, [count][classes]. */
    static float[] chances(Network network, double[] inputs, int count) {
        int classes = network.shape().outputs();
        int width = network.shape().inputs();
        float[] chances = new float[count * classes];
        for (int from = 0; from < count; from += ROOM) {
            int some = Math.min(ROOM, count - from);
            network.forward(Arrays.copyOfRange(inputs, from * width, (from + some) * width), some, false);
            for (int row = 0; row < some; row++) {
                softmax(chances, (from + row) * classes, network.logits(), row * classes, classes);
            }
        }
        return chances;
    }

    private static void softmax(float[] into, int to, double[] logits, int at, int classes) {
        double top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < classes; k++) {
            top = Math.max(top, logits[at + k]);
        }
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            sum += Math.exp(logits[at + k] - top);
        }
        for (int k = 0; k < classes; k++) {
            into[to + k] = (float) (Math.exp(logits[at + k] - top) / sum);
        }
    }

    private static Weights weights(List<Parameter> parameters) {
        double squares = 0;
        int zeros = 0;
        int count = 0;
        for (Parameter parameter : parameters) {
            if (parameter.role() == Role.WEIGHT) {
                for (double w : parameter.numbers()) {
                    squares += w * w;
                    zeros += w == 0 ? 1 : 0;
                }
                count += parameter.size();
            }
        }
        return new Weights(Math.sqrt(squares), (double) zeros / count);
    }
}
