package gradientlab.paint.convolution.layer.scene;

import gradientlab.experiment.convolution.layer.LayerRun;
import gradientlab.paint.convolution.cell.Cells;
import gradientlab.paint.convolution.cell.Shade;

/**
 * One kernel as it is written, or as rotated by 180°.
 *
 * @param channel counts from the first that the filter reads
 */
public record KernelCells(LayerRun run, int filter, int channel, boolean rotated) implements Cells {

    @Override
    public double value(int row, int column) {
        int last = run.shape().kernelHeight() - 1;
        int end = run.shape().kernelWidth() - 1;
        return rotated ? run.k(filter, channel, last - row, end - column)
                : run.k(filter, channel, row, column);
    }

    @Override
    public Shade shade(int row, int column) {
        return Shade.LIT;
    }
}
