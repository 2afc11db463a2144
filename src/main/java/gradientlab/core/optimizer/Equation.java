package gradientlab.core.optimizer;

import gradientlab.core.formula.Formula;

/**
 * A line of a rule: a name and how it comes about.
 *
 * @param left the name
 * @param right what it is, or for a condition what it must not exceed
 * @param condition whether it says {@code left <= right} instead of {@code left = right}
 */
public record Equation(String left, Formula right, boolean condition) {

    /** Reads {@code m = beta1*m_ + (1-beta1)*g} or {@code f1 <= f0}. */
    public static Equation of(String text) {
        int relation = text.indexOf('=');
        boolean condition = text.charAt(relation - 1) == '<';
        String left = text.substring(0, condition ? relation - 1 : relation).strip();
        return new Equation(left, Formula.of(text.substring(relation + 1)), condition);
    }

    /** The same line with another name on the left. */
    public Equation named(String other) {
        return new Equation(other, right, condition);
    }

    /** The same line with a name on the right written for another. */
    public Equation renamed(String from, String to) {
        return new Equation(left, right.renamed(from, to), condition);
    }
}
