/**
 * A race on a surface as a value: its recipe, what it is made of, and how it is read and written. Runs
 * nothing.
 */
package gradientlab.experiment.descent;
