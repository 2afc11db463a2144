/**
 * How recipes of generalization are read, checked and written, one class a part. It must not know what comes
 * of one.
 */
package gradientlab.experiment.generalization.reading;
