package gradientlab.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values for a set of knobs, by knob id, in the knobs' order. Immutable.
 *
 * @param values value by knob id; switches hold 0 or 1, choices an index
 */
public record Settings(Map<String, Double> values) {

    public static final Settings NONE = new Settings(Map.of());

    public Settings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Every knob at its default. */
    public static Settings defaults(List<Knob> knobs) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Knob knob : knobs) {
            values.put(knob.id(), knob.initial());
        }
        return new Settings(values);
    }

    /**
     * The value of a knob.
     *
     * @throws IllegalArgumentException if there is no such knob here
     */
    public double get(String id) {
        Double value = values.get(id);
        if (value == null) {
            throw new IllegalArgumentException("no knob " + id + " in " + values.keySet());
        }
        return value;
    }

    /** Whether a switch is on. */
    public boolean on(String id) {
        return get(id) != 0;
    }

    /** Whether this holds a value for the knob. */
    public boolean has(String id) {
        return values.containsKey(id);
    }

    /** The same settings with one value changed or added. */
    public Settings with(String id, double value) {
        Map<String, Double> changed = new LinkedHashMap<>(values);
        changed.put(id, value);
        return new Settings(changed);
    }

    /** The same settings with all of {@code other}'s values put over them. */
    public Settings with(Settings other) {
        Map<String, Double> changed = new LinkedHashMap<>(values);
        changed.putAll(other.values);
        return new Settings(changed);
    }
}
