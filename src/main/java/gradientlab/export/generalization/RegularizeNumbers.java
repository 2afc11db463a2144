package gradientlab.export.generalization;

import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.training.Judged;
import gradientlab.experiment.generalization.training.Judged.Score;
import gradientlab.experiment.generalization.training.NetworkState;
import gradientlab.experiment.generalization.training.OpenedTest;
import gradientlab.experiment.generalization.training.RegularizeSnapshot;
import gradientlab.experiment.generalization.training.RegularizeTraining;
import gradientlab.experiment.generalization.training.RegularizeVerdict;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.PartProgress;
import gradientlab.export.format.Progress;
import gradientlab.export.generalization.Outcome.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Networks side by side: of each and of every seed its curves from epoch 0 on, where it stopped, what is said
 * of it, and its test accuracy if the test data were opened.
 */
final class RegularizeNumbers {

    private static final List<String> CURVES = List.of("train", "validation", "loss", "validation_loss",
            "lies", "corrected", "norm", "confidence", "zeros", "updates");

    private final RegularizeRecipe recipe;
    private final Table table;
    private final List<Map<String, Object>> networks = new ArrayList<>();

    private RegularizeNumbers(RegularizeRecipe recipe, Table table) {
        this.recipe = recipe;
        this.table = table;
    }

    /** The test's column is there once it is open. */
    static List<String> columns(RegularizeRecipe recipe) {
        List<String> columns = new ArrayList<>(List.of("seed", "network", "epoch"));
        columns.addAll(CURVES);
        if (opened(recipe)) {
            columns.add("test");
        }
        return columns;
    }

    private static boolean opened(RegularizeRecipe recipe) {
        return recipe.test().times() > 0;
    }

    static Found find(GeneralizationRecipe recipe, Table table, Progress progress) throws ExportException {
        return new RegularizeNumbers(recipe.regularize(), table).find(recipe, progress);
    }

    private Found find(GeneralizationRecipe whole, Progress progress) throws ExportException {
        for (int i = 0; i < recipe.networks().size(); i++) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("network", i);
            tree.put("seeds", new ArrayList<>());
            networks.add(tree);
        }
        for (int seed = 0; seed < recipe.seeds().size(); seed++) {
            run(whole, seed, progress);
        }
        if (opened(recipe)) {
            networks.forEach(RegularizeNumbers::summarise);
        }
        return new Found(Map.of("networks", networks), table);
    }

    private void run(GeneralizationRecipe whole, int index, Progress progress) throws ExportException {
        long seed = recipe.seeds().get(index);
        RegularizeTraining training = GeneralizationPainters.trained(
                whole.withRegularize(recipe.withSeed(seed)), recipe.training().epochs(),
                new PartProgress(progress, index, index + 1, recipe.seeds().size()));
        List<RegularizeSnapshot> rows = untilAllEnd(training.history().rows());
        Optional<OpenedTest> test = training.kept().test();
        for (int i = 0; i < networks.size(); i++) {
            if (recipe.networks().get(i).on()) {
                int network = i;
                Optional<Score> score = test.flatMap(open -> open.scores().get(network));
                lines(seed, network, rows, score);
                RegularizeSnapshot last = rows.get(rows.size() - 1);
                Map<String, Object> tree = curves(seed, network, rows);
                ends(tree, last.networks().get(network));
                said(tree, RegularizeVerdict.of(last, training.split(), network));
                score.ifPresent(it -> {
                    tree.put("test", it.accuracy());
                    tree.put("test_loss", Table.known(it.loss()));
                });
                seeds(networks.get(network)).add(tree);
            }
        }
    }

    /** However many epochs are trained at once: none after that in which the last network ended. */
    private List<RegularizeSnapshot> untilAllEnd(List<RegularizeSnapshot> rows) {
        int last = rows.size() - 1;
        while (last > 0 && allEnded(rows.get(last)) && allEnded(rows.get(last - 1))) {
            last--;
        }
        return rows.subList(0, last + 1);
    }

    private boolean allEnded(RegularizeSnapshot row) {
        return IntStream.range(0, networks.size()).filter(i -> recipe.networks().get(i).on())
                .allMatch(i -> row.networks().get(i).ended());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> seeds(Map<String, Object> network) {
        return (List<Map<String, Object>>) network.get("seeds");
    }

    private static double[] curves(NetworkState state) {
        Judged judged = state.judged();
        return new double[] {judged.training().accuracy(), judged.validation().accuracy(),
                judged.training().loss(), judged.validation().loss(), judged.answers().repeated(),
                judged.answers().corrected(), judged.weights().norm(), judged.confidence(),
                judged.weights().zeros(),
                state.updates()};
    }

    private Map<String, Object> curves(long seed, int network, List<RegularizeSnapshot> rows) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("seed", seed);
        for (int curve = 0; curve < CURVES.size(); curve++) {
            int at = curve;
            tree.put(CURVES.get(curve), Table.known(rows.stream()
                    .mapToDouble(row -> curves(row.networks().get(network))[at]).toArray()));
        }
        return tree;
    }

    private static void ends(Map<String, Object> tree, NetworkState last) {
        tree.put("best", last.best());
        tree.put("stopped", last.stopped().isPresent() ? last.stopped().getAsInt() : null);
        tree.put("not_finite", last.broken().map(NetworkState.Broken::epoch).orElse(null));
    }

    private static void said(Map<String, Object> tree, RegularizeVerdict verdict) {
        tree.put("verdict", verdict.kind().name().toLowerCase(Locale.ROOT));
        tree.put("difference", Table.known(verdict.difference()));
        tree.put("difference_se", Table.known(verdict.error()));
    }

    private void lines(long seed, int network, List<RegularizeSnapshot> rows, Optional<Score> test) {
        for (RegularizeSnapshot row : rows) {
            double[] curves = curves(row.networks().get(network));
            double[] line = new double[table.columns().size()];
            line[0] = seed;
            line[1] = network;
            line[2] = row.step();
            System.arraycopy(curves, 0, line, 3, curves.length);
            if (opened(recipe)) {
                boolean here = row.step() == recipe.test().epoch();
                line[line.length - 1] = here ? test.map(Score::accuracy).orElse(Double.NaN) : Double.NaN;
            }
            table.add(line);
        }
    }

    /** Mean and standard deviation of the test accuracy over the seeds. */
    private static void summarise(Map<String, Object> network) {
        double[] tests = seeds(network).stream().filter(seed -> seed.containsKey("test"))
                .mapToDouble(seed -> (double) seed.get("test")).toArray();
        if (tests.length > 0) {
            double mean = Arrays.stream(tests).average().orElseThrow();
            double squares = Arrays.stream(tests).map(it -> (it - mean) * (it - mean)).sum();
            network.put("test_mean", mean);
            network.put("test_sd", tests.length > 1 ? Math.sqrt(squares / (tests.length - 1)) : null);
        }
    }
}
