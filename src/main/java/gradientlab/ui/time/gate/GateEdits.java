package gradientlab.ui.time.gate;

import gradientlab.experiment.time.Gates;
import gradientlab.paint.time.gate.GateLane;
import gradientlab.paint.time.gate.GateSpot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What hands, keys and sliders make of gates. */
final class GateEdits {

    private static final double FINE = 100;

    private GateEdits() {}

    /**
     * The bars that a sweep went over, from one place to another; heights between them lie on a line.
     *
     * @param to its lane is the one that is changed
     */
    static Gates swept(Gates gates, GateSpot from, GateSpot to) {
        List<Double> bars = new ArrayList<>(to.lane().of(gates));
        int steps = Math.abs(to.t() - from.t());
        for (int k = 0; k <= steps; k++) {
            double share = steps == 0 ? 1 : (double) k / steps;
            int t = from.t() + Integer.signum(to.t() - from.t()) * k;
            bars.set(t - 1, rounded(from.value() + share * (to.value() - from.value())));
        }
        return to.lane().with(gates, bars);
    }

    /** One bar back at its beginning. */
    static Gates reset(Gates gates, GateLane lane, int t) {
        List<Double> bars = new ArrayList<>(lane.of(gates));
        bars.set(t - 1, Gates.DEFAULT);
        return lane.with(gates, bars);
    }

    /** One bar raised by so much, within 0 to 1. */
    static Gates raised(Gates gates, GateLane lane, int t, double by) {
        List<Double> bars = new ArrayList<>(lane.of(gates));
        bars.set(t - 1, rounded(bars.get(t - 1) + by));
        return lane.with(gates, bars);
    }

    /** Bars of a lane made alike. @param first the first of them, from 1 */
    static Gates alike(Gates gates, GateLane lane, int first, int last, double value) {
        List<Double> bars = new ArrayList<>(lane.of(gates));
        Collections.fill(bars.subList(first - 1, last), value);
        return lane.with(gates, bars);
    }

    /** What the slider of alike bars shows: their value, or their mean where they differ. */
    static double mean(Gates gates, GateLane lane, int first, int last) {
        List<Double> bars = lane.of(gates).subList(first - 1, last);
        return alike(bars) ? bars.get(0)
                : bars.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Whether some of the sliders stand for bars that differ. */
    static boolean differ(Gates gates) {
        return !alike(gates.forget()) || !alike(gates.input().subList(1, gates.length()));
    }

    private static boolean alike(List<Double> bars) {
        return bars.stream().distinct().count() == 1;
    }

    private static double rounded(double value) {
        return Math.max(0, Math.min(1, Math.rint(value * FINE) / FINE));
    }
}
