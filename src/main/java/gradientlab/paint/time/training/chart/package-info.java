/**
 * The main chart of recurrent networks in training: how much gradient reaches each time step, and the words
 * about it. Must not know what stands beside it.
 */
package gradientlab.paint.time.training.chart;
