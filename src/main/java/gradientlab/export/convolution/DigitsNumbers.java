package gradientlab.export.convolution;

import gradientlab.experiment.Recipes;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.DigitNetwork;
import gradientlab.experiment.convolution.DigitNetwork.Kind;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.experiment.convolution.training.DigitsSnapshot;
import gradientlab.experiment.convolution.training.DigitsTraining;
import gradientlab.experiment.convolution.training.Evaluation;
import gradientlab.experiment.convolution.training.NetworkSnapshot;
import gradientlab.experiment.convolution.training.SeedSnapshot;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.worker.WorkerPool;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.TreeNumbers;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How networks learned the digits, epoch by epoch.
 *
 * <p>As JSON {@code
 * {"recipe":{...},"networks":[{"name":"CNN","parameters":810,"epochs":[{"epoch":1,"loss":...,
 * "train":...,"test":...,"shifted":...}],"seeds":[{"seed":1,"stopped_at":null,"epochs":[...],
 * "weights":{...}}]}]}}: the epochs of a network are means over the seeds that have not stopped. Loss and
 * {@code train}, the share of digits that is right, are means over an epoch's batches as each was trained
 * on; {@code shifted} is the share of test digits that is right when they are moved by one pixel. What is
 * not known is null. As CSV a line for each epoch of each seed, and one for the mean.
 */
record DigitsNumbers(ConvolutionRecipe recipe) implements Numbers {

    private static final List<String> SCORES = List.of("loss", "train", "test", "shifted");

    @Override
    public String header() {
        return "recipe,network,name,parameters,seed,epoch," + String.join(",", SCORES) + "\n";
    }

    /** Of every epoch, from 0 on, or of those before all networks stopped. */
    private List<DigitsSnapshot> epochs(Progress progress) throws ExportCancelled {
        DigitsTraining training = new DigitsTraining(recipe);
        training.forget();
        List<DigitsSnapshot> epochs = new ArrayList<>();
        try (WorkerPool pool = new WorkerPool("digits", Runtime.getRuntime().availableProcessors() - 1)) {
            epochs.add(training.tested(pool));
            while (!training.finished()) {
                ExportCancelled.ifAsked(progress);
                training.advance(training.stepsPerEpoch(), pool);
                epochs.add(training.tested(pool));
                progress.at(training.step(), recipe.steps());
            }
        }
        return epochs;
    }

    private static double[] scores(Evaluation known) {
        return new double[] {known.loss(), known.training(), known.test(), known.shifted()};
    }

    private static double[] means(NetworkSnapshot network) {
        return new double[] {
                network.mean(Evaluation::loss), network.mean(Evaluation::training),
                network.mean(Evaluation::test), network.mean(Evaluation::shifted)
        };
    }

    @Override
    public void json(Writer out, Progress progress) throws IOException, ExportCancelled {
        List<DigitsSnapshot> epochs = epochs(progress);
        DigitsRecipe training = recipe.training();
        List<Object> networks = new ArrayList<>();
        for (int i = 0; i < training.networks().size(); i++) {
            int network = i;
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("name", training.name(i));
            tree.put("parameters", training.networks().get(i).parameters());
            tree.put("epochs", rows(epochs, snapshot -> means(snapshot.networks().get(network))));
            List<Object> seeds = new ArrayList<>();
            for (int seed = 1; seed <= training.seeds(); seed++) {
                seeds.add(seed(epochs, network, seed));
            }
            tree.put("seeds", seeds);
            networks.add(tree);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("recipe", Recipes.tree(recipe));
        tree.put("networks", networks);
        out.write(JsonWriter.line(tree));
    }

    private interface Scores {
        double[] of(DigitsSnapshot snapshot);
    }

    /** From epoch 1 on. */
    private static List<Object> rows(List<DigitsSnapshot> epochs, Scores scores) {
        List<Object> rows = new ArrayList<>();
        for (int epoch = 1; epoch < epochs.size(); epoch++) {
            double[] known = scores.of(epochs.get(epoch));
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("epoch", epoch);
            for (int s = 0; s < SCORES.size(); s++) {
                row.put(SCORES.get(s), Double.isNaN(known[s]) ? null : TreeNumbers.number(known[s]));
            }
            rows.add(row);
        }
        return rows;
    }

    private Map<String, Object> seed(List<DigitsSnapshot> epochs, int network, int seed) {
        SeedSnapshot last = epochs.get(epochs.size() - 1).of(network, seed);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("seed", seed);
        tree.put("stopped_at", last.stopped().isPresent() ? last.stopped().getAsInt() : null);
        tree.put("epochs", rows(epochs(epochs, network, seed), row -> scores(row.of(network, seed).known())));
        tree.put("weights", weights(recipe.training().networks().get(network), last.known().weights()));
        return tree;
    }

    /** Those that a network ended before it stopped, if it did. */
    private List<DigitsSnapshot> epochs(List<DigitsSnapshot> all, int network, int seed) {
        OptionalInt stopped = all.get(all.size() - 1).of(network, seed).stopped();
        int perEpoch = recipe.training().stepsPerEpoch();
        return stopped.isEmpty() ? all
                : all.subList(0, Math.min(all.size(), stopped.getAsInt() / perEpoch + 1));
    }

    /**
     * By PyTorch's layers: kernels [n][1][k][k] or hidden [h][64], and output [10][·], each with its bias.
     */
    private static Map<String, Object> weights(DigitNetwork spec, double[] all) {
        boolean cnn = spec.kind() == Kind.CNN;
        int units = cnn ? spec.filters() : spec.hidden();
        int features = cnn ? units * spec.pooledSize() * spec.pooledSize() : units;
        int[][] shapes = {
                cnn ? new int[] {units, 1, spec.kernel(), spec.kernel()}
                        : new int[] {units, DigitNetwork.PIXELS},
                {units}, {DigitNetwork.CLASSES, features}, {DigitNetwork.CLASSES}
        };
        List<String> names = List.of(cnn ? "kernels" : "hidden", "bias", "output", "output_bias");
        Map<String, Object> tree = new LinkedHashMap<>();
        int from = 0;
        for (int p = 0; p < shapes.length; p++) {
            int count = Arrays.stream(shapes[p]).reduce(1, (a, b) -> a * b);
            tree.put(names.get(p), LayerNumbers.nested(
                    Tensor.of(shapes[p], Arrays.copyOfRange(all, from, from + count))));
            from += count;
        }
        return tree;
    }

    @Override
    public void csv(Writer out, int index, Progress progress) throws IOException, ExportCancelled {
        List<DigitsSnapshot> epochs = epochs(progress);
        DigitsRecipe training = recipe.training();
        for (int i = 0; i < training.networks().size(); i++) {
            int network = i;
            String begin = index + "," + (i + 1) + "," + training.name(i) + ","
                    + training.networks().get(i).parameters() + ",";
            for (int s = 1; s <= training.seeds(); s++) {
                int seed = s;
                lines(out, begin + seed, epochs(epochs, network, seed),
                        row -> scores(row.of(network, seed).known()));
            }
            lines(out, begin + "mean", epochs, row -> means(row.networks().get(network)));
        }
    }

    /** From epoch 0 on. */
    private static void lines(Writer out, String begin, List<DigitsSnapshot> epochs, Scores scores)
            throws IOException {
        for (int epoch = 0; epoch < epochs.size(); epoch++) {
            StringBuilder line = new StringBuilder(begin).append(',').append(epoch);
            for (double score : scores.of(epochs.get(epoch))) {
                line.append(',').append(Double.isNaN(score) ? "" : TreeNumbers.cell(score));
            }
            out.append(line.append('\n'));
        }
    }
}
