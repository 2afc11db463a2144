/** Recurrent networks through time as files: pictures of each mode, and its numbers, replayed from a recipe. */
package gradientlab.export.time;
