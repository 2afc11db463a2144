/** Commands that measure how fast this machine does the program's work. */
package gradientlab.cli.bench;
