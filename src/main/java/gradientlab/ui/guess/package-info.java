/**
 * Guesses of this session: what is asked on a slide, what somebody expects, how far that is from the run. A
 * lab says what the run has and where on its picture a number lies ({@link gradientlab.ui.guess.Guessable}).
 * Nothing here changes a recipe, and nothing is written to disk.
 */
package gradientlab.ui.guess;
