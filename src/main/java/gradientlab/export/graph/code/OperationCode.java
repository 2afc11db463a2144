package gradientlab.export.graph.code;

import gradientlab.core.graph.Graph;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Operation;
import gradientlab.core.graph.Operation.Elementwise;
import gradientlab.core.graph.Operation.Fixed;
import gradientlab.core.graph.Rules;
import gradientlab.export.code.Python;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What operations compute as Python over tensors. */
final class OperationCode {

    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int SIGN = 3;
    private static final int POWER = 4;
    private static final int ATOM = 5;

    /**
     * A part of an expression.
     *
     * @param code in Python
     * @param strength how tightly it holds together
     */
    record Part(String code, int strength) {

        static Part name(String name) {
            return new Part(name, ATOM);
        }

        static Part number(double value) {
            return new Part(Python.number(value), value < 0 ? SIGN : ATOM);
        }

        String at(int least) {
            return strength < least ? "(" + code + ")" : code;
        }
    }

    private final Map<String, String> labels;

    /** @param labels what nodes are called in Python, by id */
    OperationCode(Map<String, String> labels) {
        this.labels = labels;
    }

    /**
     * One operation of its inputs.
     *
     * @param inputs as they stand in Python
     */
    static Part of(Operation operation, List<Part> inputs) {
        if (operation instanceof Operation.Sum sum) {
            return sum(sum, inputs);
        }
        if (operation instanceof Operation.Reduction reduction) {
            return new Part(inputs.get(0).at(ATOM) + (reduction.mean() ? ".mean()" : ".sum()"), ATOM);
        }
        Elementwise rule = (Elementwise) operation;
        Part constant = Part.number(rule.constant());
        return switch (rule.fixed()) {
            case FIRST -> rule(rule, constant, inputs.get(0));
            case SECOND -> rule.id().equals("*") ? rule(rule, constant, inputs.get(0))
                    : rule(rule, inputs.get(0), constant);
            case NONE -> rule(rule, inputs.get(0), inputs.size() > 1 ? inputs.get(1) : null);
        };
    }

    private static Part sum(Operation.Sum sum, List<Part> inputs) {
        StringBuilder all = new StringBuilder();
        // A number first where everything else is taken from it.
        boolean leads = sum.hasConstant() && sum.minus().get(0);
        if (leads) {
            all.append(Python.number(sum.constant()));
        }
        for (int slot = 0; slot < inputs.size(); slot++) {
            boolean minus = sum.minus().get(slot);
            boolean first = all.length() == 0;
            all.append(first ? minus ? "-" : "" : minus ? " - " : " + ")
                    .append(inputs.get(slot).at(first && minus ? SIGN : PRODUCT));
        }
        if (sum.hasConstant() && !leads) {
            all.append(sum.constant() < 0 ? " - " : " + ").append(Python.number(Math.abs(sum.constant())));
        }
        return new Part(all.toString(), SUM);
    }

    private static Part rule(Elementwise operation, Part first, Part second) {
        return switch (operation.rule().id()) {
            case "-" -> new Part("-" + first.at(SIGN), SIGN);
            case "*" -> new Part(first.at(PRODUCT) + " * " + second.at(SIGN), PRODUCT);
            case "/" -> new Part(first.at(PRODUCT) + " / " + second.at(SIGN), PRODUCT);
            case "^" -> new Part(first.at(ATOM) + " ** " + second.at(ATOM), POWER);
            case "square" -> new Part(first.at(ATOM) + " ** 2", POWER);
            case "min" -> Part.name("torch.minimum(" + both(operation, first, second) + ")");
            case "max" -> Part.name("torch.maximum(" + both(operation, first, second) + ")");
            default -> Part.name(function(operation.rule().id(), first.code()));
        };
    }

    /** Two tensors: a number becomes one. */
    private static String both(Elementwise operation, Part first, Part second) {
        String number = "torch.tensor(" + Python.real(operation.constant()) + ")";
        return (operation.fixed() == Fixed.FIRST ? number : first.code()) + ", "
                + (operation.fixed() == Fixed.SECOND ? number : second.code());
    }

    private static String function(String word, String argument) {
        if (!ActivationCode.is(word)) {
            return "torch." + word + "(" + argument + ")";
        }
        return ActivationCode.of(word, argument, switch (word) {
            case "leaky_relu" -> Rules.LEAKY_SLOPE;
            case "prelu" -> Rules.PRELU_SLOPE;
            default -> 1;
        });
    }

    /**
     * What is inside of a folded node: its lines, the last of which is an expression. An operation that is
     * used more than once has a line of its own.
     */
    List<String> inside(Graph graph) {
        List<String> lines = new ArrayList<>();
        Map<Integer, Part> parts = new HashMap<>();
        for (Node node : graph.nodes()) {
            if (node.isLeaf()) {
                parts.put(node.index(), Part.name(labels.get(node.id())));
                continue;
            }
            Part part = of(node.operation(), node.inputs().stream().map(parts::get).toList());
            if (node.index() == graph.loss().index()) {
                lines.add(part.code());
                break;
            }
            if (graph.uses(node.index()).size() > 1) {
                lines.add(labels.get(node.id()) + " = " + part.code());
                part = Part.name(labels.get(node.id()));
            }
            parts.put(node.index(), part);
        }
        return lines;
    }
}
