/**
 * What is asked of a pass back through time: how much arrives at each time step and by which way, what each
 * adds to the weights' gradient, and what rules of thumb predict.
 *
 * <p>Reads a network's live arrays and changes none. Arrays by time step have t = 1 at index 0 unless said.
 */
package gradientlab.core.recurrent.analysis;
