/** The command of the lab Through time. */
package gradientlab.cli.time;
