/** Networks side by side as one picture that travels alone, with what stands under their charts. */
package gradientlab.paint.generalization.regularize.picture;
