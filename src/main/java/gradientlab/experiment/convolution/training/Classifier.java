package gradientlab.experiment.convolution.training;

import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.Parameter;
import gradientlab.experiment.convolution.training.data.SplitDigits;
import java.util.List;

/** A network that says which digit an image is. One thread at a time; its calls allocate nothing. */
interface Classifier {

    /** All that is trained, always the same objects. */
    List<Parameter> parameters();

    /** Multiplies by another product from the next pass on; its results may differ in the last bits. */
    void use(MatrixProduct product);

    /** Runs images forward. @param images [rows][64], kept until {@link #backward} */
    void forward(double[] images, int rows);

    /** Of the last run, [rows][10]; live. */
    double[] logits();

    /** The mean cross-entropy of the last run; prepares {@link #backward}. @param targets [rows], classes */
    double loss(double[] targets);

    /** Fills every parameter's gradient with that of the last {@link #loss}. */
    void backward();

    /** The class that the last run gave an image; a logit that is not a number wins nothing. */
    default int answer(int row) {
        return largest(logits(), row * SplitDigits.CLASSES);
    }

    /** The first of the largest of ten numbers. */
    static int largest(double[] numbers, int at) {
        int best = 0;
        for (int k = 1; k < SplitDigits.CLASSES; k++) {
            best = numbers[at + k] > numbers[at + best] ? k : best;
        }
        return best;
    }
}
