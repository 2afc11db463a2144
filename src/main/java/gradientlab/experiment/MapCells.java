package gradientlab.experiment;

import gradientlab.core.surface.Minimum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of a map in the making; each is written once, by whoever ran it. */
final class MapCells {

    private final DescentRecipe recipe;
    private final MapSpec spec;
    private final Basins basins;
    private final byte[] states;
    private final double[] values;
    /** The minimum each cell ends at; only for maps of basins. */
    private final double[] minimumX;
    private final double[] minimumY;

    MapCells(DescentRecipe recipe, MapSpec spec, Basins basins) {
        this.recipe = recipe;
        this.spec = spec;
        this.basins = basins;
        states = new byte[spec.cells()];
        values = new double[spec.cells()];
        Arrays.fill(values, Double.NaN);
        boolean ends = spec.metric().kind() == MapMetric.Kind.BASIN;
        minimumX = ends ? new double[spec.cells()] : null;
        minimumY = ends ? new double[spec.cells()] : null;
    }

    void done(int cell, double value) {
        values[cell] = value;
        states[cell] = (byte) MapResult.State.DONE.ordinal();
    }

    void missed(int cell) {
        states[cell] = (byte) MapResult.State.MISSED.ordinal();
    }

    void diverged(int cell, int step) {
        values[cell] = step;
        states[cell] = (byte) MapResult.State.DIVERGED.ordinal();
    }

    /** A run that came to stay at a minimum at {@code step}. */
    void ended(int cell, double x, double y, int step) {
        minimumX[cell] = x;
        minimumY[cell] = y;
        done(cell, step);
    }

    /** What there is now; only while nobody writes. */
    MapResult snapshot() {
        int done = 0;
        for (byte state : states) {
            done += state == 0 ? 0 : 1;
        }
        if (minimumX == null) {
            return new MapResult(
                    recipe, spec, List.of(), states.clone(), values.clone(), null, done);
        }
        int[] ends = new int[states.length];
        List<Minimum> minima = number(ends);
        return new MapResult(recipe, spec, minima, states.clone(), values.clone(), ends, done);
    }

    /** Numbers the minima: known ones as the surface lists them, others as the first cell has them. */
    private List<Minimum> number(int[] ends) {
        List<Minimum> minima = new ArrayList<>(basins.known());
        Map<List<Long>, Integer> found = new HashMap<>();
        for (int i = 0; i < minima.size(); i++) {
            found.putIfAbsent(place(minima.get(i).x(), minima.get(i).y(), 0, 0), i);
        }
        for (int cell = 0; cell < ends.length; cell++) {
            ends[cell] = states[cell] == MapResult.State.DONE.ordinal()
                    ? index(minima, found, minimumX[cell], minimumY[cell])
                    : -1;
        }
        return minima;
    }

    private int index(List<Minimum> minima, Map<List<Long>, Integer> found, double x, double y) {
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                Integer near = found.get(place(x, y, dx, dy));
                if (near != null && basins.same(minima.get(near), x, y)) {
                    return near;
                }
            }
        }
        minima.add(new Minimum(x, y, basins.value(x, y)));
        found.put(place(x, y, 0, 0), minima.size() - 1);
        return minima.size() - 1;
    }

    private List<Long> place(double x, double y, int dx, int dy) {
        return List.of(Math.round(x / basins.radius()) + dx, Math.round(y / basins.radius()) + dy);
    }
}
