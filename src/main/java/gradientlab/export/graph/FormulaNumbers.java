package gradientlab.export.graph;

import gradientlab.core.graph.Edge;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.analysis.GradientCheck;
import gradientlab.core.graph.analysis.Updates;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.experiment.graph.FormulaRun;
import gradientlab.experiment.graph.GraphErrors;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.TreeNumbers;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of a graph.
 *
 * <p>As JSON {@code {"recipe":{...},"loss":0.6444,
 * "leaves":{"w":{"value":0.5,"gradient":-0.475,"check":{...}}},
 * "nodes":[{"id":"n3","name":"z","op":"+","inputs":["n1","n2"],"value":0.1,"gradient":-0.475,
 * "contributions":[{"to":"n1","local":1,"product":-0.475}]}],
 * "updates":[{"step":1,"loss":...,"leaves":{...}}]}}. Loss, leaves and nodes are those of the recipe's
 * values; where updates are made, {@code "after"} holds the same three after the last one. Batches are
 * arrays, numbers that are not finite are strings; {@code "fault"} says where such a number first arises.
 *
 * <p>As CSV a line for each row of a node ({@code kind} node), of an edge (edge) and of each update (update).
 *
 * @param checked whether every gradient stands beside its central difference
 * @param only the nodes that are told, by name or id; all if empty
 */
public record FormulaNumbers(FormulaRecipe recipe, boolean checked, List<String> only) implements Numbers {

    private static final String HEADER =
            "recipe,update,kind,id,name,op,to,row,value,gradient,difference,check,local,product\n";

    /** Updates between two looks at whether to stop. */
    private static final int PART = 256;

    public FormulaNumbers {
        only = List.copyOf(only);
    }

    private FormulaRun run() throws ExportException {
        try {
            return FormulaRun.of(recipe);
        } catch (GraphException e) {
            throw new ExportException(GraphErrors.of(e, recipe.text()));
        }
    }

    private List<Node> told(FormulaRun run) {
        return run.graph().nodes().stream().filter(
                node -> only.isEmpty() || only.contains(node.id())
                        || node.names().stream().anyMatch(only::contains))
                .toList();
    }

    /** Checks of the values before the updates, or null. */
    private GradientCheck check(GraphRun passes) {
        if (!checked) {
            return null;
        }
        GradientCheck check = new GradientCheck(passes);
        check.check(passes);
        return check;
    }

    @Override
    public void json(Writer out, Progress progress) throws IOException, ExportException {
        FormulaRun run = run();
        List<Node> told = told(run);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("recipe", Recipes.tree(recipe));
        new FormulaTree(run.start(), check(run.start()), told).write(tree);
        run.start().fault().ifPresent(fault -> tree.put("fault", FormulaTree.fault(fault, recipe.text())));
        run.nudged().ifPresent(nudged -> tree.put("nudge", FormulaTree.nudge(run, nudged)));
        run.mistakes().ifPresent(wrong -> tree.put("mistake", FormulaTree.mistake(run, wrong)));
        String line = JsonWriter.line(tree);
        out.write(line, 0, line.length() - 1);
        out.write(",\"updates\":[");
        updates(run, progress, (update, passes) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("step", update);
            one.put("loss", TreeNumbers.number(passes.loss()));
            one.put("leaves", new FormulaTree(passes, null, List.of()).leaves(run.parameters()));
            out.write((update == 1 ? "" : ",") + JsonWriter.line(one));
        });
        out.write("]");
        if (run.divergedAt() != 0) {
            out.write(",\"diverged_at\":" + run.divergedAt());
        }
        if (recipe.updates() > 0) {
            Map<String, Object> after = new LinkedHashMap<>();
            new FormulaTree(run.passes(), check(run.passes()), told).write(after);
            run.passes().fault()
                    .ifPresent(fault -> after.put("fault", FormulaTree.fault(fault, recipe.text())));
            out.write(",\"after\":" + JsonWriter.line(after));
        }
        out.write("}");
    }

    private interface Update {
        void done(int update, GraphRun passes) throws IOException;
    }

    /** Makes the updates once more, one after the other, up to one that diverged. */
    private void updates(FormulaRun run, Progress progress, Update each)
            throws IOException, ExportCancelled {
        Updates updates = new Updates(run.start());
        for (int update = 1; update <= recipe.updates() && updates.divergedAt() == 0; update++) {
            if (update % PART == 0) {
                ExportCancelled.ifAsked(progress);
                progress.at(update, recipe.updates());
            }
            updates.go(null, run.parameters(), recipe.lr(), 1);
            each.done(update, updates.run());
        }
    }

    @Override
    public String header() {
        return HEADER;
    }

    @Override
    public void csv(Writer out, int index, Progress progress) throws IOException, ExportException {
        FormulaRun run = run();
        List<Node> told = told(run);
        passes(out, index + ",0,", run.start(), told);
        updates(run, progress, (update, passes) -> {
            String begin = index + "," + update + ",update,";
            Node loss = passes.graph().loss();
            out.write(begin + loss.id() + "," + loss.name() + ",,,1," + TreeNumbers.cell(passes.loss())
                    + ",,,,,\n");
            for (Node leaf : run.parameters()) {
                for (int row = 0; row < passes.rows(leaf.index()); row++) {
                    out.write(begin + leaf.id() + "," + leaf.name() + ",leaf,,"
                            + numbers(passes, null, leaf, row) + ",,\n");
                }
            }
        });
        if (recipe.updates() > 0) {
            passes(out, index + "," + recipe.updates() + ",", run.passes(), told);
        }
    }

    private void passes(Writer out, String begin, GraphRun run, List<Node> told) throws IOException {
        GradientCheck check = check(run);
        for (Node node : told) {
            String op = node.isLeaf() ? "leaf" : node.operation().id();
            String named = node.id() + "," + node.name() + "," + op + ",";
            for (int row = 0; row < run.rows(node.index()); row++) {
                out.write(begin + "node," + named + "," + numbers(run, check, node, row) + ",,\n");
            }
            for (Edge edge : run.graph().inputs(node.index())) {
                for (int i = 0; i < run.width(edge); i++) {
                    int row = run.isBatch(edge.from()) ? run.rowBy(edge, i) : run.rowOf(edge, i);
                    out.write(begin + "edge," + named + run.graph().node(edge.from()).id() + ","
                            + (row + 1) + ",,,,," + TreeNumbers.cell(FormulaTree.local(run, edge, i)) + ","
                            + TreeNumbers.cell(run.product(edge, i)) + "\n");
                }
            }
        }
    }

    /** Row, value, gradient, difference, check. */
    private static String numbers(GraphRun run, GradientCheck check, Node node, int row) {
        int at = node.index();
        Optional<GradientCheck> found = Optional.ofNullable(check);
        return row + 1 + "," + TreeNumbers.cell(run.value(at, row)) + ","
                + TreeNumbers.cell(run.gradient(at, row)) + ","
                + found.map(it -> TreeNumbers.cell(it.difference(at, row))).orElse("") + ","
                + found.map(it -> it.state(at, row).id()).orElse("");
    }
}
