/**
 * Experiments as programs in Python: text cells and code cells, written as a script or as a notebook. What
 * labs share; the Python itself stands in {@code assets/code}.
 */
package gradientlab.export.code;
