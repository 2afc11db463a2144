package gradientlab.paint.convolution.layer.forward;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.LayerView.Pin;
import gradientlab.experiment.convolution.LayerView.Pin.Grid;
import gradientlab.paint.convolution.cell.CellNumber;
import gradientlab.paint.convolution.cell.Cells;
import gradientlab.paint.convolution.cell.Shade;
import gradientlab.paint.convolution.layer.scene.LayerScene;
import java.util.Optional;

/** One filter's output as far as it is computed; where an input is looked at, the weights it goes in with. */
final class OutputCells implements Cells {

    private final LayerScene scene;
    private final ConvolutionShape shape;
    private final int filter;
    private final int lit;
    private final Optional<Pin> input;

    OutputCells(LayerScene scene, int filter, int lit) {
        this.scene = scene;
        this.filter = filter;
        this.lit = lit;
        shape = scene.shape();
        input = scene.lookedIn(Grid.INPUT);
    }

    @Override
    public double value(int row, int column) {
        return scene.run().y(filter, row, column);
    }

    @Override
    public Shade shade(int row, int column) {
        int at = row * shape.outputWidth() + column;
        if (scene.hidden(at)) {
            return Shade.BLANK;
        }
        if (at == lit) {
            return Shade.LIT;
        }
        return at < scene.done() ? Shade.PLAIN : Shade.FUTURE;
    }

    @Override
    public String corner(int row, int column) {
        int tap = input.map(pin -> tap(shape, pin, row, column)).orElse(-1);
        return tap < 0 ? ""
                : "×" + CellNumber.shown(scene.run().met(
                        filter, input.orElseThrow().at().get(0) - shape.firstChannel(filter),
                        tap / shape.kernelWidth(), tap % shape.kernelWidth()));
    }

    /** Which tap of the window at a place reads a cell of the input: u·kw + v; -1 for none. */
    static int tap(ConvolutionShape shape, Pin input, int i, int j) {
        int u = WindowedInput.tap(shape.vertical(), i, input.at().get(1));
        int v = WindowedInput.tap(shape.horizontal(), j, input.at().get(2));
        return u < 0 || v < 0 ? -1 : u * shape.kernelWidth() + v;
    }
}
