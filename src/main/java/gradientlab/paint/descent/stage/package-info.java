/** The surface seen from above with trails, marks and axes, as pixels that are kept or as shapes. */
package gradientlab.paint.descent.stage;
