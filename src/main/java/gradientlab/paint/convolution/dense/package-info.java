/**
 * The picture of a convolution beside a fully connected and a locally connected layer: counts, wiring,
 * matrices, the shift test, how counts grow, and what scrambled pixels leave.
 *
 * <p>Must not know windows or files.
 */
package gradientlab.paint.convolution.dense;
