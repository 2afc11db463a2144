/** What commands share: options, streams, exit codes, refusals and progress. Must not know a command. */
package gradientlab.cli.option;
