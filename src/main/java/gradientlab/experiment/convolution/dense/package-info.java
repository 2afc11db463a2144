/**
 * A convolution beside a fully connected and a locally connected layer: counts, the shift test on small
 * layers, and what scrambled pixels leave. Immutable; knows nothing of drawing.
 */
package gradientlab.experiment.convolution.dense;
