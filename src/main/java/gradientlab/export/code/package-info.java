/**
 * Experiments as programs in Python: text cells and code cells, written as a script or as a notebook. What
 * labs share; the Python itself stands in {@code assets/code}, where the flag {@code losses} marks what a
 * short program has or leaves out ({@link gradientlab.export.code.Detail}).
 */
package gradientlab.export.code;
