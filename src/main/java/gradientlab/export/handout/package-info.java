/** A lesson on paper. */
package gradientlab.export.handout;
