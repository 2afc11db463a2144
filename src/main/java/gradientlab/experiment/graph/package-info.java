/**
 * The recipes of the lab Backprop: formulas as a computation graph, activations and their slopes, batch norm
 * taken apart; and what comes of each, computed at once.
 *
 * <p>Must not know pictures, files that are written, or windows.
 */
package gradientlab.experiment.graph;
