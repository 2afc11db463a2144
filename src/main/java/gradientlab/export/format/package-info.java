/**
 * Files: PNG, GIF and PDF and their encoders, the recipe embedded in pictures, files written whole or not at
 * all, progress and cancellation. Must not know a lab.
 */
package gradientlab.export.format;
