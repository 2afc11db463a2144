package gradientlab.paint.convolution.layer.scene;

import gradientlab.experiment.convolution.LayerView.Pin;

/** A cell under a pointer. */
public record LayerSpot(Plane plane, Pin pin) {}
