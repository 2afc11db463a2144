package gradientlab.core.graph;

import java.util.Arrays;
import java.util.List;

/** What an operation node does with its inputs. Immutable; two equal ones on equal inputs are equal nodes. */
public sealed interface Operation {

    /**
     * Its name in files: {@code + - * / ^}, a function's word, {@code mean}, {@code sum}, {@code fold}.
     */
    String id();

    /**
     * ± a ± b ... + constant: one node for a whole sum, elementwise.
     *
     * @param minus for each input whether it is taken away
     * @param constant what the numbers of the sum come to; 0 where there are none
     * @param hasConstant whether there are numbers in it
     */
    record Sum(List<Boolean> minus, double constant, boolean hasConstant) implements Operation {
        public Sum {
            minus = List.copyOf(minus);
        }

        /** {@code -} where every input but the first is taken away, as in a − y and 1 − p, else {@code +}. */
        @Override
        public String id() {
            boolean all = minus.stream().skip(1).allMatch(Boolean::booleanValue);
            boolean difference = minus.size() == 1
                    ? minus.get(0) || constant < 0
                    : !minus.get(0) && all && constant <= 0;
            return difference ? "-" : "+";
        }
    }

    /** Where a number takes the place of an operand. */
    enum Fixed {
        /** Both operands are nodes, or there is one. */
        NONE,
        /** The first: 1 ÷ x, 2^x. */
        FIRST,
        /** The second: x × 3, x². */
        SECOND
    }

    /**
     * A rule row by row; a scalar counts for each row of a batch.
     *
     * @param fixed which operand is the constant, if one is
     */
    record Elementwise(Rule rule, Fixed fixed, double constant) implements Operation {

        public static Elementwise of(Rule rule) {
            return new Elementwise(rule, Fixed.NONE, 0);
        }

        @Override
        public String id() {
            return rule.id();
        }
    }

    /** Mean or sum over the rows of a batch; of a scalar, itself. */
    record Reduction(boolean mean) implements Operation {
        @Override
        public String id() {
            return mean ? "mean" : "sum";
        }
    }

    /**
     * A line or block as one node: its local derivatives are the total ones of what is inside.
     *
     * @param inside its leaves are the inputs in their order, its loss is the output
     * @param title the line's name or the block's heading
     */
    record Folded(Graph inside, String title) implements Operation {
        @Override
        public String id() {
            return "fold";
        }
    }

    /** Whether a rule of that id is what this node does, and both its operands are nodes or there is one. */
    default boolean is(String... ids) {
        return !(this instanceof Elementwise e && e.fixed() != Fixed.NONE)
                && Arrays.asList(ids).contains(id());
    }
}
