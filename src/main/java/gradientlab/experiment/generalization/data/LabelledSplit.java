package gradientlab.experiment.generalization.data;

import gradientlab.core.Lcg;
import gradientlab.core.Settings;
import gradientlab.core.data.DataSet;
import gradientlab.core.data.Generators;
import gradientlab.core.data.Scaling;
import gradientlab.experiment.data.CsvReader;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.data.ShippedSets;
import gradientlab.experiment.generalization.LabelledData;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Labelled examples in three parts. Pixels are divided by 16, a CSV is standardised by its training part, a
 * generator's points are as they come.
 *
 * @param training with the labels that are learned
 * @param labels of the training part: given, correct, wrong
 * @param validation with correct labels
 * @param test with correct labels
 */
public record LabelledSplit(DataSet training, WrongLabels labels, DataSet validation, DataSet test) {

    private static final double BRIGHTEST = 16;

    /**
     * Draws or reads the examples.
     *
     * @throws RecipeException if a file cannot be read or there are too few examples
     */
    public static LabelledSplit of(LabelledData data, long seed) throws RecipeException {
        if (data.source() instanceof GeneratedData generated) {
            int rows = data.n() + data.validation() + data.test();
            DataSet all = points(generated.id(), rows, generated.knobs(), seed);
            return split(all, IntStream.range(0, rows).toArray(), data, seed);
        }
        DataSet all = data.source() instanceof FileData file ? file(file.path()) : digits();
        int left = all.rows() - data.n();
        if (left < data.validation()) {
            throw new RecipeException("generalization.error.validation", data.n(), Math.max(0, left),
                    data.validation());
        }
        LabelledSplit split = split(all, DataSet.shuffled(all.rows(), new Lcg(seed)), data, seed);
        return data.pictures() ? split : split.whole().scaled();
    }

    /** @throws RecipeException if a class of a file is not in both parts that it is judged by */
    private LabelledSplit whole() throws RecipeException {
        for (int[] part : List.of(labels.correct(), validation.labels())) {
            for (int i = 0; i < training.classes(); i++) {
                int wanted = i;
                if (Arrays.stream(part).noneMatch(label -> label == wanted)) {
                    throw new RecipeException("generalization.error.class", i, part.length);
                }
            }
        }
        return this;
    }

    /** @throws RecipeException if no examples are left for the test */
    public void needTest() throws RecipeException {
        if (test.rows() == 0) {
            throw new RecipeException("generalization.error.test", training.rows(), validation.rows());
        }
    }

    /** The first points of a generator, classes in turn. */
    static DataSet points(String generator, int rows, Settings knobs, long seed) {
        return Generators.find(generator).orElseThrow().make(knobs.with("points", rows), seed);
    }

    private static DataSet digits() {
        DataSet digits = ShippedSets.get(LabelledData.DIGITS);
        double[] shares = Arrays.stream(digits.inputs()).map(pixel -> pixel / BRIGHTEST).toArray();
        return new DataSet(digits.features(), digits.classes(), shares, digits.labels());
    }

    private static DataSet file(String path) throws RecipeException {
        try {
            return CsvReader.read(Path.of(path));
        } catch (InvalidPathException e) {
            throw new RecipeException("csv.unreadable", JsonValue.shorten(path));
        }
    }

    private static LabelledSplit split(DataSet all, int[] order, LabelledData data, long seed) {
        int judged = data.n() + data.validation();
        DataSet first = all.rows(order, 0, data.n());
        WrongLabels labels =
                WrongLabels.of(first.labels(), data.wrongCount(), all.classes(), seed);
        DataSet training = new DataSet(all.features(), all.classes(), first.inputs(), labels.given());
        return new LabelledSplit(training, labels, all.rows(order, data.n(), judged),
                all.rows(order, judged, order.length));
    }

    private LabelledSplit scaled() {
        Scaling scaling = new Scaling(training);
        return new LabelledSplit(scaling.apply(training), labels, scaling.apply(validation),
                scaling.apply(test));
    }
}
