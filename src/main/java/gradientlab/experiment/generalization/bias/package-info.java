/**
 * What comes of fitting one kind of model to many samples: the spread of the fits, their distance from the
 * true function, and the error that both add up to.
 *
 * <p>Must not know how it is drawn.
 */
package gradientlab.experiment.generalization.bias;
