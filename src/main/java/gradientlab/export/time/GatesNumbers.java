package gradientlab.export.time;

import gradientlab.core.recurrent.gate.GateDescent;
import gradientlab.core.recurrent.gate.StateBands;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.gate.GateSequences;
import gradientlab.experiment.time.gate.GateSolutions;
import gradientlab.experiment.time.gate.GatesRun;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.TreeNumbers;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gates by hand, what comes of them over 512 sequences, and the gates that gradient descent finds. */
record GatesNumbers(TimeRecipe recipe) implements Numbers {

    @Override
    public String header() {
        return "recipe,t,i,f,o,up_low,up_median,up_high,down_low,down_median,down_high,accuracy\n";
    }

    private GatesRun run() {
        return GatesRun.of(new GateSequences(recipe.gates().length()), recipe.gates());
    }

    @Override
    public void csv(Writer out, int index, Progress progress) throws IOException {
        GatesRun run = run();
        for (int t = 1; t <= run.length(); t++) {
            double[] cells = {
                    run.gates().input().get(t - 1), run.gates().forget().get(t - 1),
                    run.gates().output().get(t - 1), run.up().low(t), run.up().median(t), run.up().high(t),
                    run.down().low(t), run.down().median(t), run.down().high(t), run.accuracy()};
            StringBuilder line = new StringBuilder().append(index).append(',').append(t);
            for (double cell : cells) {
                line.append(',').append(TreeNumbers.cell(cell));
            }
            out.append(line.append('\n'));
        }
    }

    @Override
    public void json(Writer out, Progress progress) throws IOException {
        GatesRun run = run();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("recipe", Recipes.tree(recipe));
        tree.put("sequences", GateSequences.COUNT);
        tree.put("right", run.right());
        tree.put("accuracy", run.accuracy());
        tree.put("kept", TreeNumbers.number(run.kept()));
        tree.put("up", bands(run.up()));
        tree.put("down", bands(run.down()));
        GateSolutions found = GateSolutions.of(run.length());
        tree.put("descent", List.of(descent(found.open()), descent(found.half())));
        out.write(JsonWriter.line(tree));
    }

    private static Map<String, Object> bands(StateBands bands) {
        int length = bands.quantiles().length;
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("sequences", bands.count());
        tree.put("low", TreeNumbers.array(length, t -> bands.low(t + 1)));
        tree.put("median", TreeNumbers.array(length, t -> bands.median(t + 1)));
        tree.put("high", TreeNumbers.array(length, t -> bands.high(t + 1)));
        return tree;
    }

    private static Map<String, Object> descent(GateDescent found) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("from", found.from());
        tree.put("accuracy", found.accuracy());
        tree.put("loss", TreeNumbers.number(found.loss()));
        tree.put("i", TreeNumbers.array(found.input().length, t -> found.input()[t]));
        tree.put("f", TreeNumbers.array(found.forget().length, t -> found.forget()[t]));
        tree.put("o", TreeNumbers.array(found.output().length, t -> found.output()[t]));
        return tree;
    }
}
