/** The plane or the relief with the paths on it, and what the mouse does there. */
package gradientlab.ui.descent.stage;
