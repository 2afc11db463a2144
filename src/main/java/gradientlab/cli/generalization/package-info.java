/** The command that fits, trains and judges models on data they have not seen. */
package gradientlab.cli.generalization;
