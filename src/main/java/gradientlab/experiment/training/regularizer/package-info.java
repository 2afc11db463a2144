/** The regularizers of a network as the recipes of all labs that train write and read them. */
package gradientlab.experiment.training.regularizer;
