/**
 * The recipe of networks in training: its networks and data, how it is read, written, checked and turned.
 * It must not know how it is trained; that is {@code run}.
 */
package gradientlab.experiment.flow;
