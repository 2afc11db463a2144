/** Finds presets, lessons, terms and keys by what is typed, in both languages at once. Knows no window. */
package gradientlab.experiment.search;
