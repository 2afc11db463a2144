/**
 * The window's application and the list of labs it offers. The only ui package that knows the shell and
 * the labs alike.
 */
package gradientlab.ui;
