/** One step taken apart. */
package gradientlab.ui.descent.anatomy;
