/**
 * What the stages of pictures, functions and layers side by side have in common: the headline, tags before
 * sentences, and the caption of a picture that travels alone.
 *
 * <p>Must not know what a stage shows, windows or files.
 */
package gradientlab.paint.stage;
