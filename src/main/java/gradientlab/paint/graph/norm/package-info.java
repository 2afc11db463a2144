/**
 * Pictures of one unit with batch norm: a batch on its way from line to line and back, the ground coloured by
 * the slope of the activation; every step as formula and numbers; the running statistics.
 *
 * <p>Must not know windows, files or the lab's other modes.
 */
package gradientlab.paint.graph.norm;
