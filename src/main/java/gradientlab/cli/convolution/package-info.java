/** The command that computes convolutions and trains networks of them. */
package gradientlab.cli.convolution;
