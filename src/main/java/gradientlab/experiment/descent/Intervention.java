package gradientlab.experiment.descent;

import gradientlab.core.Settings;

/**
 * From step {@code at} on, the knobs in {@code set} have these values for that runner.
 *
 * @param at the first update with the new values is the one that leads from step {@code at} to the next
 * @param runner index in {@link #runners}
 * @param set the changed knobs only
 */
public record Intervention(int at, int runner, Settings set) {}
