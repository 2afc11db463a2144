/** The race made fair, with its table. */
package gradientlab.ui.descent.race;
