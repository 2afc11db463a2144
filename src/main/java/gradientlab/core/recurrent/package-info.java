/**
 * Recurrent networks and backpropagation through time.
 *
 * <p>Knows nothing of threads, recipes or pictures.
 */
package gradientlab.core.recurrent;
