package gradientlab.paint.convolution.training;

import gradientlab.experiment.convolution.DigitNetwork;
import gradientlab.experiment.convolution.training.CnnLook;
import gradientlab.paint.convolution.cell.Cells;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One row of grids, a grid a filter.
 *
 * @param label what they are
 * @param size of a grid, in words; empty for none
 * @param side rows and columns of a grid
 * @param numbers grid by grid, row by row
 * @param follows whether it is made of the row before
 */
record WayRow(String label, String size, int side, double[] numbers, boolean follows) {

    /** The kernels, and what the digit becomes. */
    static List<WayRow> layers(CnnLook look, TrainingWords words) {
        DigitNetwork spec = look.spec();
        int map = look.mapSide();
        int pooled = spec.pooledSize();
        List<WayRow> rows = new ArrayList<>();
        rows.add(kernels(words.get("way.kernels", spec.filters()), spec, look.kernels(), false));
        rows.add(new WayRow(
                words.get("way.relu"), size(map), map, look.activations().rectified(), true));
        if (spec.pool() > 1) {
            rows.add(new WayRow(
                    words.get("way.pool"), size(pooled), pooled, look.activations().pooled(), true));
        }
        return rows;
    }

    /**
     * The kernels of a network and of its mirror, and these rotated.
     *
     * @param other all weights of the mirror
     */
    static List<WayRow> lanes(CnnLook look, double[] other, TrainingWords words) {
        DigitNetwork spec = look.spec();
        int size = spec.kernel() * spec.kernel();
        double[] second = Arrays.copyOf(other, spec.filters() * size);
        double[] rotated = new double[second.length];
        for (int i = 0; i < second.length; i++) {
            rotated[i] = second[i / size * size + size - 1 - i % size];
        }
        return List.of(
                kernels(words.name(0), spec, look.kernels(), false),
                kernels(words.name(1), spec, second, false),
                kernels(words.get("way.rotated"), spec, rotated, true));
    }

    private static WayRow kernels(String label, DigitNetwork spec, double[] numbers, boolean follows) {
        return new WayRow(label, size(spec.kernel()), spec.kernel(), numbers, follows);
    }

    private static String size(int side) {
        return side + " × " + side;
    }

    /** The largest number by size, over all grids. */
    double scale() {
        return Arrays.stream(numbers).map(Math::abs).max().orElse(0);
    }

    /** One grid. */
    Cells grid(int filter) {
        int from = filter * side * side;
        return (row, column) -> numbers[from + row * side + column];
    }
}
