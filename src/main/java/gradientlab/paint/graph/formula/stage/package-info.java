/**
 * The stage of the lab's graphs: nodes with their numbers, edges with what comes back on them, the answer at
 * the top left and the key at the top right.
 *
 * <p>Must not compute a value or a gradient.
 */
package gradientlab.paint.graph.formula.stage;
