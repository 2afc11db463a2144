/**
 * The evidence below a graph: the step's formula with numbers and the curve of its function, a gradient found
 * in three ways or path by path, the loss of updates to come or along a value.
 *
 * <p>Must not know where nodes stand.
 */
package gradientlab.paint.graph.formula.band;
