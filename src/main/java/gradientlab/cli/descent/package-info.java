/** Commands of the descent lab. */
package gradientlab.cli.descent;
