/**
 * Graphs at another grain: a line, a block or a function's parts as one node, a function as its parts.
 * Values and gradients stay what they are.
 *
 * <p>Must not know values, recipes or windows.
 */
package gradientlab.core.graph.fold;
