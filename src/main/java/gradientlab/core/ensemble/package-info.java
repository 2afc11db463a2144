/**
 * Trees of one variable and what is made of many of them: bagging, gradient boosting, AdaBoost. Knows nothing
 * of recipes and nothing of drawing.
 */
package gradientlab.core.ensemble;
