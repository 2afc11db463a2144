/** The race without controls: its paths, and the changes a person makes to its recipe. */
package gradientlab.ui.descent.model;
