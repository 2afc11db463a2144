/**
 * One unit of an LSTM whose gates are numbers that are set by hand, one of each a time step, instead of
 * coming from weights; and gradient descent on these numbers.
 */
package gradientlab.core.recurrent.gate;
