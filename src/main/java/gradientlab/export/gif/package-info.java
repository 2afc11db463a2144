/** The GIF format: choosing colours, palettes, compression. */
package gradientlab.export.gif;
