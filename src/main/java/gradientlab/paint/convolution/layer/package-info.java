/**
 * A layer as one picture: the board of its mode and form, and the picture that travels alone with a caption.
 *
 * <p>Must not know windows or files.
 */
package gradientlab.paint.convolution.layer;
