/**
 * What is painted of a convolutional layer and up to which step, what may be said of it, and the pieces that
 * its pictures share: labels, signs between grids, products, a sum.
 *
 * <p>Must not know which grids a picture has, nor windows or files.
 */
package gradientlab.paint.convolution.layer.scene;
