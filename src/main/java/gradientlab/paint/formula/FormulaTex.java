package gradientlab.paint.formula;

import gradientlab.core.formula.Formula;
import gradientlab.core.formula.Formula.Kind;
import gradientlab.paint.picture.PrintedNumbers;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Writes a formula as LaTeX, once with symbols and once with the numbers put in. */
public final class FormulaTex {

    private final Function<String, double[]> values;
    private final UnaryOperator<String> symbols;
    private final boolean numbers;

    /**
     * @param values by name: the numbers, and which names are vectors
     * @param symbols a name's LaTeX
     * @param numbers whether numbers stand for the names
     */
    public FormulaTex(Function<String, double[]> values, UnaryOperator<String> symbols, boolean numbers) {
        this.values = values;
        this.symbols = symbols;
        this.numbers = numbers;
    }

    /** The whole formula. */
    public String write(Formula formula) {
        return switch (formula.kind()) {
            case NUMBER -> number(Double.parseDouble(formula.word()));
            case NAME -> numbers ? value(values.apply(formula.word())) : symbols.apply(formula.word());
            case NEGATIVE -> "-" + factor(formula.first());
            case SUM -> write(formula.first()) + " + " + term(formula.second());
            case DIFFERENCE -> write(formula.first()) + " - " + term(formula.second());
            case PRODUCT -> product(formula);
            case QUOTIENT -> quotient(formula);
            case POWER -> power(formula);
            case CALL -> call(formula);
        };
    }

    /** A value: a number, a column of two, or a matrix of two rows. */
    public static String value(double[] value) {
        return switch (value.length) {
            case 1 -> number(value[0]);
            case 2 -> "\\left(\\!\\begin{array}{r}" + number(value[0]) + "\\\\" + number(value[1])
                    + "\\end{array}\\!\\right)";
            default -> "\\left(\\!\\begin{array}{rr}" + number(value[0]) + "&" + number(value[1]) + "\\\\"
                    + number(value[2]) + "&" + number(value[3]) + "\\end{array}\\!\\right)";
        };
    }

    /** Four significant digits. */
    public static String number(double value) {
        String shown = PrintedNumbers.shown(value, 4);
        int power = shown.indexOf("10⁻") >= 0 ? shown.indexOf("10⁻") : poweredAt(shown);
        if (power >= 0) {
            StringBuilder exponent = new StringBuilder();
            for (char c : shown.substring(power + 2).toCharArray()) {
                exponent.append(c == '⁻' ? '-' : (char) ('0' + "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c)));
            }
            shown = shown.substring(0, power).replace("·", "\\cdot ") + "10^{" + exponent + "}";
        }
        return shown.replace('−', '-').replace("∞", "\\infty ").replace("NaN", "\\mathrm{NaN}");
    }

    private static int poweredAt(String shown) {
        for (int i = 2; i < shown.length(); i++) {
            if ("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(shown.charAt(i)) >= 0) {
                return i - 2;
            }
        }
        return -1;
    }

    private String product(Formula formula) {
        String left = factor(formula.first());
        String right = factor(formula.second());
        boolean both = formula.first().vector(values) && formula.second().vector(values);
        boolean digits = numbers && !formula.second().vector(values)
                || Character.isDigit(right.charAt(0));
        return left + (both ? " \\odot " : digits ? " \\cdot " : "\\,") + right;
    }

    /** With symbols and of scalars a fraction; columns of numbers go beside a stroke, not over a line. */
    private String quotient(Formula formula) {
        if (!numbers || !formula.vector(values)) {
            return "\\frac{" + write(formula.first()) + "}{" + bare(formula.second()) + "}";
        }
        String over = formula.second().kind() == Kind.CALL || formula.second().kind() == Kind.NAME
                ? write(formula.second())
                : folds(formula.second()) ? folded(formula.second())
                        : "\\left(" + write(formula.second()) + "\\right)";
        return factor(formula.first()) + " \\,/\\, " + over;
    }

    /** Under a fraction's line the brackets of a name such as (1-β^t) are not needed. */
    private String bare(Formula formula) {
        String written = folds(formula) ? folded(formula) : write(formula);
        boolean bracketed = formula.kind() == Kind.NAME && written.startsWith("(") && written.endsWith(")");
        return bracketed ? written.substring(1, written.length() - 1) : written;
    }

    private String power(Formula formula) {
        Formula base = formula.first();
        boolean simple = base.kind() == Kind.NUMBER
                || base.kind() == Kind.NAME && !(numbers && negative(base));
        String written = simple ? write(base) : "\\left(" + write(base) + "\\right)";
        return "{" + written + "}^{" + write(formula.second()) + "}";
    }

    private String call(Formula formula) {
        String first = write(formula.first());
        return switch (formula.word()) {
            case "sqrt" -> "\\sqrt{" + first + "}";
            case "abs" -> "\\left|" + first + "\\right|";
            case "norm" -> "\\left\\|" + first + "\\right\\|";
            case "sign" -> "\\mathrm{sign}\\left(" + first + "\\right)";
            case "solve" -> "{" + first + "}^{-1}\\," + write(formula.second());
            default -> "\\" + formula.word() + "\\left(" + first + ",\\," + write(formula.second())
                    + "\\right)";
        };
    }

    /** An operand of a product: sums in brackets, or worked out where they are only of numbers. */
    private String factor(Formula formula) {
        if (folds(formula)) {
            return folded(formula);
        }
        return switch (formula.kind()) {
            case SUM, DIFFERENCE, NEGATIVE -> "\\left(" + write(formula) + "\\right)";
            default -> guarded(formula);
        };
    }

    /** An operand of a sum that is not its first. */
    private String term(Formula formula) {
        return formula.kind() == Kind.SUM || formula.kind() == Kind.DIFFERENCE
                ? factor(formula)
                : guarded(formula);
    }

    private String guarded(Formula formula) {
        String written = write(formula);
        return written.startsWith("-") ? "(" + written + ")" : written;
    }

    private boolean folds(Formula formula) {
        return numbers && (formula.kind() == Kind.SUM || formula.kind() == Kind.DIFFERENCE)
                && scalars(formula);
    }

    private String folded(Formula formula) {
        String number = number(formula.value(values)[0]);
        return number.startsWith("-") ? "(" + number + ")" : number;
    }

    private boolean scalars(Formula formula) {
        return formula.kind() == Kind.NAME
                ? values.apply(formula.word()).length == 1
                : formula.parts().stream().allMatch(this::scalars);
    }

    private boolean negative(Formula name) {
        double[] value = values.apply(name.word());
        return value.length == 1 && value[0] < 0;
    }
}
