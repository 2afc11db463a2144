/** Formulas of optimizers typeset as LaTeX, with symbols or with numbers. */
package gradientlab.paint.formula;
