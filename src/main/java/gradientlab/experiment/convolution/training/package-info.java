/**
 * Small convolutional and fully connected networks that learn digits, one for each seed: training,
 * evaluation, and one digit on its way through a network. Must not know how anything is drawn.
 */
package gradientlab.experiment.convolution.training;
