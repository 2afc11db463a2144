/**
 * Reads formulas, a line each, as a computation graph with the places of its nodes in the text.
 *
 * <p>Must not know values, recipes or windows.
 */
package gradientlab.core.graph.text;
