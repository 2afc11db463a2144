/**
 * Recurrent networks: a cell that is applied time step after time step, its output layer, and
 * backpropagation through time, which keeps what every time step got and gave.
 *
 * <p>Knows nothing of tasks' names on screen, files, threads, recipes or pictures. Time steps t run from 1 to
 * T; t = 0 is the state before the first.
 */
package gradientlab.core.recurrent;
