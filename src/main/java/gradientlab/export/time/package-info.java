/** Recurrent networks through time as files: pictures and numbers of each mode, replayed from a recipe. */
package gradientlab.export.time;
