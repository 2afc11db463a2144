package gradientlab.paint.convolution.layer.scene;

import gradientlab.experiment.convolution.LayerView.Pin;
import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.cell.CellSpot;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * One grid of a picture.
 *
 * @param filter of a kernel or an output, from 0
 * @param channel of an input or a kernel, from 0
 * @param top rows of padding above X's first
 * @param left columns of padding before X's first
 * @param rotated whether a kernel is drawn rotated by 180°
 */
public record PlacedGrid(
        Plane plane, int filter, int channel, CellGrid cells, int top, int left, boolean rotated) {

    /** Without padding, as it is. */
    public static PlacedGrid of(Plane plane, int filter, int channel, CellGrid cells) {
        return new PlacedGrid(plane, filter, channel, cells, 0, 0, false);
    }

    /** The cell under a pointer; none in the padding. */
    public Optional<LayerSpot> at(double x, double y) {
        return cells.at(x, y).flatMap(this::spot);
    }

    /** Where a cell lies, if it is in this grid. */
    public Optional<Rectangle2D> cellOf(Pin pin) {
        List<Integer> at = pin.at();
        boolean here = pin.grid() == plane.grid() && switch (plane.grid()) {
            case INPUT -> at.get(0) == channel;
            case KERNEL -> at.get(0) == filter && at.get(1) == channel;
            case OUTPUT -> at.get(0) == filter;
        };
        if (!here) {
            return Optional.empty();
        }
        int row = at.get(at.size() - 2);
        int column = at.get(at.size() - 1);
        return Optional.of(rotated ? cells.cell(cells.rows() - 1 - row, cells.columns() - 1 - column)
                : cells.cell(row + top, column + left));
    }

    private Optional<LayerSpot> spot(CellSpot at) {
        int row = rotated ? cells.rows() - 1 - at.row() : at.row() - top;
        int column = rotated ? cells.columns() - 1 - at.column() : at.column() - left;
        if (row < 0 || column < 0 || row >= cells.rows() - 2 * top || column >= cells.columns() - 2 * left) {
            return Optional.empty();
        }
        List<Integer> index = switch (plane.grid()) {
            case INPUT -> List.of(channel, row, column);
            case KERNEL -> List.of(filter, channel, row, column);
            case OUTPUT -> List.of(filter, row, column);
        };
        return Optional.of(new LayerSpot(plane, new Pin(plane.grid(), index)));
    }
}
