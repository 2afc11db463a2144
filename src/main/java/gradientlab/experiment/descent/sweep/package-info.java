/**
 * Maps of many runs: one runner run once in each cell, side by side where the cells share a surface, and what
 * is found by many runs, a fair race's rates.
 */
package gradientlab.experiment.descent.sweep;
