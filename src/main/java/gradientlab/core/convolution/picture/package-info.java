/**
 * A kernel over a picture: what a window reads beyond the border, whether the kernel splits into two passes,
 * and the result of every window. Knows no file and no colour of the screen.
 */
package gradientlab.core.convolution.picture;
