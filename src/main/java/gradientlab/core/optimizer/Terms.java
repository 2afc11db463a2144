package gradientlab.core.optimizer;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers one step was taken with, by the names its formulas call them: what a stepper that is told to
 * {@link Stepper#record} writes down while it computes. A name ending in {@code _} is a memory before the
 * step.
 */
public final class Terms {

    private final int size;
    private final Map<String, double[]> values = new LinkedHashMap<>();
    private int at;

    /** @param size how many parameters there are */
    public Terms(int size) {
        this.size = size;
    }

    /** Writes a scalar down. */
    public Terms scalar(String name, double value) {
        values.put(name, new double[] {value});
        return this;
    }

    /** Writes a whole vector or matrix down, as it is now. */
    public Terms vector(String name, double... value) {
        values.put(name, value.clone());
        return this;
    }

    /** Which coordinate {@link #with} means from now on. */
    public Terms at(int coordinate) {
        at = coordinate;
        return this;
    }

    /** Writes one coordinate of a vector down. */
    public Terms with(String name, double value) {
        values.computeIfAbsent(name, key -> new double[size])[at] = value;
        return this;
    }

    /** Whether the name was written down. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /**
     * What was written down, not to be changed: one number for a scalar, one a coordinate for a vector.
     *
     * @throws IllegalArgumentException if nothing was
     */
    public double[] get(String name) {
        double[] value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no term " + name + " in " + values.keySet());
        }
        return value;
    }
}
