/**
 * What a slide asks to be guessed before its run is seen, and how far a guess is from what the run has. What
 * can be asked of a recipe its lab says; guesses change no recipe and are written nowhere.
 */
package gradientlab.experiment.guess;
