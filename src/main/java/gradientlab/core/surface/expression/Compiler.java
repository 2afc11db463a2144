package gradientlab.core.surface.expression;

import gradientlab.core.expression.Functions;
import gradientlab.core.expression.Op;
import gradientlab.core.expression.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a tape of a parsed formula and values for its parameters: what does not depend on x or y is worked
 * out once, what is written twice is computed once.
 */
final class Compiler {

    /** Whole powers up to this are multiplied out. */
    private static final int MULTIPLIED = 64;

    /** An instruction; equal ones make equal values. */
    private record Instruction(int code, int first, int second, double number) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Instruction it && code == it.code && first == it.first
                    && second == it.second && Double.compare(number, it.number) == 0;
        }

        /** Both are written out: a record's own are put together at their first call, of forty classes. */
        @Override
        public int hashCode() {
            return ((code * 31 + first) * 31 + second) * 31 + Double.hashCode(number);
        }
    }

    /** A slot, or a number that needs none (slot -1). */
    private record Value(int slot, double number) {
        static final int NONE = -1;

        boolean isNumber() {
            return slot == NONE;
        }
    }

    private final Map<String, Double> parameters;
    private final List<Instruction> tape = new ArrayList<>();
    private final Map<Instruction, Value> known = new HashMap<>();
    private boolean holes;

    private Compiler(Map<String, Double> parameters) {
        this.parameters = parameters;
    }

    /** @param parameters a value for each that the formula has */
    static Tape compile(Term term, Map<String, Double> parameters) {
        Compiler compiler = new Compiler(parameters);
        int result = compiler.slot(compiler.value(term));
        int n = compiler.tape.size();
        int[] code = new int[n];
        int[] first = new int[n];
        int[] second = new int[n];
        double[] number = new double[n];
        for (int k = 0; k < n; k++) {
            Instruction instruction = compiler.tape.get(k);
            code[k] = instruction.code();
            first[k] = instruction.first();
            second[k] = instruction.second();
            number[k] = instruction.number();
        }
        return new Tape(code, first, second, number, result, compiler.holes);
    }

    private Value value(Term term) {
        if (term instanceof Term.Constant constant) {
            return number(constant.value());
        }
        if (term instanceof Term.Name name) {
            return named(name.name());
        }
        Term.Call call = (Term.Call) term;
        Op op = (Op) call.op();
        Value a = value(call.first());
        Value b = call.second() == null ? number(0) : value(call.second());
        if (a.isNumber() && b.isNumber()) {
            double value = op.of(a.number(), b.number());
            holes |= !Double.isFinite(value);
            return number(value);
        }
        return switch (op) {
            case NEGATE -> emit(Tape.TIMES_NUMBER, a, -1);
            case ADD -> b.isNumber() ? plus(a, b.number())
                    : a.isNumber() ? plus(b, a.number()) : emit(Tape.ADD, a, b);
            case SUBTRACT -> b.isNumber() ? plus(a, -b.number())
                    : a.isNumber() ? emit(Tape.FROM_NUMBER, b, a.number()) : emit(Tape.SUBTRACT, a, b);
            case MULTIPLY -> b.isNumber() ? times(a, b.number())
                    : a.isNumber() ? times(b, a.number()) : product(a, b);
            case DIVIDE -> quotient(a, b);
            case POWER -> power(a, b);
            case MIN -> emit(Tape.MINIMUM, slotted(a), slotted(b));
            case MAX -> emit(Tape.MAXIMUM, slotted(a), slotted(b));
            default -> function(Functions.code(op), a, 0);
        };
    }

    private Value named(String name) {
        return switch (name) {
            case "x" -> new Value(0, 0);
            case "y" -> new Value(1, 0);
            default -> number(parameters.get(name));
        };
    }

    private Value plus(Value a, double number) {
        return number == 0 ? a : emit(Tape.ADD_NUMBER, a, number);
    }

    private Value times(Value a, double number) {
        return number == 1 ? a : emit(Tape.TIMES_NUMBER, a, number);
    }

    private Value product(Value a, Value b) {
        return a.slot() == b.slot() ? emit(Tape.SQUARE, a, 0) : emit(Tape.MULTIPLY, a, b);
    }

    private Value quotient(Value a, Value b) {
        if (b.isNumber()) {
            holes |= b.number() == 0;
            return b.number() == 1 ? a : emit(Tape.OVER_NUMBER, a, b.number());
        }
        if (a.isNumber()) {
            return function(Functions.UNDER_NUMBER, b, a.number());
        }
        holes = true;
        return emit(Tape.DIVIDE, a, b);
    }

    private Value power(Value a, Value b) {
        if (a.isNumber()) {
            return function(Functions.POWER_TO, b, a.number());
        }
        if (!b.isNumber()) {
            holes = true;
            return emit(Tape.POWER, a, b);
        }
        double n = b.number();
        if (n == 0) {
            return number(1);
        }
        if (n == 1) {
            return a;
        }
        if (n == 2) {
            return emit(Tape.SQUARE, a, 0);
        }
        if (n == 0.5) {
            return function(Functions.SQRT, a, 0);
        }
        if (n == -1) {
            return function(Functions.UNDER_NUMBER, a, 1);
        }
        boolean whole = n == Math.rint(n) && n > 0 && n <= MULTIPLIED;
        return function(whole ? Functions.WHOLE_POWER : Functions.POWER_OF, a, n);
    }

    private Value function(int code, Value a, double number) {
        holes |= Functions.holes(code, number);
        return emit(code, a, number);
    }

    private Value emit(int code, Value a, double number) {
        // A second slot that is no more than a place: evaluation may read it but never uses it.
        return emit(new Instruction(code, a.slot(), a.slot(), number));
    }

    private Value emit(int code, Value a, Value b) {
        return emit(new Instruction(code, a.slot(), b.slot(), 0));
    }

    private Value emit(Instruction instruction) {
        return known.computeIfAbsent(instruction, fresh -> {
            tape.add(fresh);
            return new Value(tape.size() + 1, 0);
        });
    }

    private Value slotted(Value value) {
        return value.isNumber() ? emit(new Instruction(Tape.NUMBER, 0, 0, value.number())) : value;
    }

    private int slot(Value value) {
        return slotted(value).slot();
    }

    private static Value number(double value) {
        return new Value(Value.NONE, value);
    }
}
