/**
 * What it is to descend a gradient: an optimizer with its knobs and its stepper, schedules of the
 * learning rate and clipping of the gradient.
 *
 * <p>The rules themselves are a file each in {@code rule}, their other conventions in {@code convention},
 * rules over many cells at once in {@code lanes}. It knows nothing of them, of surfaces, recipes, windows
 * or files.
 */
package gradientlab.core.optimizer;
