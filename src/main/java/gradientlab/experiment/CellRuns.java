package gradientlab.experiment;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizers;
import gradientlab.core.optimizer.lanes.LaneRules;
import gradientlab.core.optimizer.lanes.Lanes;
import gradientlab.core.surface.LossSurface;
import gradientlab.experiment.DescentRecipe.RunnerSpec;
import gradientlab.experiment.MapMetric.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Runs cells of a map, side by side where that can be done: where the surface is the same in all of them and
 * nothing stands between the gradient and the rule. What can't goes through {@link Descent}, cell by cell.
 * May be asked by several threads for different cells.
 */
final class CellRuns {

    private final DescentRecipe recipe;
    private final MapSpec spec;
    private final int index;
    private final double[] valuesX;
    private final double[] valuesY;
    private final MapKnob x;
    private final MapKnob y;
    private final Basins basins;
    private final MapCells cells;
    private final LossSurface surface;
    private final boolean beside;
    private final double[] factors;
    private final double target;

    CellRuns(DescentRecipe recipe, MapSpec spec, Basins basins, MapCells cells) {
        this.spec = spec;
        this.basins = basins;
        this.cells = cells;
        this.recipe = Sweep.alone(recipe, spec.runner());
        index = spec.runner();
        RunnerSpec runner = this.recipe.runners().get(index);
        valuesX = spec.x().values();
        valuesY = spec.y().values();
        x = MapKnob.find(this.recipe, index, spec.x().knob()).orElseThrow();
        y = MapKnob.find(this.recipe, index, spec.y().knob()).orElseThrow();
        surface = this.recipe.surface().make();
        target = Sweep.target(surface, spec.metric());
        beside = !surface.holes()
                && Descent.batches(this.recipe, index).isEmpty()
                && this.recipe.budget().isEmpty()
                && this.recipe.interventions().isEmpty()
                && this.recipe.clipOf(runner).kind() == Clip.Kind.OFF
                && this.recipe.noiseOf(runner) == 0
                && Descent.batches(this.recipe, 0).isEmpty()
                && plain(x) && plain(y);
        factors = Descent.factors(recipe.scheduleOf(runner), recipe.steps());
    }

    private static boolean plain(MapKnob knob) {
        return knob.of() == MapKnob.Place.RULE || knob.of() == MapKnob.Place.START;
    }

    /** Runs some of the cells of a pass. */
    void run(int[] pass, int from, int to, BooleanSupplier cancelled) {
        Optional<Lanes> lanes = beside ? lanes(pass, from, to) : Optional.empty();
        if (lanes.isPresent()) {
            LaneRuns side = new LaneRuns(
                    recipe.steps(), surface, spec.metric().kind(), target, factors, basins, cells,
                    lanes.get());
            for (int i = from; i < to; i++) {
                side.place(i - from, pass[i], startX(pass[i]), startY(pass[i]));
            }
            side.run(cancelled);
            return;
        }
        for (int i = from; i < to && !cancelled.getAsBoolean(); i++) {
            alone(pass[i]);
        }
    }

    private double valueX(int cell) {
        return valuesX[cell % valuesX.length];
    }

    private double valueY(int cell) {
        return valuesY[cell / valuesX.length];
    }

    private double startX(int cell) {
        return coordinate(cell, MapSpec.START_X, recipe.start().x());
    }

    private double startY(int cell) {
        return coordinate(cell, MapSpec.START_Y, recipe.start().y());
    }

    private double coordinate(int cell, String id, double common) {
        return x.id().equals(id) ? valueX(cell) : y.id().equals(id) ? valueY(cell) : common;
    }

    private Optional<Lanes> lanes(int[] pass, int from, int to) {
        Settings base = recipe.runners().get(index).settings();
        List<Settings> settings = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            Settings own = base;
            own = x.of() == MapKnob.Place.RULE ? own.with(x.id(), valueX(pass[i])) : own;
            own = y.of() == MapKnob.Place.RULE ? own.with(y.id(), valueY(pass[i])) : own;
            settings.add(own);
        }
        return LaneRules.start(Optimizers.get(recipe.runners().get(index).optimizer()), settings);
    }

    /** One cell through the descent that the window shows. */
    private void alone(int cell) {
        DescentRecipe own = y.set(x.set(recipe, index, valueX(cell)), index, valueY(cell));
        boolean sameSurface = x.of() != MapKnob.Place.SURFACE && y.of() != MapKnob.Place.SURFACE;
        LossSurface its = sameSurface ? surface : own.surface().make();
        double aim = sameSurface ? target : Sweep.target(its, spec.metric());
        Trajectory path = Descent.one(own.withTarget(Optional.of(aim)), index, its);
        int last = path.rows() - 1;
        if (spec.metric().kind() == Kind.STEPS_TO && path.reachedAt() >= 0) {
            cells.done(cell, path.reachedAt());
        } else if (path.divergedAt() >= 0) {
            cells.diverged(cell, path.divergedAt());
        } else {
            switch (spec.metric().kind()) {
                case STEPS_TO -> cells.missed(cell);
                case FINAL_LOSS -> cells.done(cell, path.loss(last));
                case DIVERGED -> cells.done(cell, Double.NaN);
                case BASIN -> {
                    double[] xs = new double[path.rows()];
                    double[] ys = new double[path.rows()];
                    Arrays.setAll(xs, path::x);
                    Arrays.setAll(ys, path::y);
                    Basins ends = sameSurface ? basins : new Basins(its);
                    ends.settle(cells, cell, xs, ys, 0, 1, path.rows());
                }
            }
        }
    }
}
