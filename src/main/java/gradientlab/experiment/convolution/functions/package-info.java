/**
 * What comes of one function laid over another: the integral, its sum over bars, where they differ most, and
 * what m applications come to. Immutable; knows nothing of drawing.
 */
package gradientlab.experiment.convolution.functions;
