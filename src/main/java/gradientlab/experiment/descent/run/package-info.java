/**
 * Races run: a recipe becomes trajectories, a pure function, and what can be said of them: ghosts, fans, the
 * terms of one step, curvature.
 */
package gradientlab.experiment.descent.run;
