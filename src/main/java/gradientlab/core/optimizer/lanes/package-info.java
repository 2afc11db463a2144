/**
 * Many runs of one rule side by side, each with knobs of its own: what sweeps over knobs are made
 * of. Every lane takes exactly the steps that {@link gradientlab.core.optimizer.Stepper} would take, to the
 * last bit; the loops run over lanes, so that the compiler may take several at once.
 *
 * <p>Knows rules and knobs; must not know surfaces, recipes or pictures.
 */
package gradientlab.core.optimizer.lanes;
