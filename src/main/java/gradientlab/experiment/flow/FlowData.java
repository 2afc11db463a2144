package gradientlab.experiment.flow;

import gradientlab.core.Lcg;
import gradientlab.core.data.DataSet;
import gradientlab.core.data.Generators;
import gradientlab.core.data.Scaling;
import gradientlab.core.network.Loss;
import gradientlab.experiment.data.CsvReader;
import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.data.DataChoice.ShippedData;
import gradientlab.experiment.data.Examples;
import gradientlab.experiment.data.ShippedSets;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Seeds;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a recipe's networks learn: its examples, split, standardised by the training part's mean and
 * deviation, with the targets its loss wants. Explicit data are taken as they are.
 *
 * @param training what is learned, in shuffled order
 * @param validation what is only judged; may be empty
 * @param outputs of every network
 * @param classes how many, 0 where targets are no classes
 * @param loss what is minimized
 * @param batch examples a step
 */
public record FlowData(
        Examples training, Examples validation, int outputs, int classes, Loss loss, int batch) {

    /**
     * Makes or reads the examples.
     *
     * @throws RecipeException if a file can't be read or the examples don't fit loss, batch or explicit
     *     parameters
     */
    public static FlowData of(FlowRecipe recipe) throws RecipeException {
        FlowData data = make(recipe);
        Shapes.check(recipe, data);
        return data;
    }

    private static FlowData make(FlowRecipe recipe) throws RecipeException {
        if (recipe.data() instanceof ExplicitData explicit) {
            return explicit(explicit, recipe);
        }
        DataSet all = examples(recipe);
        Loss loss = recipe.loss().orElse(all.classes() == 2 ? Loss.BCE : Loss.CROSS_ENTROPY);
        if (loss == Loss.BCE && all.classes() > 2) {
            throw new RecipeException("recipe.bce", all.classes());
        }
        int kept = validationRows(all.rows(), recipe.validation());
        int rows = all.rows() - kept;
        if (recipe.batch() > rows) {
            throw tooLarge(recipe.batch(), rows);
        }
        int[] order = DataSet.shuffled(all.rows(), new Lcg(Seeds.derive(recipe.seed(), Seeds.SPLIT)));
        DataSet training = all.rows(order, 0, rows);
        Scaling scaling = new Scaling(training);
        int outputs = loss == Loss.CROSS_ENTROPY || all.classes() > 2 ? all.classes() : 1;
        return new FlowData(
                examples(scaling.apply(training), loss, outputs),
                examples(scaling.apply(all.rows(order, rows, all.rows())), loss, outputs),
                outputs, all.classes(), loss, recipe.batch());
    }

    /** How many of {@code rows} examples a share keeps apart. */
    static int validationRows(int rows, double share) {
        return (int) Math.floor(rows * share);
    }

    static RecipeException tooLarge(int batch, int rows) {
        return new RecipeException("recipe.batch", batch, rows);
    }

    private static DataSet examples(FlowRecipe recipe) throws RecipeException {
        if (recipe.data() instanceof GeneratedData generated) {
            return Generators.find(generated.id()).orElseThrow()
                    .make(generated.knobs(), Seeds.derive(recipe.seed(), Seeds.DATA));
        }
        if (recipe.data() instanceof ShippedData shipped) {
            return ShippedSets.get(shipped.id());
        }
        String path = ((FileData) recipe.data()).path();
        try {
            return CsvReader.read(Path.of(path));
        } catch (InvalidPathException e) {
            throw new RecipeException("csv.unreadable", JsonValue.shorten(path));
        }
    }

    private static Examples examples(DataSet set, Loss loss, int outputs) {
        int[] labels = set.labels();
        int width = loss == Loss.MSE ? outputs : 1;
        double[] targets = new double[labels.length * width];
        for (int i = 0; i < labels.length; i++) {
            if (width == 1) {
                targets[i] = labels[i];
            } else {
                targets[i * width + labels[i]] = 1;
            }
        }
        return new Examples(set.features(), width, set.inputs(), targets, labels);
    }

    /** The reader has seen to it that rows are of equal length and targets fit the loss. */
    private static FlowData explicit(ExplicitData data, FlowRecipe recipe) {
        Loss loss = recipe.loss().orElseThrow();
        int rows = data.inputs().size();
        int features = data.inputs().get(0).size();
        int width = data.targets().get(0).size();
        double[] targets = flat(data.targets());
        int outputs = width;
        int[] labels = new int[0];
        if (loss == Loss.CROSS_ENTROPY) {
            outputs = ExplicitTargets.classes(recipe);
            labels = rounded(targets);
        } else if (loss == Loss.BCE && width == 1) {
            labels = rounded(targets);
        }
        int classes = labels.length == 0 ? 0 : Math.max(2, outputs);
        Examples training = new Examples(features, width, flat(data.inputs()), targets, labels);
        Examples none = new Examples(features, width, new double[0], new double[0], new int[0]);
        return new FlowData(training, none, outputs, classes, loss, rows);
    }

    private static int[] rounded(double[] targets) {
        int[] labels = new int[targets.length];
        for (int i = 0; i < targets.length; i++) {
            labels[i] = (int) Math.round(targets[i]);
        }
        return labels;
    }

    private static double[] flat(List<List<Double>> rows) {
        return rows.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
    }
}
