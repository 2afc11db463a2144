/**
 * Examples to learn from: data sets that ship, CSV files, and the batches they are dealt out in. Must not know
 * a lab.
 */
package gradientlab.experiment.data;
