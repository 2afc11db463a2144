package gradientlab.paint.descent.sweep;

import gradientlab.experiment.descent.SweepAxis;
import gradientlab.paint.picture.PrintedNumbers;
import java.util.ArrayList;
import java.util.List;

/** Where a sweep's axis has numbers. */
final class SweepTicks {

    private static final double[] SHARES = {0, 0.5, 0.9, 0.99, 0.999, 0.9999};

    /**
     * A number along an axis.
     *
     * @param at from the axis's beginning 0 to its end 1, cells having a width
     * @param label what is written
     */
    record Tick(double at, String label) {}

    private SweepTicks() {}

    /** @param most how many fit */
    static List<Tick> of(SweepAxis axis, int most) {
        return switch (axis.spacing()) {
            case LINEAR -> linear(axis, most);
            case LOG -> log(axis, most);
            case SHARE -> shares(axis);
        };
    }

    /** Where a value lies, 0 at the outer edge of the first cell, 1 at that of the last. */
    static double at(SweepAxis axis, double value) {
        return (axis.position(value) * (axis.cells() - 1) + 0.5) / axis.cells();
    }

    private static List<Tick> linear(SweepAxis axis, int most) {
        List<Tick> ticks = new ArrayList<>();
        double step = PrintedNumbers.roundUp((axis.to() - axis.from()) / Math.max(1, most));
        double first = Math.ceil(axis.from() / step - 1e-9);
        for (int i = 0; (first + i) * step <= axis.to() + 1e-9 * step; i++) {
            double value = (first + i) * step;
            ticks.add(new Tick(at(axis, value), PrintedNumbers.tick(value, step)));
        }
        return ticks;
    }

    private static List<Tick> log(SweepAxis axis, int most) {
        List<Tick> ticks = new ArrayList<>();
        double decades = Math.log10(axis.to() / axis.from());
        int each = (int) Math.max(1, Math.ceil(decades / Math.max(1, most)));
        double[] mantissas = decades < 2 ? new double[] {1, 2, 5} : new double[] {1};
        int last = (int) Math.floor(Math.log10(axis.to()) + 1e-9);
        for (int k = (int) Math.floor(Math.log10(axis.from()) + 1e-9); k <= last; k++) {
            for (double mantissa : mantissas) {
                double value = mantissa * Math.pow(10, k);
                boolean inside = value >= axis.from() * (1 - 1e-9) && value <= axis.to() * (1 + 1e-9);
                if (inside && Math.floorMod(k, each) == 0) {
                    ticks.add(new Tick(at(axis, value), PrintedNumbers.shown(value, 1)));
                }
            }
        }
        return ticks;
    }

    private static List<Tick> shares(SweepAxis axis) {
        List<Tick> ticks = new ArrayList<>();
        for (double share : SHARES) {
            if (share >= axis.from() && share <= axis.to() + 1e-12) {
                ticks.add(new Tick(at(axis, share), PrintedNumbers.shown(share, 4)));
            }
        }
        return ticks;
    }
}
