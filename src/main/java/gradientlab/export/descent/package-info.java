/** Races, steps taken apart and maps as files. */
package gradientlab.export.descent;
