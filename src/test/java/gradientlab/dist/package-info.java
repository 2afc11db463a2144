/** Makes the app image of the profile {@code dist}, and drives what came out of it. */
package gradientlab.dist;
