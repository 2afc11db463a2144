/**
 * Numbers out of files that people drop or name: pictures and tables. The one place below the painters that
 * uses the JDK's image readers. Must not know a recipe.
 */
package gradientlab.experiment.convolution.file;
