package gradientlab.export.time;

import gradientlab.core.recurrent.Cell;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.json.ShortestDecimal;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.unrolled.UnrolledNetwork;
import gradientlab.experiment.time.unrolled.UnrolledRun;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.TreeNumbers;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All values and gradients of one sequence through one network, by cell and unit. Gradients are total
 * derivatives of the loss of this sequence's last answer; those of gates are of what stands inside the
 * sigmoid or tanh.
 */
record UnrolledNumbers(TimeRecipe recipe) implements Numbers {

    /** The gates of all cells; a column each in CSV. */
    private static final List<String> GATES = List.of("i", "f", "g", "o", "r", "z", "n");

    /** The gates of a cell, in its order. */
    private static List<String> gates(Cell cell) {
        return switch (cell) {
            case LSTM -> GATES.subList(0, 4);
            case GRU -> GATES.subList(4, 7);
            case RNN_TANH, RNN_RELU -> List.of();
        };
    }

    @Override
    public String header() {
        StringBuilder header =
                new StringBuilder("recipe,network,cell,step,sequence,t,share,direct,projection,unit,h,c");
        GATES.forEach(gate -> header.append(',').append(gate));
        header.append(",dh,dc");
        GATES.forEach(gate -> header.append(",d").append(gate));
        return header.append(",da\n").toString();
    }

    @Override
    public void csv(Writer out, int index, Progress progress) throws IOException, ExportException {
        UnrolledNetwork network = TimePainters.network(recipe, progress);
        UnrolledRun run = TimePainters.run(network, recipe);
        String common = index + "," + (recipe.unrolled().network() + 1) + "," + run.cell().id() + ","
                + network.step() + "," + recipe.unrolled().sequence() + ",";
        for (int t = 0; t <= run.length(); t++) {
            StringBuilder path = new StringBuilder(common).append(t);
            cell(path, run.share(t));
            cell(path, run.directShare(t));
            cell(path, run.projection(t));
            for (int unit = 0; unit < run.hidden(); unit++) {
                StringBuilder line = new StringBuilder(path).append(',').append(unit + 1);
                values(run, t, unit).values().forEach(value -> cell(line, value));
                out.append(line.append('\n'));
            }
        }
    }

    /** By the names of the columns; NaN for what a cell has not, or has not at t = 0. */
    private static Map<String, Double> values(UnrolledRun run, int t, int unit) {
        boolean carries = run.cell().hasCellState();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("h", run.h(t, unit));
        values.put("c", carries ? run.c(t, unit) : Double.NaN);
        List<String> own = gates(run.cell());
        for (String gate : GATES) {
            boolean there = t > 0 && own.contains(gate);
            values.put(gate, there ? run.gate(t, own.indexOf(gate), unit) : Double.NaN);
        }
        values.put("dh", run.dh(t, unit));
        values.put("dc", carries ? run.dc(t, unit) : Double.NaN);
        for (String gate : GATES) {
            boolean there = t > 0 && own.contains(gate);
            values.put("d" + gate, there ? run.dz(t, own.indexOf(gate), unit) : Double.NaN);
        }
        values.put("da", t > 0 && own.isEmpty() ? run.dz(t, 0, unit) : Double.NaN);
        return values;
    }

    private static void cell(StringBuilder line, double value) {
        line.append(',').append(Double.isNaN(value) ? "" : ShortestDecimal.shortest(value));
    }

    @Override
    public void json(Writer out, Progress progress) throws IOException, ExportException {
        UnrolledNetwork network = TimePainters.network(recipe, progress);
        UnrolledRun run = TimePainters.run(network, recipe);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("recipe", Recipes.tree(recipe));
        tree.put("network", recipe.unrolled().network() + 1);
        tree.put("cell", run.cell().id());
        tree.put("step", network.step());
        tree.put("sequence", recipe.unrolled().sequence());
        tree.put("loss", TreeNumbers.number(run.loss()));
        tree.put("target", TreeNumbers.number(run.target()));
        tree.put("answer", TreeNumbers.array(run.shape().outputs(), run::answer));
        List<Object> steps = new ArrayList<>();
        for (int t = 0; t <= run.length(); t++) {
            steps.add(step(run, t));
        }
        tree.put("steps", steps);
        out.write(JsonWriter.line(tree));
    }

    private static Map<String, Object> step(UnrolledRun run, int t) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("t", t);
        if (t > 0) {
            step.put("x", TreeNumbers.array(run.shape().inputs(), input -> run.x(t, input)));
        }
        put(step, "share", run.share(t));
        put(step, "direct", run.directShare(t));
        put(step, "projection", run.projection(t));
        List<Object> units = new ArrayList<>();
        for (int unit = 0; unit < run.hidden(); unit++) {
            Map<String, Object> values = new LinkedHashMap<>();
            values(run, t, unit).forEach((name, value) -> put(values, name, value));
            units.add(values);
        }
        step.put("units", units);
        return step;
    }

    private static void put(Map<String, Object> tree, String name, double value) {
        if (!Double.isNaN(value)) {
            tree.put(name, TreeNumbers.number(value));
        }
    }
}
