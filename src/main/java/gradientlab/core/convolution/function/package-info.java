/**
 * The convolution of two functions of one variable: shapes, the integral, its sum over bars, and the same
 * again and again. Knows nothing of drawing.
 */
package gradientlab.core.convolution.function;
