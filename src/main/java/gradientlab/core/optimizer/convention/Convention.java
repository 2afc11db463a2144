package gradientlab.core.optimizer.convention;

import gradientlab.core.Settings;

/**
 * How one library, or the paper, writes one rule: the places and defaults in which it differs from others.
 *
 * @param optimizer the rule's id
 * @param library whose form it is: one of {@link Conventions#LIBRARIES}
 * @param knobs the knobs it sets; every convention of a rule sets the same ones, so that the one chosen
 *     last decides alone
 */
public record Convention(String optimizer, String library, Settings knobs) {

    /** Whether a rule with these settings is computed and started the way this convention has it. */
    public boolean followedBy(Settings settings) {
        return knobs.values().entrySet().stream()
                .allMatch(knob -> settings.has(knob.getKey())
                        && settings.get(knob.getKey()) == knob.getValue());
    }

    /** The key of the sentence that says how it differs; there is one where {@link Conventions#differ}. */
    public String text() {
        return "convention." + optimizer + "." + library;
    }
}
