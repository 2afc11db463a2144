package gradientlab.export.descent.code;

import gradientlab.core.expression.ExpressionException;
import gradientlab.core.expression.Op;
import gradientlab.core.expression.Term;
import gradientlab.core.surface.expression.Expression;
import gradientlab.export.code.Python;
import java.util.ArrayList;
import java.util.List;

/** A typed formula in x and y as Python over tensors. */
final class FormulaCode {

    private final String text;

    private FormulaCode(String text) {
        this.text = text;
    }

    /**
     * A part of a formula.
     *
     * @param code in Python
     * @param strength how tightly it holds together: 1 sum, 2 product, 3 sign, 4 power, 5 atom
     * @param tensor whether x, y or a function stands in it
     */
    private record Part(String code, int strength, boolean tensor) {

        String at(int least) {
            return strength < least ? "(" + code + ")" : code;
        }

        /** As a tensor, so that what has no value is NaN, not an error. */
        String held(int least) {
            return tensor ? at(least) : "torch.tensor(float(" + code + "))";
        }
    }

    /** The formula as one expression. */
    static String of(String formula) {
        return new FormulaCode(formula).part(parsed(formula)).code;
    }

    /** Each part as typed with its Python, what it is made of before it. */
    static List<String[]> parts(String formula) {
        List<String[]> all = new ArrayList<>();
        new FormulaCode(formula).gather(parsed(formula), all);
        return all;
    }

    private void gather(Term term, List<String[]> all) {
        if (term instanceof Term.Call call) {
            gather(call.first(), all);
            if (call.second() != null) {
                gather(call.second(), all);
            }
            all.add(new String[] {text.substring(call.from(), call.to()).strip(), part(call).held(0)});
        }
    }

    private Part part(Term term) {
        if (term instanceof Term.Constant constant) {
            double value = constant.value();
            String code = value == Math.PI ? "math.pi" : value == Math.E ? "math.e" : Python.number(value);
            return new Part(code, 5, false);
        }
        if (term instanceof Term.Name name) {
            return new Part(name.name(), 5, name.name().equals("x") || name.name().equals("y"));
        }
        Term.Call call = (Term.Call) term;
        Part first = part(call.first());
        Part second = call.second() == null ? null : part(call.second());
        boolean tensor = first.tensor || second != null && second.tensor;
        return switch ((Op) call.op()) {
            case NEGATE -> new Part("-" + first.at(3), 3, tensor);
            case ADD -> new Part(first.at(1) + " + " + second.at(2), 1, tensor);
            case SUBTRACT -> new Part(first.at(1) + " - " + second.at(2), 1, tensor);
            case MULTIPLY -> new Part(first.at(2) + " * " + second.at(3), 2, tensor);
            case DIVIDE -> new Part((tensor ? first.at(2) : first.held(2)) + " / " + second.at(3), 2, true);
            case POWER -> new Part(first.held(5) + " ** " + second.at(4), 4, true);
            case MIN -> function("minimum", first, second);
            case MAX -> function("maximum", first, second);
            default -> function(call.op().word(), first, null);
        };
    }

    private static Part function(String name, Part first, Part second) {
        return new Part("torch." + name + "(" + first.held(0)
                + (second == null ? "" : ", " + second.held(0)) + ")", 5, true);
    }

    private static Term parsed(String formula) {
        try {
            return Expression.parse(formula).term();
        } catch (ExpressionException e) {
            throw new IllegalArgumentException(formula, e);
        }
    }
}
