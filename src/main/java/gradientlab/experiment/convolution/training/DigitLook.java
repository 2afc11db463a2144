package gradientlab.experiment.convolution.training;

import gradientlab.experiment.convolution.DigitChoice;
import gradientlab.experiment.convolution.DigitNetwork;
import gradientlab.experiment.convolution.DigitNetwork.Kind;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.convolution.training.data.DigitsData;
import gradientlab.experiment.convolution.training.data.PixelMove;
import gradientlab.experiment.convolution.training.data.SplitDigits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One digit, chosen or drawn, as the networks of one seed see it. Arrays are not to be written.
 *
 * @param seed whose networks these are
 * @param step how many updates their weights have
 * @param given what the networks get: the digit's pixels from 0 to 1, scrambled where the recipe says so
 * @param index which test digit it is for this seed, from 0; empty for one trained on or drawn
 * @param probabilities [10] of each network, in the recipe's order
 * @param cnn the way through the first convolutional network, if there is one
 */
public record DigitLook(
        int seed,
        int step,
        DigitChoice digit,
        double[] given,
        OptionalInt index,
        List<double[]> probabilities,
        Optional<CnnLook> cnn) {

    /** @param snapshot the step that is looked at, with the weights it knows */
    public static DigitLook of(DigitsRecipe recipe, DigitsSnapshot snapshot, DigitsData data) {
        int seed = recipe.view().seed();
        DigitChoice digit = recipe.view().digit();
        double[] image = digit.pixels();
        for (int i = 0; i < image.length; i++) {
            image[i] /= SplitDigits.WHITE;
        }
        double[] given = PixelMove.of(recipe.scramble()).apply(image);
        OptionalInt index =
                digit.drawn().isPresent() ? OptionalInt.empty() : data.split(seed).indexOf(digit.row());
        List<double[]> probabilities = new ArrayList<>();
        Optional<CnnLook> cnn = Optional.empty();
        for (int i = 0; i < recipe.networks().size(); i++) {
            DigitNetwork spec = recipe.networks().get(i);
            double[] weights = snapshot.of(i, seed).known().weights();
            probabilities.add(probabilities(spec, weights, given));
            if (cnn.isEmpty() && spec.kind() == Kind.CNN) {
                cnn = Optional.of(CnnLook.of(spec, weights, given, digit.label().orElse(-1)));
            }
        }
        return new DigitLook(
                seed, snapshot.of(0, seed).known().step(), digit, given, index, probabilities, cnn);
    }

    private static double[] probabilities(DigitNetwork spec, double[] weights, double[] image) {
        Classifier network = Classifiers.with(spec, weights);
        network.forward(image, 1);
        return softmax(network.logits());
    }

    private static double[] softmax(double[] logits) {
        double top = logits[Classifier.largest(logits, 0)];
        double[] p = new double[SplitDigits.CLASSES];
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            p[k] = Math.exp(logits[k] - top);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }

    /** Which digit it is; empty for a drawn one. */
    public OptionalInt label() {
        return digit.label();
    }

    /** What a network says. */
    public int answer(int network) {
        return Classifier.largest(probabilities.get(network), 0);
    }

    /** How sure it is. */
    public double confidence(int network) {
        return probabilities.get(network)[answer(network)];
    }
}
