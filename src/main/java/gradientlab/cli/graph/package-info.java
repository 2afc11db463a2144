/** The command of the lab Backprop, and formulas with their values as the command line writes them. */
package gradientlab.cli.graph;
