/**
 * JSON text to values and back: strict reading whose errors name the field, what was found and what is
 * allowed. Must not know recipes.
 */
package gradientlab.experiment.json;
