package gradientlab.paint.descent.sweep;

import gradientlab.core.surface.Minimum;
import java.util.Arrays;
import java.util.List;

/** Gives minima the eight looks of runners, so that those with the same look lie far from each other. */
final class BasinSlots {

    private static final int SLOTS = 8;

    private BasinSlots() {}

    /** A slot for each minimum: the first eight in order, others that of the farthest minimum before them. */
    static int[] of(List<Minimum> minima) {
        int[] slots = new int[minima.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = i < SLOTS ? i : farthest(minima, slots, i);
        }
        return slots;
    }

    private static int farthest(List<Minimum> minima, int[] slots, int next) {
        double[] nearest = new double[SLOTS];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        Minimum own = minima.get(next);
        for (int i = 0; i < next; i++) {
            double dx = minima.get(i).x() - own.x();
            double dy = minima.get(i).y() - own.y();
            nearest[slots[i]] = Math.min(nearest[slots[i]], dx * dx + dy * dy);
        }
        int best = 0;
        for (int slot = 1; slot < SLOTS; slot++) {
            best = nearest[slot] > nearest[best] ? slot : best;
        }
        return best;
    }
}
