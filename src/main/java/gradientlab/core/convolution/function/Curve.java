package gradientlab.core.convolution.function;

import java.util.stream.DoubleStream;

/** A function of one variable that is smooth between its knots and 0 before the first and after the last. */
public interface Curve {

    double at(double t);

    /** Where it or a derivative jumps, rising: at least two. */
    double[] knots();

    /** Whether the function itself jumps somewhere, not a derivative alone. */
    boolean jumps();

    default double first() {
        return knots()[0];
    }

    default double last() {
        return knots()[knots().length - 1];
    }

    /** t ↦ f(-t). */
    default Curve mirrored() {
        Curve curve = this;
        double[] knots = DoubleStream.of(knots()).map(t -> -t).sorted().toArray();
        return new Curve() {
            @Override
            public double at(double t) {
                return curve.at(-t);
            }

            @Override
            public double[] knots() {
                return knots;
            }

            @Override
            public boolean jumps() {
                return curve.jumps();
            }
        };
    }
}
