/**
 * The training without controls: what the worker hands out, and
 * the changes a person makes to its recipe.
 */
package gradientlab.ui.flow.model;
