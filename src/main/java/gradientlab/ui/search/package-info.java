/** The search over presets, lessons, terms and keys. It knows the labs by their entries alone. */
package gradientlab.ui.search;
