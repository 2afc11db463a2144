package gradientlab.paint.descent.sweep;

import gradientlab.experiment.descent.SweepMetric.Kind;
import gradientlab.experiment.descent.sweep.SweepResult;
import gradientlab.experiment.descent.sweep.SweepResult.State;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import java.awt.Color;

/**
 * The colours of a sweep's cells. Numbers go by the ramp, zero next to the page; what has none is told by a
 * pattern, not by colour alone: diverged is hatched, missed is dotted. Basins have the colours of runners,
 * weaker the longer the way was, and a line between them.
 */
final class SweepColors {

    private static final int COLOURS = 512;

    /** How much of a basin's colour there is after no step, and after all of them. */
    private static final double STRONG = 0.95;
    private static final double WEAK = 0.22;

    private final SweepResult result;
    private final Theme theme;
    private final SweepScale scale;
    private final int[] slots;
    private final int[] ramp = new int[COLOURS];
    private final int[][] basins = new int[8][COLOURS];
    private final boolean basin;
    private final boolean divergence;

    SweepColors(SweepResult result, Theme theme) {
        this.result = result;
        this.theme = theme;
        scale = new SweepScale(result);
        basin = result.spec().metric().kind() == Kind.BASIN;
        divergence = result.spec().metric().kind() == Kind.DIVERGED;
        slots = BasinSlots.of(result.minima());
        for (int i = 0; i < COLOURS; i++) {
            ramp[i] = theme.ramp(i / (COLOURS - 1.0)).getRGB();
            for (int slot = 0; slot < basins.length; slot++) {
                basins[slot][i] = basin(slot, i / (COLOURS - 1.0)).getRGB();
            }
        }
    }

    /** The scale of the ramp. */
    SweepScale scale() {
        return scale;
    }

    /** Which look a minimum of the sweep has. */
    int slot(int minimum) {
        return slots[minimum];
    }

    /** A basin's colour, {@code t} from the shortest way 0 to the longest 1. */
    Color basin(int slot, double t) {
        Color color = Slot.of(slot).color(theme);
        Color page = theme.casing();
        double share = STRONG + (WEAK - STRONG) * t;
        return new Color(
                mixed(page.getRed(), color.getRed(), share), mixed(page.getGreen(), color.getGreen(), share),
                mixed(page.getBlue(), color.getBlue(), share));
    }

    private static int mixed(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /** The colour of a cell, or of the coarse one that stands for it. */
    int rgb(int column, int row) {
        int cell = result.standIn(column, row);
        if (cell < 0) {
            return theme.surface().getRGB();
        }
        int x = cell % result.spec().x().cells();
        int y = cell / result.spec().x().cells();
        State state = result.state(x, y);
        if (state == State.MISSED) {
            return theme.raised().getRGB();
        }
        if (state == State.DIVERGED && !divergence || state == State.DONE && divergence) {
            return theme.casing().getRGB();
        }
        int shade = (int) Math.round(scale.place(result.value(x, y)) * (COLOURS - 1));
        return basin ? basins[slots[result.basin(x, y)]][shade] : ramp[shade];
    }

    /** What lies over the colour of a cell. */
    Pattern pattern(int column, int row) {
        int cell = result.standIn(column, row);
        if (cell < 0) {
            return Pattern.NONE;
        }
        int x = cell % result.spec().x().cells();
        int y = cell / result.spec().x().cells();
        return switch (result.state(x, y)) {
            case DIVERGED -> Pattern.HATCH;
            case MISSED -> Pattern.DOTS;
            case DONE, PENDING -> Pattern.NONE;
        };
    }

    /** Which region a cell belongs to: cells of different ones have a line between them. */
    int region(int column, int row) {
        int cell = basin ? result.standIn(column, row) : -1;
        return cell < 0 ? -1
                : result.basin(cell % result.spec().x().cells(), cell / result.spec().x().cells());
    }

    /** What tells cells apart without colour. */
    enum Pattern {
        NONE,
        HATCH,
        DOTS;

        private static final int PERIOD = 8;

        /** Whether the pattern has ink at a pixel. */
        boolean inks(int x, int y, double scale) {
            int period = (int) Math.max(4, Math.round(PERIOD * scale));
            int thick = (int) Math.max(1, Math.round(1.2 * scale));
            return switch (this) {
                case NONE -> false;
                case HATCH -> (x + y) % period < thick;
                case DOTS -> x % period <= thick && (y + x / period % 2 * (period / 2)) % period <= thick;
            };
        }
    }
}
