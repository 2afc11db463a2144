/**
 * What comes of a kernel on a picture: the result after some applications, one window of it, what may be
 * said, and the named kernels beside each other. Immutable; knows no file and no drawing.
 */
package gradientlab.experiment.convolution.images;
