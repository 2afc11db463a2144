/**
 * What can be asked of a graph with values: paths, central differences, nudges, the loss along a value,
 * updates, common mistakes.
 *
 * <p>Must not know texts that are typed, recipes or windows.
 */
package gradientlab.core.graph.analysis;
