/**
 * What comes of fitting one kind of model to the points of a curve, at every capacity and penalty: curves,
 * errors on training, test and left out points, and what they say.
 *
 * <p>Must not know how it is drawn.
 */
package gradientlab.experiment.generalization.fit;
