/** The export dialog; what it exports a lab says. */
package gradientlab.ui.export;
