/**
 * The mode Activations in the window: curves with the line x, the answer and its evidence, the table of
 * activations and the numbers that may be turned.
 *
 * <p>Must not know the other modes of the lab.
 */
package gradientlab.ui.graph.activation;
