/**
 * Makes the app image of the profile {@code dist} and the jar of the profile {@code all}, and drives what
 * came out of them.
 */
package gradientlab.dist;
