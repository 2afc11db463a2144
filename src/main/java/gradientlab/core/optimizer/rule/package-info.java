/**
 * The catalogue of rules for descending a gradient, one a file with its formula first.
 *
 * <p>Formulas and defaults are PyTorch's; where Keras, optax or the paper differ the rule says so. The
 * learning rates are the exception: PyTorch's are meant for networks, ours for watching a path in two
 * dimensions. It knows nothing of surfaces, recipes, windows or files.
 */
package gradientlab.core.optimizer.rule;
