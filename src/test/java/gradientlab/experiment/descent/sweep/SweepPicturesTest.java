package gradientlab.experiment.descent.sweep;

import static gradientlab.experiment.descent.sweep.SampleSweeps.METRICS;
import static gradientlab.experiment.descent.sweep.SampleSweeps.alone;
import static gradientlab.experiment.descent.sweep.SampleSweeps.linear;
import static gradientlab.experiment.descent.sweep.SampleSweeps.log;
import static gradientlab.experiment.descent.sweep.SampleSweeps.read;
import static gradientlab.experiment.descent.sweep.SampleSweeps.recipe;
import static gradientlab.experiment.descent.sweep.SampleSweeps.same;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.View;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SweepAxis;
import gradientlab.experiment.descent.SweepAxis.Spacing;
import gradientlab.experiment.descent.SweepMetric;
import gradientlab.experiment.descent.SweepSpec;
import gradientlab.experiment.descent.sweep.SweepResult.State;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A map as a whole: its pictures on the way, its basins, and that threads don't change it. */
class SweepPicturesTest {

    @Test
    void aMapDoesNotDependOnTheNumberOfThreads() {
        for (String id : List.of("adam", "sgd", "line_search", "newton")) {
            DescentRecipe recipe = recipe("six_hump", id, 100);
            SweepSpec knobs = new SweepSpec(
                    0, log("lr", 1e-3, 2, 61), linear("weight_decay", 0, 0.1, 47), SweepMetric.stepsTo(0.01));
            SweepSpec basins = SweepSpec.basins(0, new View(-3, 3, -2, 2), 61, 47);
            for (SweepSpec spec : List.of(knobs, basins)) {
                SweepResult alone = Sweep.run(recipe, spec);
                for (int helpers : new int[] {1, 2, 6}) {
                    try (WorkerPool pool = new WorkerPool("sweep-test", helpers)) {
                        same(alone, Sweep.run(recipe, spec, pool, () -> false, seen -> {}));
                    }
                }
            }
        }
    }

    @Test
    void norDoesOneThatTurnsTheSurface() throws RecipeException {
        DescentRecipe recipe = read("{\"expression\":\"a*x^2+sin(3*y)\",\"param\":{\"a\":1}}", "", "adam");
        for (SweepMetric metric : METRICS) {
            SweepSpec spec = new SweepSpec(0, linear("a", 0.1, 2, 19), log("lr", 1e-3, 2, 37), metric);
            SweepResult alone = Sweep.run(recipe, spec);
            try (WorkerPool pool = new WorkerPool("sweep-test", 3)) {
                same(alone, Sweep.run(recipe, spec, pool, () -> false, seen -> {}));
            }
        }
    }

    @Test
    void coarsePicturesComeFirstAndHoldWhatTheWholeOneHolds() {
        DescentRecipe recipe = recipe("rosenbrock", "adam", 50);
        SweepSpec spec =
                new SweepSpec(0, log("lr", 1e-3, 1, 100), linear("beta1", 0, 0.99, 80),
                        SweepMetric.FINAL_LOSS);
        List<SweepResult> seen = new ArrayList<>();
        SweepResult whole = Sweep.run(recipe, spec, alone(), () -> false, seen::add);

        assertTrue(whole.complete());
        assertTrue(seen.get(0).done() <= 17 * 17, "first " + seen.get(0).done());
        int before = 0;
        for (SweepResult each : seen) {
            assertTrue(each.done() > before);
            assertFalse(each.complete());
            before = each.done();
            for (int row = 0; row < 80; row++) {
                for (int column = 0; column < 100; column++) {
                    int cell = each.standIn(column, row);
                    assertTrue(cell >= 0 && cell % 100 <= column && cell / 100 <= row);
                    if (each.state(column, row) != State.PENDING) {
                        assertEquals(row * 100 + column, cell);
                        assertEquals(whole.state(column, row), each.state(column, row));
                        assertEquals(
                                Double.doubleToLongBits(whole.value(column, row)),
                                Double.doubleToLongBits(each.value(column, row)));
                    }
                }
            }
        }
    }

    @Test
    void aCancelledSweepGivesUpWithinAPart() {
        DescentRecipe recipe = recipe("ackley", "newton", 100_000);
        SweepSpec spec = SweepSpec.basins(0, new View(-5, 5, -5, 5), 256, 256);
        AtomicInteger asked = new AtomicInteger();

        assertThrows(
                CancellationException.class,
                () -> Sweep.run(recipe, spec, alone(), () -> asked.incrementAndGet() > 3, seen -> {}));
    }

    @Test
    void himmelblausFourValleysAreFourBasins() {
        DescentRecipe recipe = recipe("himmelblau", "adam", 400);
        SweepResult map = Sweep.run(recipe, SweepSpec.basins(0, new View(-5, 5, -5, 5), 40, 40));
        List<Minimum> minima = map.minima();

        assertEquals(4, minima.size());
        for (int i = 0; i < 4; i++) {
            Minimum minimum = minima.get(i);
            int column = (int) ((minimum.x() + 5) / 10 * 40);
            int row = (int) ((minimum.y() + 5) / 10 * 40);
            assertEquals(i, map.basin(column, row));
            assertEquals(State.DONE, map.state(column, row));
        }
    }

    @Test
    void aMinimumThatTheSurfaceDoesNotListIsFound() {
        DescentRecipe recipe = recipe("levy13", "sgd", 400);
        SweepResult map = Sweep.run(recipe, SweepSpec.basins(0, new View(-1, 3, -1, 3), 30, 30));

        assertTrue(map.minima().size() > 5, "found " + map.minima().size());
        double[] gradient = new double[2];
        for (Minimum minimum : map.minima()) {
            recipe.surface().make().gradient(gradient, minimum.x(), minimum.y());
            assertEquals(0, Math.hypot(gradient[0], gradient[1]), 1e-6);
        }
    }

    @Test
    void anAxisBeginsAndEndsExactlyWhereItSays() {
        SweepAxis axis = log("lr", 1e-4, 1, 256);
        assertEquals(1e-4, axis.value(0));
        assertEquals(1, axis.value(255));
        assertEquals(0.01, axis.withCells(3).value(1), 1e-15);
        SweepAxis share = new SweepAxis("beta1", 0, 0.999, Spacing.SHARE, 4);
        assertEquals(0.9, share.value(1), 1e-12);
        assertEquals(0.99, share.value(2), 1e-12);
        for (SweepAxis each : List.of(axis, share, linear("x", -5, 5, 11))) {
            for (int i = 0; i < each.cells(); i++) {
                assertEquals((double) i / (each.cells() - 1), each.position(each.value(i)), 1e-9);
            }
        }
    }
}
