/**
 * A convolution beside the layers it saves weights against: fully connected, and locally connected without
 * sharing. Knows nothing of drawing.
 */
package gradientlab.core.convolution.dense;
