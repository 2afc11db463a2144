/** The map of starts or knobs. */
package gradientlab.ui.descent.sweep;
