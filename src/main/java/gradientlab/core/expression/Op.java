package gradientlab.core.expression;

import gradientlab.core.elementary.Sines;
import java.util.ArrayList;
import java.util.List;

/** What every typed formula may do with one or two values; the names are those that people type. */
public enum Op implements Operator {
    NEGATE("", 1),
    ADD("", 2),
    SUBTRACT("", 2),
    MULTIPLY("", 2),
    DIVIDE("", 2),
    SIN("sin", 1),
    COS("cos", 1),
    TAN("tan", 1),
    ASIN("asin", 1),
    ACOS("acos", 1),
    ATAN("atan", 1),
    SINH("sinh", 1),
    COSH("cosh", 1),
    TANH("tanh", 1),
    EXP("exp", 1),
    LOG("log", 1),
    SQRT("sqrt", 1),
    ABS("abs", 1),
    MIN("min", 2),
    MAX("max", 2),
    POWER("pow", 2);

    private final String word;
    private final int arguments;

    Op(String word, int arguments) {
        this.word = word;
        this.arguments = arguments;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public int arguments() {
        return arguments;
    }

    /** The function of that name, or null. */
    public static Op function(String name) {
        for (Op op : values()) {
            if (!op.word.isEmpty() && op.word.equals(name)) {
                return op;
            }
        }
        return null;
    }

    /** The names of all functions. */
    public static List<String> functions() {
        List<String> names = new ArrayList<>();
        for (Op op : values()) {
            if (!op.word.isEmpty()) {
                names.add(op.word);
            }
        }
        return names;
    }

    /** The value; {@code b} is ignored by what takes one value. */
    public double of(double a, double b) {
        return switch (this) {
            case NEGATE -> -a;
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case SIN -> Sines.sin(a);
            case COS -> Sines.cos(a);
            case TAN -> Math.tan(a);
            case ASIN -> Math.asin(a);
            case ACOS -> Math.acos(a);
            case ATAN -> Math.atan(a);
            case SINH -> Math.sinh(a);
            case COSH -> Math.cosh(a);
            case TANH -> Math.tanh(a);
            case EXP -> Math.exp(a);
            case LOG -> Math.log(a);
            case SQRT -> Math.sqrt(a);
            case ABS -> Math.abs(a);
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case POWER -> Math.pow(a, b);
        };
    }
}
