/**
 * What the pictures of fits, of bias and variance and of ensembles have in common: the parts of a stage with
 * their words, and charts of numbers against numbers.
 *
 * <p>Must not know what a mode shows, windows or files.
 */
package gradientlab.paint.generalization;
