/** A race as one picture that travels alone, or as a film: stage, examples and caption. */
package gradientlab.paint.descent;
