/**
 * What can be exported and how it is written: pictures and numbers in every format, the recipe embedded in
 * pictures, files written whole or not at all, progress and cancellation. Must not know a lab.
 */
package gradientlab.export.format;
