package gradientlab.paint.graph.formula.band;

import gradientlab.core.graph.Edge;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Operation.Elementwise;
import gradientlab.core.graph.Operation.Fixed;
import gradientlab.core.graph.Operation.Folded;
import gradientlab.core.graph.Operation.Reduction;
import gradientlab.core.graph.Operation.Sum;
import gradientlab.paint.formula.Typeset;
import gradientlab.paint.graph.formula.scene.ShortNumber;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Nodes, operations and local derivatives as LaTeX. */
final class NodeTex {

    /** How deep a node without a name is written out; beyond, its id stands for it. */
    private static final int DEPTH = 2;

    /** The longest formula of a fold that is written out, in LaTeX. */
    private static final int MOST_FOLDED = 160;

    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("sigmoid", "\\sigma"), Map.entry("relu", "\\mathrm{ReLU}"), Map.entry("exp", "\\exp"),
            Map.entry("log", "\\log"), Map.entry("tanh", "\\tanh"), Map.entry("sin", "\\sin"),
            Map.entry("cos", "\\cos"), Map.entry("tan", "\\tan"), Map.entry("silu", "\\mathrm{SiLU}"),
            Map.entry("elu", "\\mathrm{ELU}"), Map.entry("max", "\\max"), Map.entry("min", "\\min"));

    private static final List<String> GREEK = List.of("alpha", "beta", "gamma", "delta", "eta", "theta",
            "lambda", "mu", "sigma", "rho", "tau", "phi", "omega");

    private final Graph graph;
    private final GraphRun run;
    private final Color hue;

    NodeTex(GraphRun run, Color hue) {
        this.run = run;
        this.hue = hue;
        graph = run.graph();
    }

    /** A node by its name; a part of a line written out. */
    String node(Node node) {
        return node(node, DEPTH);
    }

    private String node(Node node, int depth) {
        if (!node.name().isEmpty()) {
            return name(node.name());
        }
        return depth == 0 ? name(node.id()) : expression(node, depth);
    }

    static String name(String name) {
        int cut = name.length();
        while (cut > 1 && Character.isDigit(name.charAt(cut - 1))) {
            cut--;
        }
        int underscore = name.indexOf('_');
        int from = underscore > 0 ? underscore : cut;
        String head = name.substring(0, from);
        String low = underscore > 0 ? name.substring(underscore + 1).replace("_", "") : name.substring(cut);
        String letters = GREEK.contains(head) ? "\\" + head
                : head.length() > 1 ? "\\mathit{" + head + "}" : head;
        return letters + (low.isEmpty() ? "" : "_{" + low + "}");
    }

    /** What an operation does to its inputs. */
    String expression(Node node) {
        return expression(node, DEPTH);
    }

    private String expression(Node node, int depth) {
        List<String> inputs = new ArrayList<>();
        node.inputs().forEach(input -> inputs.add(node(graph.node(input), depth - 1)));
        if (node.operation() instanceof Sum sum) {
            return sum(sum, inputs);
        }
        if (node.operation() instanceof Reduction reduction) {
            return (reduction.mean() ? "\\mathrm{mean}" : "\\sum") + "(" + inputs.get(0) + ")";
        }
        if (node.operation() instanceof Folded folded) {
            String written = FoldTex.written(folded, inputs);
            return written.length() <= MOST_FOLDED ? written : "f(" + String.join(",\\, ", inputs) + ")";
        }
        return elementwise((Elementwise) node.operation(), inputs);
    }

    static String sum(Sum sum, List<String> inputs) {
        StringBuilder all = new StringBuilder();
        boolean first = sum.hasConstant() && sum.constant() != 0 && sum.minus().get(0);
        if (first) {
            all.append(number(sum.constant()));
        }
        for (int i = 0; i < inputs.size(); i++) {
            boolean minus = sum.minus().get(i);
            all.append(minus ? " - " : all.length() == 0 ? "" : " + ")
                    .append(minus ? factor(inputs.get(i)) : inputs.get(i));
        }
        if (sum.hasConstant() && sum.constant() != 0 && !first) {
            all.append(sum.constant() < 0 ? " - " : " + ").append(number(Math.abs(sum.constant())));
        }
        return all.toString();
    }

    static String elementwise(Elementwise operation, List<String> inputs) {
        String number = number(operation.constant());
        String a = operation.fixed() == Fixed.FIRST ? number : inputs.get(0);
        String b = operation.fixed() == Fixed.SECOND ? number
                : operation.fixed() == Fixed.FIRST ? inputs.get(0) : inputs.size() > 1 ? inputs.get(1) : "";
        return switch (operation.rule().id()) {
            case "*" -> operation.fixed() == Fixed.SECOND ? factor(b) + " \\cdot " + factor(a)
                    : factor(a) + " \\cdot " + factor(b);
            case "/" -> "\\frac{" + a + "}{" + b + "}";
            case "^" -> base(a) + "^{" + b + "}";
            case "-" -> "-" + factor(a);
            case "square" -> base(a) + "^{2}";
            case "sqrt" -> "\\sqrt{" + a + "}";
            case "abs" -> "|" + a + "|";
            default -> function(operation.rule().id()) + "(" + a + (b.isEmpty() ? "" : ",\\, " + b) + ")";
        };
    }

    private static String factor(String operand) {
        return isSum(operand) ? "(" + operand + ")" : operand;
    }

    /** What a power is taken of. */
    private static String base(String operand) {
        boolean plain =
                !operand.contains("^") && !operand.contains("\\cdot") && !operand.startsWith("\\frac");
        return plain ? factor(operand) : "(" + operand + ")";
    }

    /** Whether terms are added up outside of all brackets. */
    private static boolean isSum(String operand) {
        int depth = 0;
        for (int i = 0; i < operand.length(); i++) {
            char sign = operand.charAt(i);
            depth += sign == '(' || sign == '{' ? 1 : sign == ')' || sign == '}' ? -1 : 0;
            boolean adds = operand.startsWith(" + ", i) || operand.startsWith(" - ", i);
            if (depth == 0 && adds) {
                return true;
            }
        }
        return operand.startsWith("-");
    }

    static String function(String id) {
        return FUNCTIONS.getOrDefault(id, "\\mathrm{" + id.replace("_", "\\_") + "}");
    }

    /** ∂L/∂node in the hue. */
    String gradient(Node node) {
        String of = node(node);
        boolean long1 = node.name().isEmpty() && of.length() > 3;
        return Typeset.colored(
                "\\partial " + node(graph.loss()) + "/\\partial " + (long1 ? "(" + of + ")" : of),
                hue);
    }

    /** ∂operation/∂input in symbols; where a rule has no short one, its number. */
    String local(Edge edge) {
        Node to = graph.node(edge.to());
        Node from = graph.node(edge.from());
        String a = node(from, 1);
        if (to.operation() instanceof Sum sum) {
            return sum.minus().get(edge.slot()) ? "(-1)" : "1";
        }
        if (to.operation() instanceof Reduction reduction) {
            return reduction.mean() ? "\\frac{1}{" + run.rows(edge.from()) + "}" : "1";
        }
        if (to.operation() instanceof Folded) {
            return "\\partial " + node(to) + "/\\partial " + node(from);
        }
        Elementwise operation = (Elementwise) to.operation();
        if (operation.fixed() != Fixed.NONE) {
            return fixed(operation, a, edge);
        }
        boolean second = edge.slot() == 1;
        String other = to.inputs().size() > 1 ? node(graph.node(to.inputs().get(1 - edge.slot())), 1) : "";
        return switch (operation.rule().id()) {
            case "*" -> factor(other);
            case "/" -> second ? "\\left(-\\frac{" + other + "}{" + a + "^{2}}\\right)"
                    : "\\frac{1}{" + other + "}";
            case "-" -> "(-1)";
            case "square" -> "2\\," + factor(a);
            case "log" -> "\\frac{1}{" + a + "}";
            case "sqrt" -> "\\frac{1}{2\\sqrt{" + a + "}}";
            case "max", "min", "^", "abs" -> number(run.local(edge, 0));
            default -> function(operation.rule().id()) + "'(" + a + ")";
        };
    }

    private String fixed(Elementwise operation, String a, Edge edge) {
        String number = number(operation.constant());
        boolean first = operation.fixed() == Fixed.FIRST;
        return switch (operation.rule().id()) {
            case "*" -> number.startsWith("-") ? "(" + number + ")" : number;
            case "/" ->
                first ? "\\left(-\\frac{" + number + "}{" + a + "^{2}}\\right)" : "\\frac{1}{" + number + "}";
            case "^" -> first ? number(run.local(edge, 0))
                    : operation.constant() == 2 ? "2\\," + factor(a)
                            : number + "\\," + factor(a) + "^{" + number(operation.constant() - 1) + "}";
            default -> number(run.local(edge, 0));
        };
    }

    /** Where a slope follows from the value, how: σ′(z) = p (1 − p); nothing else. */
    String slopeByValue(Edge edge) {
        Node to = graph.node(edge.to());
        String value = node(to);
        String slope = local(edge);
        if (to.operation().is("sigmoid")) {
            return slope + " = " + value + "\\,(1 - " + value + ")";
        }
        if (to.operation().is("tanh")) {
            return slope + " = 1 - " + factor(value) + "^{2}";
        }
        if (to.operation().is("relu")) {
            return slope + " = " + (run.value(edge.from(), 0) > 0 ? "1" : "0");
        }
        return to.operation().is("exp") ? slope + " = " + value : "";
    }

    /** The same with numbers, as plain words. */
    String slopeByNumbers(Edge edge, int row) {
        Node to = graph.node(edge.to());
        double value = run.value(edge.to(), row);
        String slope = ShortNumber.of(run.local(edge, row));
        if (to.operation().is("sigmoid")) {
            return "= " + ShortNumber.of(value) + " × " + ShortNumber.of(1 - value) + " = " + slope;
        }
        if (to.operation().is("tanh")) {
            return "= 1 − " + ShortNumber.factor(value) + "² = " + slope;
        }
        return to.operation().is("relu") ? "" : "= " + slope;
    }

    static String number(double value) {
        String shown = ShortNumber.of(value).replace('−', '-').replace("∞", "\\infty");
        int e = shown.indexOf('e');
        return e < 0 ? shown : shown.substring(0, e) + "\\cdot 10^{" + shown.substring(e + 1) + "}";
    }
}
