package gradientlab.paint.convolution.cell;

/** What a grid shows, cell by cell from 0. */
@FunctionalInterface
public interface Cells {

    double value(int row, int column);

    default Shade shade(int row, int column) {
        return Shade.PLAIN;
    }

    /** What stands in the corner of a lit cell: "×2"; empty for nothing. */
    default String corner(int row, int column) {
        return "";
    }

    /** Whether it is hatched: nothing reads it. */
    default boolean hatched(int row, int column) {
        return false;
    }
}
