/**
 * The picture of a kernel on a picture: both pictures, one window of products between them, what may be said,
 * and the named kernels with their results.
 *
 * <p>Must not know windows or files.
 */
package gradientlab.paint.convolution.images;
