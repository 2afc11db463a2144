/**
 * Examples to learn from: data sets that ship, CSV files, and which examples a batch holds. Must not know a
 * lab.
 */
package gradientlab.experiment.data;
