/**
 * Pictures of activations: value and slope over x with the inputs' density, slopes to the power n, where
 * inputs fall, and the sentences about them.
 *
 * <p>Must not know windows, files or the other modes of the lab.
 */
package gradientlab.paint.graph.activation;
