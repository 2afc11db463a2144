/** The surface in relief, with the same trails and marks. */
package gradientlab.paint.descent.relief;
