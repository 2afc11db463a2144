package gradientlab.experiment.descent.sweep;

import gradientlab.core.surface.Minimum;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SweepMetric;
import gradientlab.experiment.descent.SweepSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of a sweep in the making; each is written once, by the thread that ran it. */
final class SweepCells {

    /** The square itself first. */
    private static final int[] NEARBY = {0, -1, 1};

    private final DescentRecipe recipe;
    private final SweepSpec spec;
    private final Basins basins;
    private final byte[] states;
    private final double[] values;
    /** The minimum each cell ends at; only for sweeps of basins. */
    private final double[] minimumX;
    private final double[] minimumY;

    SweepCells(DescentRecipe recipe, SweepSpec spec, Basins basins) {
        this.recipe = recipe;
        this.spec = spec;
        this.basins = basins;
        states = new byte[spec.cells()];
        values = new double[spec.cells()];
        Arrays.fill(values, Double.NaN);
        boolean ends = spec.metric().kind() == SweepMetric.Kind.BASIN;
        minimumX = ends ? new double[spec.cells()] : null;
        minimumY = ends ? new double[spec.cells()] : null;
    }

    void done(int cell, double value) {
        values[cell] = value;
        states[cell] = (byte) SweepResult.State.DONE.ordinal();
    }

    void missed(int cell) {
        states[cell] = (byte) SweepResult.State.MISSED.ordinal();
    }

    void diverged(int cell, int step) {
        values[cell] = step;
        states[cell] = (byte) SweepResult.State.DIVERGED.ordinal();
    }

    /** A run that came to stay at a minimum at {@code step}. */
    void ended(int cell, double x, double y, int step) {
        minimumX[cell] = x;
        minimumY[cell] = y;
        done(cell, step);
    }

    /** What there is now; only while no thread writes. @param done how many cells have been run */
    SweepResult snapshot(int done) {
        if (minimumX == null) {
            return new SweepResult(
                    recipe, spec, List.of(), states.clone(), values.clone(), null, done);
        }
        int[] ends = new int[states.length];
        List<Minimum> minima = number(ends);
        return new SweepResult(recipe, spec, minima, states.clone(), values.clone(), ends, done);
    }

    /** Numbers the minima: known ones as the surface lists them, others as the first cell has them. */
    private List<Minimum> number(int[] ends) {
        List<Minimum> minima = new ArrayList<>(basins.known());
        Map<Place, Integer> found = new HashMap<>();
        for (int i = 0; i < minima.size(); i++) {
            found.putIfAbsent(place(minima.get(i).x(), minima.get(i).y()), i);
        }
        for (int cell = 0; cell < ends.length; cell++) {
            boolean ended = states[cell] == SweepResult.State.DONE.ordinal();
            ends[cell] = !ended ? -1
                    : like(cell, cell - 1) ? ends[cell - 1]
                            : index(minima, found, minimumX[cell], minimumY[cell]);
        }
        return minima;
    }

    /** Whether a cell ends at the very minimum that another one does: neighbours mostly do. */
    private boolean like(int cell, int other) {
        return other >= 0 && states[other] == SweepResult.State.DONE.ordinal()
                && minimumX[cell] == minimumX[other] && minimumY[cell] == minimumY[other];
    }

    private int index(List<Minimum> minima, Map<Place, Integer> found, double x, double y) {
        Place here = place(x, y);
        for (int dx : NEARBY) {
            for (int dy : NEARBY) {
                Integer near = found.get(new Place(here.x + dx, here.y + dy));
                if (near != null && basins.same(minima.get(near), x, y)) {
                    return near;
                }
            }
        }
        minima.add(new Minimum(x, y, basins.value(x, y)));
        found.put(here, minima.size() - 1);
        return minima.size() - 1;
    }

    private Place place(double x, double y) {
        return new Place(Math.round(x / basins.radius()), Math.round(y / basins.radius()));
    }

    /** A square of the plane, as wide as the radius within which minima are the same. */
    private record Place(long x, long y) {}
}
