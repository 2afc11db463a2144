/**
 * What a training on digits comes to: whether one network leads, under which conditions, and how far a
 * mirrored network is from the other. Must not know how anything is drawn.
 */
package gradientlab.experiment.convolution.training.verdict;
