/**
 * The registry of experiments: the kinds of recipes there are, presets and lessons. On top of everything
 * else here; only this package names the labs.
 */
package gradientlab.experiment;
