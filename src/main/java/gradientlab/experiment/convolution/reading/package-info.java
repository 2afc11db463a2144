/**
 * How the recipes of convolutions are read and written, with the errors that name field, place and what is
 * allowed.
 *
 * <p>The records themselves know nothing of it.
 */
package gradientlab.experiment.convolution.reading;
