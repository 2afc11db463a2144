/** Commands of the gradient flow lab. */
package gradientlab.cli.flow;
