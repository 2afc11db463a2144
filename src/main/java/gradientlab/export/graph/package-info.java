/** Backprop as files: a graph's passes, activations and batch norm as pictures and as numbers. */
package gradientlab.export.graph;
