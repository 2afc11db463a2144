package gradientlab.experiment.descent.sweep;

import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.lanes.LaneKnobs;
import gradientlab.core.optimizer.lanes.LaneRules;
import gradientlab.core.optimizer.lanes.Lanes;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SweepKnob;
import gradientlab.experiment.descent.SweepKnob.Place;
import gradientlab.experiment.descent.SweepMetric;
import gradientlab.experiment.descent.SweepMetric.Kind;
import gradientlab.experiment.descent.SweepSpec;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;

/**
 * Runs cells of a sweep: those on the same surface as lanes side by side, unless the recipe asks for what
 * lanes can't do (interventions, a budget that a rule spends by more than one a step); then through
 * {@link Descent}, cell by cell. May be asked by several threads for different cells.
 */
final class CellRuns {

    private final DescentRecipe recipe;
    private final SweepMetric metric;
    private final int index;
    private final RunnerSpec runner;
    private final Optimizer rule;
    private final double[] valuesX;
    private final double[] valuesY;
    private final SweepKnob x;
    private final SweepKnob y;
    private final boolean inLanes;
    private final SweepTask task;
    /** Two standard normals a step; null where no cell has noise. */
    private final double[] normals;
    /** By {@link #surfaceIndex}; empty where every cell has a surface of its own. */
    private final Map<Integer, SharedSurface> surfaces = new ConcurrentHashMap<>();

    /** @param common what cells share where no axis turns the surface */
    CellRuns(DescentRecipe recipe, SweepSpec spec, SharedSurface common, SweepCells cells) {
        this.recipe = Sweep.alone(recipe, spec.runner());
        metric = spec.metric();
        index = spec.runner();
        runner = this.recipe.runners().get(index);
        rule = Optimizers.get(runner.optimizer());
        valuesX = spec.x().values();
        valuesY = spec.y().values();
        x = SweepKnob.find(this.recipe, index, spec.x().knob()).orElseThrow();
        y = SweepKnob.find(this.recipe, index, spec.y().knob()).orElseThrow();
        inLanes = !eachItsOwn() && this.recipe.interventions().isEmpty()
                && (recipe.budget().isEmpty() || rule.coordinatewise());
        task = SweepTask.of(this.recipe, index, metric.kind(), cells);
        boolean noisy = x.of() == Place.NOISE || y.of() == Place.NOISE || recipe.noiseOf(runner) > 0;
        normals = noisy ? Descent.normals(recipe.seed(), recipe.steps()) : null;
        if (x.of() != Place.SURFACE && y.of() != Place.SURFACE) {
            surfaces.put(0, common);
        }
    }

    /** Whether cells on the same surface are those of a column. */
    boolean byColumn() {
        return x.of() == Place.SURFACE;
    }

    /** Whether both axes turn the surface, so that no two cells are on the same one. */
    private boolean eachItsOwn() {
        return x.of() == Place.SURFACE && y.of() == Place.SURFACE;
    }

    /** Runs some of the cells of a pass. */
    void run(int[] pass, int from, int to, BooleanSupplier cancelled) {
        for (int begin = from; begin < to && !cancelled.getAsBoolean();) {
            int end = begin + 1;
            if (inLanes) {
                while (end < to && surfaceIndex(pass[end]) == surfaceIndex(pass[begin])) {
                    end++;
                }
                lanes(Arrays.copyOfRange(pass, begin, end)).run(cancelled);
            } else {
                descend(pass[begin]);
            }
            begin = end;
        }
    }

    /** The same for cells on the same surface. */
    private int surfaceIndex(int cell) {
        int column = x.of() == Place.SURFACE ? cell % valuesX.length : 0;
        int row = y.of() == Place.SURFACE ? cell / valuesX.length : 0;
        return row * valuesX.length + column;
    }

    private SharedSurface surface(int cell) {
        return eachItsOwn() ? SharedSurface.of(recipe(cell).surface(), metric)
                : surfaces.computeIfAbsent(
                        surfaceIndex(cell), unknown -> SharedSurface.of(recipe(cell).surface(), metric));
    }

    private DescentRecipe recipe(int cell) {
        return y.set(x.set(recipe, index, valueX(cell)), index, valueY(cell));
    }

    private double valueX(int cell) {
        return valuesX[cell % valuesX.length];
    }

    private double valueY(int cell) {
        return valuesY[cell / valuesX.length];
    }

    /** A lane for each of some cells on one surface. */
    private LaneRuns lanes(int[] some) {
        SharedSurface shared = surface(some[0]);
        Map<String, double[]> turned = new HashMap<>();
        for (SweepKnob knob : new SweepKnob[] {x, y}) {
            if (knob.of() == Place.RULE) {
                turned.put(knob.id(), values(some, axis -> axis == knob, 0));
            }
        }
        Lanes lanes = LaneRules.start(
                rule, new LaneKnobs(some.length, runner.settings(), turned), shared.surface());
        LaneGradients gradients = new LaneGradients(
                shared.surface(), Descent.batches(recipe(some[0]), index).orElse(null), normals,
                values(some, knob -> knob.of() == Place.NOISE, recipe.noiseOf(runner)),
                recipe.clipOf(runner));
        return new LaneRuns(
                task, shared, gradients, lanes, some,
                values(some, knob -> starts(knob, SweepSpec.START_X), recipe.start().x()),
                values(some, knob -> starts(knob, SweepSpec.START_Y), recipe.start().y()));
    }

    private static boolean starts(SweepKnob knob, String id) {
        return knob.of() == Place.START && knob.id().equals(id);
    }

    /** What cells have of a knob: the axis's values if it is on one, else what is common to all. */
    private double[] values(int[] some, Predicate<SweepKnob> which, double common) {
        IntToDoubleFunction value =
                which.test(x) ? this::valueX : which.test(y) ? this::valueY : any -> common;
        return Arrays.stream(some).mapToDouble(value).toArray();
    }

    /** Runs one cell through the descent that the window shows. */
    private void descend(int cell) {
        SharedSurface shared = surface(cell);
        Trajectory path = Descent.one(
                recipe(cell).withTarget(Optional.of(shared.target())), index, shared.surface());
        int last = path.rows() - 1;
        if (task.kind() == Kind.STEPS_TO && path.reachedAt() >= 0) {
            task.cells().done(cell, path.reachedAt());
        } else if (path.divergedAt() >= 0) {
            task.cells().diverged(cell, path.divergedAt());
        } else {
            switch (task.kind()) {
                case STEPS_TO -> task.cells().missed(cell);
                case FINAL_LOSS -> task.cells().done(cell, path.loss(last));
                case DIVERGED -> task.cells().done(cell, Double.NaN);
                case BASIN -> {
                    LanePaths one = task.paths(1);
                    for (int k = 0; k <= last; k++) {
                        one.note(k, new double[] {path.x(k)}, new double[] {path.y(k)}, 1);
                    }
                    one.ended(cell, 0, last);
                    shared.basins().settle(task.cells(), one);
                }
            }
        }
    }
}
