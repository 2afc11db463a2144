/**
 * What a lesson has of its own in the window, whichever lab its slide is of: keys, mouse, the black screen,
 * and the hand of who guesses what a slide hides.
 */
package gradientlab.ui.lecture;
