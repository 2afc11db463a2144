package gradientlab.experiment.generalization;

import java.util.function.DoubleUnaryOperator;

/** A true function on [0, 1], which noise is added to. */
public enum CurveFunction {
    SINE("sin(2*pi*x)", "sin 2πx", x -> Math.sin(2 * Math.PI * x)),
    TWO_WAVES("sin(4*pi*x)", "sin 4πx", x -> Math.sin(4 * Math.PI * x)),
    LINE("2*x-1", "2x − 1", x -> 2 * x - 1),
    PARABOLA("1-8*x*(1-x)", "1 − 8x(1 − x)", x -> 1 - 8 * x * (1 - x)),
    KINK("abs(4*x-2)-1", "|4x − 2| − 1", x -> Math.abs(4 * x - 2) - 1),
    JUMP("sign(x-0.5)", "sign(x − 0.5)", x -> x < 0.5 ? -1 : 1);

    private final String id;
    private final String shown;
    private final DoubleUnaryOperator values;

    CurveFunction(String id, String shown, DoubleUnaryOperator values) {
        this.id = id;
        this.shown = shown;
        this.values = values;
    }

    /** Its formula, its name in recipes. */
    public String id() {
        return id;
    }

    /** Its formula as it is written on screen, the same in every language. */
    public String shown() {
        return shown;
    }

    /** f(x). */
    public double at(double x) {
        return values.applyAsDouble(x);
    }
}
