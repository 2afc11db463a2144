/**
 * The formulas of optimizers as trees, each written once: they are typeset with symbols, typeset with
 * numbers, and evaluated. It knows nothing of optimizers, and of typesetting only that others do it.
 */
package gradientlab.core.formula;
