/**
 * Labelled examples: generated ones with their knobs, and what is done to any of them before training.
 *
 * <p>Knows no file; data sets read from files are made in {@code gradientlab.experiment}.
 */
package gradientlab.core.data;
