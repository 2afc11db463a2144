/**
 * Networks: dense layers with their activations, initializers, blocks and losses, each function beside
 * its derivative, and the report of what happened to the gradient on its way back.
 *
 * <p>Knows nothing of data sets' files, threads, recipes or pictures. EJML's matrices stay inside core.
 */
package gradientlab.core.network;
