/**
 * Functions of x and y that people type: parsed once, then evaluated with exact gradient and Hessian.
 *
 * <p>Must not know recipes or windows: what is wrong with a text is a kind and a place, not a sentence.
 */
package gradientlab.core.surface.expression;
