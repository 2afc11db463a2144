package gradientlab.core.optimizer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What optimizers remember of past gradients, written down so that another run goes on from there to the bit.
 * Immutable.
 */
public final class Memory {

    private final List<double[]> parts;

    /** Is shown all that a run remembers, each time in the same order. */
    public interface Visitor {

        /** An average or a sum for every parameter; its numbers may be overwritten. */
        void array(double[] values);

        /** A number. @return what it is from now on */
        double number(double value);
    }

    private Memory(List<double[]> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Writes down what shows itself to the visitor. */
    public static Memory of(Consumer<Visitor> shown) {
        List<double[]> parts = new ArrayList<>();
        shown.accept(new Visitor() {
            @Override
            public void array(double[] values) {
                parts.add(values.clone());
            }

            @Override
            public double number(double value) {
                parts.add(new double[] {value});
                return value;
            }
        });
        return new Memory(parts);
    }

    /** Gives it to a run of the same kind. */
    public void give(Consumer<Visitor> shown) {
        shown.accept(new Visitor() {
            private int next;

            @Override
            public void array(double[] values) {
                System.arraycopy(parts.get(next++), 0, values, 0, values.length);
            }

            @Override
            public double number(double value) {
                return parts.get(next++)[0];
            }
        });
    }
}
