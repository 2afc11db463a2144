package gradientlab.paint.graph.formula.scene;

import gradientlab.core.graph.BasicRule;
import gradientlab.core.graph.Fault;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Operation;
import gradientlab.core.graph.Operation.Elementwise;
import gradientlab.core.graph.Operation.Fixed;
import gradientlab.core.graph.Operation.Folded;
import gradientlab.core.graph.Operation.Reduction;
import gradientlab.core.graph.Operation.Sum;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What nodes and operations are called where they stand and where they are spoken of. */
public final class NodeWords {

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("sigmoid", "σ"), Map.entry("relu", "ReLU"), Map.entry("sqrt", "√"),
            Map.entry("abs", "|x|"), Map.entry("square", "x²"), Map.entry("leaky_relu", "leaky"),
            Map.entry("elu", "ELU"), Map.entry("selu", "SELU"), Map.entry("silu", "SiLU"),
            Map.entry("prelu", "PReLU"), Map.entry("*", "×"), Map.entry("/", "÷"), Map.entry("^", "xʸ"),
            Map.entry("-", "−x"));

    private NodeWords() {}

    /** The sign in an operation's circle or box; nothing for a leaf. */
    public static String sign(Graph graph, Node node, Texts texts) {
        if (node.isLeaf()) {
            return "";
        }
        if (node.operation() instanceof Folded folded) {
            String inside = inside(folded);
            return inside.isEmpty() && node.index() == graph.loss().index() ? texts.get("graph.say.loss")
                    : inside.isEmpty() ? folded.title() : inside;
        }
        return sign(node.operation());
    }

    /** A function of one input or product: σ(w·); nothing for what is longer. */
    private static String inside(Folded folded) {
        Graph inside = folded.inside();
        Node last = inside.loss();
        boolean called = last.operation() instanceof Elementwise && last.inputs().size() == 1;
        if (!called || inside.operations().size() > 2) {
            return "";
        }
        Node argument = inside.node(last.inputs().get(0));
        if (argument.isLeaf()) {
            return sign(last.operation());
        }
        boolean product = argument.operation().is(BasicRule.PRODUCT.id());
        String name = inside.node(argument.inputs().get(0)).name();
        return sign(last.operation()) + "(" + (product && !name.isEmpty() ? name + "·"
                : sign(argument.operation())) + ")";
    }

    /** The sign of an operation that is not folded. */
    private static String sign(Operation operation) {
        if (operation instanceof Sum sum) {
            return sum(sum);
        }
        if (operation instanceof Reduction reduction) {
            return reduction.mean() ? "mean" : "Σ";
        }
        if (operation instanceof Elementwise e && e.fixed() != Fixed.NONE) {
            String number = ShortNumber.of(e.constant());
            boolean first = e.fixed() == Fixed.FIRST;
            return switch (e.rule().id()) {
                case "*" -> "× " + number;
                case "/" -> first ? number + "/x" : "÷ " + number;
                case "^" -> first ? number + "ˣ" : power(e.constant(), number);
                default -> e.rule().id() + " " + number;
            };
        }
        return SIGNS.getOrDefault(operation.id(), operation.id());
    }

    private static String power(double exponent, String number) {
        return exponent == 2 ? "x²" : exponent == 3 ? "x³" : "x^" + number;
    }

    private static String sum(Sum sum) {
        boolean difference = sum.id().equals("-");
        if (!sum.hasConstant() || sum.constant() == 0) {
            return difference ? sum.minus().size() == 1 ? "−x" : "−" : "+";
        }
        if (sum.minus().size() > 1) {
            return (difference ? "−" : "+") + " " + ShortNumber.signed(sum.constant()).replace("+", "+ ");
        }
        String number = ShortNumber.of(Math.abs(sum.constant()));
        return sum.minus().get(0) ? ShortNumber.of(sum.constant()) + " − x"
                : (sum.constant() < 0 ? "− " : "+ ") + number;
    }

    /** Its name, else its sign, as in a path: a, σ, ×. */
    public static String called(Graph graph, Node node, Texts texts) {
        return node.name().isEmpty() ? sign(graph, node, texts) : node.name();
    }

    /** In a sentence: its name, else what it does and to what, as (w1 × x1). */
    public static String spoken(Graph graph, Node node, Texts texts) {
        if (!node.name().isEmpty()) {
            return node.name();
        }
        List<String> inputs = new ArrayList<>();
        node.inputs().forEach(input -> inputs.add(called(graph, graph.node(input), texts)));
        String sign = sign(graph, node, texts);
        boolean between = inputs.size() == 2 && List.of("×", "÷", "+", "−").contains(sign);
        return between ? "(" + String.join(" " + sign + " ", inputs) + ")"
                : sign + "(" + String.join(", ", inputs) + ")";
    }

    /** ∂L/∂name; for a node without a name with its sign. */
    public static String gradient(Graph graph, Node node, Texts texts) {
        String loss = called(graph, graph.loss(), texts);
        return "∂" + loss + "/∂" + called(graph, node, texts);
    }

    /** Why a number is not finite: "log of −1". */
    public static String cause(Fault fault, Texts texts) {
        String key = "graph.say.cause." + fault.cause().name().toLowerCase(Locale.ROOT);
        return texts.get(key, ShortNumber.of(fault.argument()));
    }
}
