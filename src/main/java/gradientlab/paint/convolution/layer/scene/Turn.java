package gradientlab.paint.convolution.layer.scene;

/** Shows the filter, or the input channel, before or behind the one that is shown. */
public record Turn(boolean filter, int by) {}
