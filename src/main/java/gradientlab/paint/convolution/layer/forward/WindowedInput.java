package gradientlab.paint.convolution.layer.forward;

import gradientlab.core.convolution.ConvolutionAxis;
import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.layer.LayerRun;
import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.cell.CellNumber;
import gradientlab.paint.convolution.cell.Cells;
import gradientlab.paint.convolution.cell.Shade;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** One channel of the input with its padding; a window is lit, with its weights in the corners. */
final class WindowedInput implements Cells {

    private final LayerRun run;
    private final ConvolutionShape shape;
    private final int channel;
    private final int place;
    private final boolean corners;
    private final boolean hatching;

    /** @param place -1 for none */
    WindowedInput(LayerRun run, int channel, int place) {
        this(run, channel, place, true, true);
    }

    private WindowedInput(LayerRun run, int channel, int place, boolean corners, boolean hatching) {
        this.run = run;
        this.channel = channel;
        this.place = place;
        this.corners = corners;
        this.hatching = hatching;
        shape = run.shape();
    }

    /** The same without weights in the corners, which would be those of filter 0. */
    WindowedInput withoutCorners() {
        return new WindowedInput(run, channel, place, false, hatching);
    }

    /** The same. @param on whether cells that no window reads are hatched */
    WindowedInput hatching(boolean on) {
        return new WindowedInput(run, channel, place, corners, on);
    }

    /** The cells from a window's first to its last. @param x the grid with its padding */
    static Rectangle2D window(CellGrid x, ConvolutionShape shape, int i, int j) {
        return x.block(shape.vertical().input(i, 0) + shape.vertical().padding(),
                shape.horizontal().input(j, 0) + shape.horizontal().padding(),
                shape.vertical().span(), shape.horizontal().span());
    }

    /** The cells that a window reads. @param x the grid with its padding */
    static List<Rectangle2D> taps(CellGrid x, ConvolutionShape shape, int i, int j) {
        List<Rectangle2D> taps = new ArrayList<>();
        for (int u = 0; u < shape.kernelHeight(); u++) {
            for (int v = 0; v < shape.kernelWidth(); v++) {
                taps.add(x.cell(shape.vertical().input(i, u) + shape.vertical().padding(),
                        shape.horizontal().input(j, v) + shape.horizontal().padding()));
            }
        }
        return taps;
    }

    private int row(int row) {
        return row - shape.vertical().padding();
    }

    private int column(int column) {
        return column - shape.horizontal().padding();
    }

    @Override
    public double value(int row, int column) {
        return run.x(channel, row(row), column(column));
    }

    private boolean padding(int row, int column) {
        return !shape.vertical().holds(row(row)) || !shape.horizontal().holds(column(column));
    }

    @Override
    public Shade shade(int row, int column) {
        if (padding(row, column)) {
            return Shade.PADDING;
        }
        return place < 0 ? Shade.PLAIN : tap(row, column) >= 0 ? Shade.LIT : Shade.DIM;
    }

    /** Which tap of the lit window reads a cell: u·kw + v; -1 for none. */
    private int tap(int row, int column) {
        if (place < 0) {
            return -1;
        }
        int u = tap(shape.vertical(), place / shape.outputWidth(), row(row));
        int v = tap(shape.horizontal(), place % shape.outputWidth(), column(column));
        return u < 0 || v < 0 ? -1 : u * shape.kernelWidth() + v;
    }

    /** Which tap of an output's window reads an input; -1 for none. */
    static int tap(ConvolutionAxis axis, int output, int input) {
        int distance = input - axis.input(output, 0);
        return distance < 0 || distance >= axis.span() || distance % axis.dilation() != 0 ? -1
                : distance / axis.dilation();
    }

    @Override
    public String corner(int row, int column) {
        int tap = corners ? tap(row, column) : -1;
        return tap < 0 ? ""
                : "×" + CellNumber.shown(run.met(0, 0, tap / shape.kernelWidth(), tap % shape.kernelWidth()));
    }

    @Override
    public boolean hatched(int row, int column) {
        return hatching && !padding(row, column) && run.overlap()[row(row)][column(column)] == 0;
    }
}
