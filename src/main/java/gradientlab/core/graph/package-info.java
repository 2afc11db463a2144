/**
 * Computation graphs of scalars and batches: values going forward, derivatives coming back with every
 * contribution kept by its edge.
 *
 * <p>Must not know the text a graph was typed as beyond the places in it, nor recipes or windows: what is
 * wrong is a kind, a place and words, not a sentence.
 */
package gradientlab.core.graph;
