/**
 * The command line: one class a command, driven by its arguments and the streams it is given.
 * Starts no toolkit and knows no window.
 */
package gradientlab.cli;
