package gradientlab.core.optimizer.lanes;

import gradientlab.core.Settings;
import java.util.Arrays;
import java.util.Map;

/**
 * The knobs of runs side by side: values all have in common, and by lane those of the knobs that a sweep
 * turns.
 */
public final class LaneKnobs {

    private final int count;
    private final Settings common;
    private final Map<String, double[]> turned;

    /**
     * @param count how many lanes there are, 1 or more
     * @param common a value for every knob
     * @param turned by knob, what lanes have in place of the common value; no choice and no switch is turned
     */
    public LaneKnobs(int count, Settings common, Map<String, double[]> turned) {
        this.count = count;
        this.common = common;
        this.turned = Map.copyOf(turned);
    }

    int count() {
        return count;
    }

    /** A knob's value by lane, for the caller to keep. */
    double[] values(String id) {
        double[] own = turned.get(id);
        if (own != null) {
            return own.clone();
        }
        double[] all = new double[count];
        Arrays.fill(all, common.get(id));
        return all;
    }

    /** Whether a knob stands at a value in all lanes. */
    boolean all(String id, double value) {
        double[] own = turned.get(id);
        return own == null ? common.get(id) == value : Arrays.stream(own).allMatch(each -> each == value);
    }

    /** Whether a knob stands at one value in all lanes. */
    boolean alike(String id) {
        double[] own = turned.get(id);
        return own == null || all(id, own[0]);
    }

    /** Whether a switch is on, or a choice is not the first. */
    boolean on(String id) {
        return common.on(id);
    }

    /** All knobs of a lane. */
    Settings of(int lane) {
        Settings own = common;
        for (Map.Entry<String, double[]> knob : turned.entrySet()) {
            own = own.with(knob.getKey(), knob.getValue()[lane]);
        }
        return own;
    }
}
