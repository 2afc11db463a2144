/**
 * The grammar of what people type, and the elementary functions with their derivatives: shared by formulas
 * of a surface and by those of a computation graph, which hand in the names and functions that they know.
 *
 * <p>Must not know what a formula is for, nor recipes or windows: what is wrong with a text is a kind and a
 * place, not a sentence.
 */
package gradientlab.core.expression;
