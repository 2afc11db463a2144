/**
 * What a lesson has of its own in the window, whichever lab its slide is of: keys, mouse, the black screen.
 */
package gradientlab.ui.lecture;
