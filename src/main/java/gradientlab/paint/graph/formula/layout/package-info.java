/**
 * Where the nodes and edges of a computation graph stand: columns from left to right, few crossings, straight
 * long edges, and what is under a point. Depends on the graph and the lengths of its batches alone, so that a
 * number that is dragged moves no node.
 *
 * <p>Must not know values, colours or what is painted.
 */
package gradientlab.paint.graph.formula.layout;
