package gradientlab.export.graph.code;

import gradientlab.core.graph.Edge;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Operation.Folded;
import gradientlab.core.graph.analysis.Mistake;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.experiment.graph.FormulaRun;
import gradientlab.experiment.graph.GraphErrors;
import gradientlab.export.code.About;
import gradientlab.export.code.Python;
import gradientlab.export.code.Script;
import gradientlab.export.code.Template;
import gradientlab.export.format.ExportException;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One recipe's graph as a program. */
final class FormulaProgram {

    /** What a line holds before it is broken. */
    private static final int COLUMNS = 100;

    private final FormulaRecipe recipe;
    private final FormulaRun run;
    private final Graph graph;
    private final Map<String, String> labels;
    private final OperationCode operations;
    private final List<String> functions = new ArrayList<>();

    FormulaProgram(FormulaRecipe recipe) throws ExportException {
        this.recipe = recipe;
        try {
            run = FormulaRun.of(recipe);
        } catch (GraphException e) {
            throw new ExportException(GraphErrors.of(e, recipe.text()));
        }
        graph = run.graph();
        if (!finite(run.start()) || !finite(run.passes()) || !nudgedFinite()) {
            throw new ExportException("code.none.finite");
        }
        labels = Labels.of(graph);
        operations = new OperationCode(labels);
    }

    private static boolean finite(GraphRun passes) {
        return passes.fault().isEmpty() && passes.graph().edges().stream()
                .allMatch(edge -> IntStream.range(0, passes.width(edge))
                        .allMatch(i -> Double.isFinite(passes.local(edge, i))));
    }

    private boolean nudgedFinite() {
        return run.nudged().isEmpty() || graph.after(run.nudged().get().node().index()).stream()
                .allMatch(node -> IntStream.range(0, run.passes().rows(node.index())).allMatch(
                        row -> Double.isFinite(run.nudged().get().change().real(node.index(), row))));
    }

    Script script(Texts texts) {
        List<String> nodes = graph.nodes().stream().map(this::node).toList();
        List<String> matrices = graph.edges().stream().filter(run.passes()::isMatrix)
                .map(edge -> "(" + id(edge.to()) + ", " + edge.slot() + ")").toList();
        String formula = recipe.text().lines().map(line -> ("# " + line).stripTrailing())
                .collect(Collectors.joining("\n"));
        Template template = new Template(texts);
        String more = more(template);
        template.flag("functions", !functions.isEmpty())
                .flag("functional", Stream.concat(nodes.stream(), functions.stream())
                        .anyMatch(line -> line.contains("F.")))
                .flag("matrices", !matrices.isEmpty())
                .flag("batches", graph.nodes().stream()
                        .anyMatch(node -> run.passes().isBatch(node.index())))
                .flag("loose", graph.nodes().stream().anyMatch(node -> !graph.reaches(node.index())))
                .flag("updates", recipe.updates() > 0).flag("parameters", !run.parameters().isEmpty())
                .flag("diverges", run.divergedAt() != 0).flag("more", !more.isEmpty())
                .value("about", About.text(recipe.notes(), texts.get("code.graph.title"), texts))
                .value("formula", formula).value("nodes", String.join("\n", nodes))
                .value("functions", String.join("\n", functions))
                .value("loss", id(graph.loss().index()))
                .value("matrices", "{" + String.join(", ", matrices) + "}")
                .value("parameters", run.parameters().stream()
                        .map(leaf -> Python.text(leaf.name()) + ": " + Python.text(leaf.id()))
                        .collect(Collectors.joining(", ", "{", "}")))
                .value("lr", Python.number(recipe.lr())).value("updates", recipe.updates())
                .value("more", more);
        return template.script("graph/formula");
    }

    private String id(int node) {
        return Python.text(graph.node(node).id());
    }

    /** A line of the table. */
    private String node(Node node) {
        List<String> inputs = graph.inputs(node.index()).stream().map(edge -> id(edge.from())).toList();
        String op = node.isLeaf() ? "leaf" : node.operation().id();
        String begin = "    (" + Python.text(node.id()) + ", " + Python.text(node.name()) + ", "
                + Python.text(op) + ", " + Python.list(inputs) + ",";
        String constants = Constants.of(node.operation());
        String end = (node.isLeaf() ? value(node) : function(node))
                + (constants.isEmpty() ? "" : ", " + constants) + "),";
        return begin.length() + end.length() < COLUMNS ? begin + " " + end : begin + "\n        " + end;
    }

    private String value(Node leaf) {
        GraphRun start = run.start();
        int at = leaf.index();
        double[] rows = IntStream.range(0, start.rows(at)).mapToDouble(row -> start.value(at, row)).toArray();
        return start.isBatch(at) ? Python.list(rows) : Python.real(rows[0]);
    }

    private String function(Node node) {
        List<String> names = new ArrayList<>();
        for (Edge edge : graph.inputs(node.index())) {
            String name = labels.get(graph.node(edge.from()).id());
            while (names.contains(name)) {
                name += "_";
            }
            names.add(name);
        }
        String begin = "lambda " + String.join(", ", names) + ": ";
        if (!(node.operation() instanceof Folded folded)) {
            return begin + OperationCode
                    .of(node.operation(), names.stream().map(OperationCode.Part::name).toList()).code();
        }
        List<String> lines = operations.inside(folded.inside());
        if (lines.size() == 1) {
            return begin + lines.get(0);
        }
        String name = Labels.FOLD + labels.get(node.id());
        int last = lines.size() - 1;
        functions.add("\n\ndef " + name + "(" + String.join(", ", names) + "):\n"
                + lines.subList(0, last).stream().map(line -> "    " + line + "\n")
                        .collect(Collectors.joining())
                + "    return " + lines.get(last) + "\n");
        return name;
    }

    /** A node that is moved, and a mistake that is shown. */
    private String more(Template template) {
        List<String> parts = new ArrayList<>();
        run.nudged().ifPresent(nudged -> {
            List<String> later = graph.after(nudged.node().index()).stream()
                    .map(node -> Python.text(node.id())).toList();
            String name = nudged.node().name().isEmpty() ? nudged.node().id() : nudged.node().name();
            template.value("moved", Python.text(nudged.node().id())).value("h", Python.number(nudged.h()))
                    .value("later", Python.list(later)).value("name", Python.text(name))
                    .flag("later", !later.isEmpty());
            parts.add("graph/nudge");
        });
        recipe.view().mistake().ifPresent(mistake -> {
            template.flag(mistake.id(), true).value("passes", mistake == Mistake.KEEP_OLD ? 2 : 1)
                    .value("order", Python.list(graph.operations().stream()
                            .map(node -> Python.text(node.id())).toList()));
            parts.add("graph/mistake");
        });
        return template.parts(parts.toArray(String[]::new));
    }
}
