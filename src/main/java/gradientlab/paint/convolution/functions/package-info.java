/**
 * The picture of one function laid over another: both with their product's bars, the integral against t,
 * where the sum differs most, and g as a kernel.
 *
 * <p>Must not know windows or files.
 */
package gradientlab.paint.convolution.functions;
