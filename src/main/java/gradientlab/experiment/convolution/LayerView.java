package gradientlab.experiment.convolution;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the forward and the backward mode show of a layer.
 *
 * @param reading how the backward mode computes
 * @param form as what it is drawn there
 * @param numbers whether they stand in the cells
 * @param step how many cells are done, 0 or more; the last of them is lit
 * @param pin the cell that stays lit, if one does
 * @param example which of a batch, from 0
 */
public record LayerView(Reading reading, Form form, boolean numbers, int step, Optional<Pin> pin,
        int example) {

    public static final LayerView DEFAULT =
            new LayerView(Reading.COLLECT, Form.CELLS, true, 0, Optional.empty(), 0);

    /** How gradients are computed. */
    public enum Reading {
        /** Each output sends its gradient to the inputs it read. */
        SCATTER("scatter"),
        /** Each input collects from the outputs that read it. */
        COLLECT("collect"),
        /** Each place adds to the gradient of every weight. */
        SUM("sum");

        private final String id;

        Reading(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    /** As what the backward mode is drawn. */
    public enum Form {
        CELLS("cells"),
        MATRIX("matrix"),
        IM2COL("im2col");

        private final String id;

        Form(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    /**
     * A cell of one of the grids.
     *
     * @param grid which
     * @param at [c, i, j] of an input, [f, c, u, v] of a kernel, [f, i, j] of an output; from 0
     */
    public record Pin(Grid grid, List<Integer> at) {

        /** Input, kernel or output; in the backward mode the same grids hold dX, dK and dY. */
        public enum Grid {
            INPUT("x", 3),
            KERNEL("k", 4),
            OUTPUT("y", 3);

            private final String id;
            private final int dimensions;

            Grid(String id, int dimensions) {
                this.id = id;
                this.dimensions = dimensions;
            }

            /** Its name in recipes. */
            public String id() {
                return id;
            }

            /** How many indices one of its cells has. */
            public int dimensions() {
                return dimensions;
            }
        }

        public Pin {
            at = List.copyOf(at);
            if (at.size() != grid.dimensions) {
                throw new IllegalArgumentException(grid + " " + at);
            }
        }

        /** Whether there is such a cell. @param shape as many sizes as the grid has dimensions */
        boolean within(int... shape) {
            for (int i = 0; i < shape.length; i++) {
                if (at.get(i) >= shape[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    public LayerView {
        Objects.requireNonNull(reading);
        Objects.requireNonNull(form);
    }

    public LayerView withReading(Reading other) {
        return new LayerView(other, form, numbers, step, pin, example);
    }

    public LayerView withForm(Form other) {
        return new LayerView(reading, other, numbers, step, pin, example);
    }

    public LayerView withNumbers(boolean other) {
        return new LayerView(reading, form, other, step, pin, example);
    }

    public LayerView withStep(int other) {
        return new LayerView(reading, form, numbers, other, pin, example);
    }

    public LayerView withPin(Optional<Pin> other) {
        return new LayerView(reading, form, numbers, step, other, example);
    }

    public LayerView withExample(int other) {
        return new LayerView(reading, form, numbers, step, pin, other);
    }
}
