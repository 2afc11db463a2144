/**
 * One unit's batch norm taken apart: what normalising a batch of up to eight examples does to values,
 * slopes and gradients, beside the same unit without it, and the running statistics.
 *
 * <p>{@code core.network} has the same formulas in loops over whole layers; a test holds both to the same
 * numbers. Must not know graphs, recipes or windows.
 */
package gradientlab.core.graph.norm;
