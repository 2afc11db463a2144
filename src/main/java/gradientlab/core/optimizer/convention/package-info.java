/**
 * Where libraries and papers disagree about one rule: a name for each way, and the rule in that way.
 *
 * <p>It knows rules and nothing of surfaces, recipes, windows or files.
 */
package gradientlab.core.optimizer.convention;
