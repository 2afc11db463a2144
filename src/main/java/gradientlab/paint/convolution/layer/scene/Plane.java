package gradientlab.paint.convolution.layer.scene;

import gradientlab.experiment.convolution.LayerView.Pin.Grid;

/** The grids of a layer, forward and back. */
public enum Plane {
    X(Grid.INPUT),
    K(Grid.KERNEL),
    Y(Grid.OUTPUT),
    DX(Grid.INPUT),
    DK(Grid.KERNEL),
    DY(Grid.OUTPUT);

    private final Grid grid;

    Plane(Grid grid) {
        this.grid = grid;
    }

    /** The grid that recipes name its cells by. */
    public Grid grid() {
        return grid;
    }
}
