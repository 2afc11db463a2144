/** Graphs, activations and batch norms as programs in Python with PyTorch. */
package gradientlab.export.graph.code;
