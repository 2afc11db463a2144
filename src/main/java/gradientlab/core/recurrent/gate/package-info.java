/**
 * One unit of an LSTM whose gates are numbers that somebody sets, one a time step: what it keeps of the first
 * input over many sequences, and the gates that gradient descent finds.
 *
 * <p>Must not know networks, recipes or windows.
 */
package gradientlab.core.recurrent.gate;
