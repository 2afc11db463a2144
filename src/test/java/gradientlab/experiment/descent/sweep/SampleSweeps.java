package gradientlab.experiment.descent.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Knob;
import gradientlab.core.surface.Minimum;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.SweepAxis;
import gradientlab.experiment.descent.SweepAxis.Spacing;
import gradientlab.experiment.descent.SweepKnob;
import gradientlab.experiment.descent.SweepMetric;
import gradientlab.experiment.descent.SweepSpec;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.descent.sweep.SweepResult.State;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.Parallel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Maps that tests make, and what they compare them with. */
final class SampleSweeps {

    static final List<SweepMetric> METRICS =
            List.of(SweepMetric.stepsTo(0.5), SweepMetric.FINAL_LOSS, SweepMetric.DIVERGED,
                    SweepMetric.BASIN);

    private SampleSweeps() {}

    static DescentRecipe read(String surface, String more, String... optimizers)
            throws RecipeException {
        String runners = Stream.of(optimizers).map(id -> "{\"optimizer\":\"" + id + "\"}")
                .collect(Collectors.joining(","));
        return (DescentRecipe) Recipes.read(
                "{\"format\":\"gradient-lab/1\",\"lab\":\"descent\",\"surface\":" + surface
                        + ",\"steps\":40,\"runners\":[" + runners + "]" + more + "}");
    }

    /** Compares a map with one descent a cell. */
    static void agrees(DescentRecipe recipe, SweepSpec spec) {
        SweepResult map = Sweep.run(recipe, spec);
        SweepKnob x = SweepKnob.find(recipe, spec.runner(), spec.x().knob()).orElseThrow();
        SweepKnob y = SweepKnob.find(recipe, spec.runner(), spec.y().knob()).orElseThrow();
        for (int row = 0; row < spec.y().cells(); row++) {
            for (int column = 0; column < spec.x().cells(); column++) {
                DescentRecipe own = x.set(recipe, spec.runner(), spec.x().value(column));
                own = y.set(own, spec.runner(), spec.y().value(row));
                own = own.withRunner(spec.runner(), own.runners().get(spec.runner()).withShown(true));
                double least = own.surface().make().minima().stream().mapToDouble(Minimum::value).min()
                        .orElse(0);
                own = own.withTarget(Optional.of(least + spec.metric().eps()));
                Trajectory path = Descent.run(own).runners().get(spec.runner());
                String where = spec + " of " + recipe.surface().id() + " at " + column + ", " + row;
                compare(spec.metric(), path, map, column, row, where);
            }
        }
    }

    private static void compare(
            SweepMetric metric, Trajectory path, SweepResult map, int column, int row, String where) {
        State state = map.state(column, row);
        double value = map.value(column, row);
        if (metric.kind() == SweepMetric.Kind.STEPS_TO && path.reachedAt() >= 0) {
            assertEquals(State.DONE, state, where);
            assertEquals(path.reachedAt(), value, where);
        } else if (path.divergedAt() >= 0) {
            assertEquals(State.DIVERGED, state, where);
            assertEquals(path.divergedAt(), value, where);
        } else if (metric.kind() == SweepMetric.Kind.STEPS_TO) {
            assertEquals(State.MISSED, state, where);
        } else if (metric.kind() == SweepMetric.Kind.FINAL_LOSS) {
            assertEquals(State.DONE, state, where);
            assertEquals(
                    Double.doubleToLongBits(path.loss(path.rows() - 1)), Double.doubleToLongBits(value),
                    where);
        } else if (metric.kind() == SweepMetric.Kind.BASIN && state == State.DONE) {
            Minimum end = map.minima().get(map.basin(column, row));
            int last = path.rows() - 1;
            double distance = Math.hypot(path.x(last) - end.x(), path.y(last) - end.y());
            int arrived = (int) value;
            for (int k = arrived; k <= last; k++) {
                assertTrue(Math.hypot(path.x(k) - end.x(), path.y(k) - end.y()) <= 0.1, where);
            }
            assertTrue(distance <= 0.1, where);
        } else {
            assertTrue(state == State.DONE || state == State.MISSED, where);
        }
    }

    static void same(SweepResult a, SweepResult b) {
        assertEquals(a.minima(), b.minima());
        for (int row = 0; row < a.spec().y().cells(); row++) {
            for (int column = 0; column < a.spec().x().cells(); column++) {
                assertEquals(a.state(column, row), b.state(column, row));
                assertEquals(a.basin(column, row), b.basin(column, row));
                assertEquals(
                        Double.doubleToLongBits(a.value(column, row)),
                        Double.doubleToLongBits(b.value(column, row)));
            }
        }
    }

    static Parallel alone() {
        return (count, task) -> {
            for (int i = 0; i < count; i++) {
                task.accept(i);
            }
        };
    }

    static DescentRecipe recipe(String surface, String optimizer, int steps) {
        return DescentRecipe.of(SurfaceChoice.of(surface), List.of(RunnerSpec.of(optimizer, 0)))
                .withSteps(steps);
    }

    static SweepAxis log(String knob, double from, double to, int cells) {
        return new SweepAxis(knob, from, to, Spacing.LOG, cells);
    }

    static SweepAxis linear(String knob, double from, double to, int cells) {
        return new SweepAxis(knob, from, to, Spacing.LINEAR, cells);
    }

    /** Over the knob's slider. */
    static SweepAxis along(Knob knob, int cells) {
        double to = knob.valueAt(1);
        return linear(knob.id(), knob.valueAt(0), to, cells);
    }
}
