package gradientlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Optimizers;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.SurfaceEntry;
import gradientlab.core.surface.Surfaces;
import gradientlab.core.surface.View;
import gradientlab.experiment.DescentRecipe.Intervention;
import gradientlab.experiment.DescentRecipe.RunnerSpec;
import gradientlab.experiment.DescentRecipe.ScheduleChoice;
import gradientlab.experiment.DescentRecipe.SurfaceChoice;
import gradientlab.experiment.MapAxis.Spacing;
import gradientlab.experiment.MapResult.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SweepTest {

    private static final List<MapMetric> METRICS =
            List.of(MapMetric.stepsTo(0.5), MapMetric.FINAL_LOSS, MapMetric.DIVERGED, MapMetric.BASIN);

    static Stream<Optimizer> optimizers() {
        return Optimizers.all().stream();
    }

    static Stream<SurfaceEntry> surfaces() {
        return Surfaces.all().stream();
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void every_cell_has_the_bits_of_the_descent_with_its_knobs(Optimizer optimizer) {
        for (String surface : List.of("rosenbrock", "six_hump", "ackley")) {
            DescentRecipe recipe = recipe(surface, optimizer.id(), 60);
            for (Knob knob : optimizer.knobs()) {
                boolean ranged = knob.kind() == Knob.Kind.REAL && !knob.id().equals("lr");
                if (ranged) {
                    for (MapMetric metric : METRICS) {
                        agrees(recipe, new MapSpec(0, log("lr", 1e-3, 9, 9), along(knob, 7), metric));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void starts_have_the_bits_of_the_descents_from_there(Optimizer optimizer) {
        for (String surface : List.of("himmelblau", "levy13", "two_valleys")) {
            DescentRecipe recipe = recipe(surface, optimizer.id(), 80);
            for (MapMetric metric : METRICS) {
                MapSpec basins = MapSpec.basins(0, recipe.surface().make().view(), 9, 7);
                agrees(recipe, new MapSpec(0, basins.x(), basins.y(), metric));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void every_surface_gives_the_same_map_of_adam_as_its_descents(SurfaceEntry surface) {
        DescentRecipe recipe = recipe(surface.id(), "adam", 50);
        for (MapMetric metric : METRICS) {
            agrees(recipe, new MapSpec(0, log("lr", 1e-2, 10, 8), linear("beta1", 0, 0.99, 6), metric));
        }
        for (Knob knob : surface.knobs()) {
            agrees(
                    recipe,
                    new MapSpec(0, along(knob, 5), linear("beta2", 0.5, 0.999, 4), MapMetric.stepsTo(0.1)));
        }
    }

    static Stream<Arguments> disturbed() {
        DescentRecipe adam = recipe("rosenbrock", "adam", 60);
        ScheduleChoice cosine = ScheduleChoice.of("cosine");
        return Stream.of(
                Arguments.of("a schedule", adam.withSchedule(cosine)),
                Arguments.of("a schedule of shared lanes", recipe("beale", "nadam", 60).withSchedule(cosine)),
                Arguments.of("clipping by norm", adam.withClip(new Clip(Clip.Kind.NORM, 1, false))),
                Arguments.of("clipping by value", adam.withClip(new Clip(Clip.Kind.VALUE, 1, false))),
                Arguments.of("noise", adam.withNoise(0.5)),
                Arguments.of(
                        "a change on the way",
                        adam.withInterventions(
                                List.of(new Intervention(20, 0, new Settings(Map.of("lr", 0.5)))))),
                Arguments.of(
                        "one of several runners",
                        adam.withRunners(
                                List.of(RunnerSpec.of("sgd", 0), RunnerSpec.of("adamw", 1).withShown(false)))
                                .withInterventions(
                                        List.of(new Intervention(9, 1, new Settings(Map.of("lr", 0.02)))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disturbed")
    void whatever_else_the_recipe_says_holds_in_every_cell(String name, DescentRecipe recipe) {
        int runner = recipe.runners().size() - 1;
        for (MapMetric metric : METRICS) {
            agrees(recipe, new MapSpec(runner, log("lr", 1e-3, 9, 6), linear("beta1", 0, 0.99, 5), metric));
            MapSpec basins = MapSpec.basins(runner, new View(-2, 2, -1, 3), 5, 6);
            agrees(recipe, new MapSpec(runner, basins.x(), basins.y(), metric));
            agrees(recipe, new MapSpec(runner, linear("noise", 0, 2, 4), linear("x", -2, 2, 4), metric));
        }
    }

    @Test
    void each_runner_sees_its_own_batches_in_every_cell() throws RecipeException {
        for (String batch : List.of("\"full\"", "5", "{\"size\":5,\"own\":true}")) {
            DescentRecipe recipe = (DescentRecipe) RecipeJson.read(
                    "{\"format\":\"gradient-lab/1\",\"lab\":\"descent\",\"surface\":\"linear_regression\","
                            + "\"steps\":30,\"batch\":" + batch
                            + ",\"runners\":[{\"optimizer\":\"sgd\"},{\"optimizer\":\"adam\"}]}");
            for (MapMetric metric : METRICS) {
                agrees(
                        recipe,
                        new MapSpec(1, log("lr", 1e-3, 1, 5), linear("beta1", 0, 0.99, 4), metric));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"expression\":\"(a-x)^2+b*(y-x^2)^2\",\"param\":{\"a\":1,\"b\":20}}",
            "{\"expression\":\"a*log(x+2)^2+y^2+b*sin(3*x)\",\"param\":{\"a\":1,\"b\":0.2},\"view\":[-2,3,-2,2]}",
            "{\"expression\":\"abs(x-a)+b/(1+exp(y))+sqrt(x+y+3)\",\"param\":{\"a\":1,\"b\":2}}"})
    void typed_formulas_have_it_too_whatever_of_them_is_turned(String formula) throws RecipeException {
        DescentRecipe recipe = read(formula, "", "adam", "nag", "line_search", "newton");
        for (int runner = 0; runner < recipe.runners().size(); runner++) {
            for (MapMetric metric : METRICS) {
                agrees(recipe, new MapSpec(runner, log("lr", 1e-2, 1, 4), linear("b", -1, 3, 3), metric));
                agrees(recipe, new MapSpec(runner, linear("a", 0, 2, 3), linear("y", -2, 2, 4), metric));
                agrees(recipe, new MapSpec(runner, linear("a", 0, 2, 3), linear("b", 1, 2, 2), metric));
            }
        }
    }

    @Test
    void losses_of_data_have_it_too_whatever_of_them_is_turned() throws RecipeException {
        for (String batch : List.of(",\"batch\":\"full\"", ",\"batch\":7",
                ",\"batch\":7,\"clip\":{\"norm\":0.5}")) {
            DescentRecipe line =
                    read("{\"id\":\"linear_regression\",\"data\":\"line\"}", batch, "sgd", "adam");
            DescentRecipe iris = read("\"logistic_regression\"", batch, "momentum", "line_search");
            for (MapMetric metric : METRICS) {
                // Here the noise is that of the data, not of the gradient.
                agrees(line, new MapSpec(1, linear("noise", 0, 1, 3), log("lr", 1e-3, 1, 4), metric));
                agrees(line, new MapSpec(0, log("lr", 1e-3, 1, 3), linear("points", 20, 60, 3), metric));
                agrees(iris, new MapSpec(0, linear("momentum", 0, 0.9, 3), log("l2", 1e-3, 1, 3), metric));
                agrees(iris, new MapSpec(1, linear("noise", 0, 1, 3), linear("x", -1, 1, 3), metric));
            }
        }
    }

    @Test
    void a_budget_ends_every_cell_where_its_descent_ends() throws RecipeException {
        DescentRecipe recipe = read("\"himmelblau\"", ",\"budget\":13", "adam", "line_search");
        for (int runner = 0; runner < 2; runner++) {
            for (MapMetric metric : METRICS) {
                agrees(
                        recipe,
                        new MapSpec(runner, log("lr", 1e-3, 1, 5), linear("y", -3, 3, 4), metric));
            }
        }
    }

    private static DescentRecipe read(String surface, String more, String... optimizers)
            throws RecipeException {
        String runners = Stream.of(optimizers).map(id -> "{\"optimizer\":\"" + id + "\"}")
                .collect(Collectors.joining(","));
        return (DescentRecipe) RecipeJson.read(
                "{\"format\":\"gradient-lab/1\",\"lab\":\"descent\",\"surface\":" + surface
                        + ",\"steps\":40,\"runners\":[" + runners + "]" + more + "}");
    }

    @Test
    void choices_may_differ_from_the_default_in_all_lanes() {
        for (Optimizer optimizer : Optimizers.all()) {
            for (Knob knob : optimizer.knobs()) {
                if (knob.kind() == Knob.Kind.CHOICE || knob.kind() == Knob.Kind.SWITCH) {
                    DescentRecipe recipe = recipe("booth", optimizer.id(), 40);
                    Settings other = recipe.runners().get(0).settings().with(knob.id(), 1);
                    recipe = recipe.withRunner(0, recipe.runners().get(0).with(other));
                    agrees(
                            recipe,
                            new MapSpec(
                                    0, log("lr", 1e-3, 9, 5), linear("weight_decay", 0, 0.5, 4),
                                    MapMetric.FINAL_LOSS));
                }
            }
        }
    }

    @Test
    void a_map_does_not_depend_on_the_number_of_threads() {
        for (String id : List.of("adam", "sgd", "line_search", "newton")) {
            DescentRecipe recipe = recipe("six_hump", id, 100);
            MapSpec knobs = new MapSpec(
                    0, log("lr", 1e-3, 2, 61), linear("weight_decay", 0, 0.1, 47), MapMetric.stepsTo(0.01));
            MapSpec basins = MapSpec.basins(0, new View(-3, 3, -2, 2), 61, 47);
            for (MapSpec spec : List.of(knobs, basins)) {
                MapResult alone = Sweep.run(recipe, spec);
                for (int helpers : new int[] {1, 2, 6}) {
                    try (Helpers crew = new Helpers("sweep-test", helpers)) {
                        same(alone, Sweep.run(recipe, spec, crew, () -> false, seen -> {}));
                    }
                }
            }
        }
    }

    @Test
    void nor_does_one_that_turns_the_surface() throws RecipeException {
        DescentRecipe recipe = read("{\"expression\":\"a*x^2+sin(3*y)\",\"param\":{\"a\":1}}", "", "adam");
        for (MapMetric metric : METRICS) {
            MapSpec spec = new MapSpec(0, linear("a", 0.1, 2, 19), log("lr", 1e-3, 2, 37), metric);
            MapResult alone = Sweep.run(recipe, spec);
            try (Helpers crew = new Helpers("sweep-test", 3)) {
                same(alone, Sweep.run(recipe, spec, crew, () -> false, seen -> {}));
            }
        }
    }

    @Test
    void coarse_pictures_come_first_and_hold_what_the_whole_one_holds() {
        DescentRecipe recipe = recipe("rosenbrock", "adam", 50);
        MapSpec spec =
                new MapSpec(0, log("lr", 1e-3, 1, 100), linear("beta1", 0, 0.99, 80), MapMetric.FINAL_LOSS);
        List<MapResult> seen = new ArrayList<>();
        MapResult whole = Sweep.run(recipe, spec, alone(), () -> false, seen::add);

        assertTrue(whole.complete());
        assertTrue(seen.get(0).done() <= 17 * 17, "first " + seen.get(0).done());
        int before = 0;
        for (MapResult each : seen) {
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
    void a_cancelled_sweep_gives_up_within_a_part() {
        DescentRecipe recipe = recipe("ackley", "newton", 100_000);
        MapSpec spec = MapSpec.basins(0, new View(-5, 5, -5, 5), 256, 256);
        AtomicInteger asked = new AtomicInteger();

        assertThrows(
                CancellationException.class,
                () -> Sweep.run(recipe, spec, alone(), () -> asked.incrementAndGet() > 3, seen -> {}));
    }

    @Test
    void himmelblaus_four_valleys_are_four_basins() {
        DescentRecipe recipe = recipe("himmelblau", "adam", 400);
        MapResult map = Sweep.run(recipe, MapSpec.basins(0, new View(-5, 5, -5, 5), 40, 40));
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
    void a_minimum_that_the_surface_does_not_list_is_found() {
        DescentRecipe recipe = recipe("levy13", "sgd", 400);
        MapResult map = Sweep.run(recipe, MapSpec.basins(0, new View(-1, 3, -1, 3), 30, 30));

        assertTrue(map.minima().size() > 5, "found " + map.minima().size());
        double[] gradient = new double[2];
        for (Minimum minimum : map.minima()) {
            recipe.surface().make().gradient(gradient, minimum.x(), minimum.y());
            assertEquals(0, Math.hypot(gradient[0], gradient[1]), 1e-6);
        }
    }

    @Test
    void an_axis_begins_and_ends_exactly_where_it_says() {
        MapAxis axis = log("lr", 1e-4, 1, 256);
        assertEquals(1e-4, axis.value(0));
        assertEquals(1, axis.value(255));
        assertEquals(0.01, axis.withCells(3).value(1), 1e-15);
        MapAxis share = new MapAxis("beta1", 0, 0.999, Spacing.SHARE, 4);
        assertEquals(0.9, share.value(1), 1e-12);
        assertEquals(0.99, share.value(2), 1e-12);
        for (MapAxis each : List.of(axis, share, linear("x", -5, 5, 11))) {
            for (int i = 0; i < each.cells(); i++) {
                assertEquals((double) i / (each.cells() - 1), each.position(each.value(i)), 1e-9);
            }
        }
    }

    /** Compares a map with one descent a cell. */
    private static void agrees(DescentRecipe recipe, MapSpec spec) {
        MapResult map = Sweep.run(recipe, spec);
        MapKnob x = MapKnob.find(recipe, spec.runner(), spec.x().knob()).orElseThrow();
        MapKnob y = MapKnob.find(recipe, spec.runner(), spec.y().knob()).orElseThrow();
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
            MapMetric metric, Trajectory path, MapResult map, int column, int row, String where) {
        State state = map.state(column, row);
        double value = map.value(column, row);
        if (metric.kind() == MapMetric.Kind.STEPS_TO && path.reachedAt() >= 0) {
            assertEquals(State.DONE, state, where);
            assertEquals(path.reachedAt(), value, where);
        } else if (path.divergedAt() >= 0) {
            assertEquals(State.DIVERGED, state, where);
            assertEquals(path.divergedAt(), value, where);
        } else if (metric.kind() == MapMetric.Kind.STEPS_TO) {
            assertEquals(State.MISSED, state, where);
        } else if (metric.kind() == MapMetric.Kind.FINAL_LOSS) {
            assertEquals(State.DONE, state, where);
            assertEquals(
                    Double.doubleToLongBits(path.loss(path.rows() - 1)), Double.doubleToLongBits(value),
                    where);
        } else if (metric.kind() == MapMetric.Kind.BASIN && state == State.DONE) {
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

    private static void same(MapResult a, MapResult b) {
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

    private static Training.Crew alone() {
        return (count, task) -> {
            for (int i = 0; i < count; i++) {
                task.accept(i);
            }
        };
    }

    private static DescentRecipe recipe(String surface, String optimizer, int steps) {
        return DescentRecipe.of(SurfaceChoice.of(surface), List.of(RunnerSpec.of(optimizer, 0)))
                .withSteps(steps);
    }

    private static MapAxis log(String knob, double from, double to, int cells) {
        return new MapAxis(knob, from, to, Spacing.LOG, cells);
    }

    private static MapAxis linear(String knob, double from, double to, int cells) {
        return new MapAxis(knob, from, to, Spacing.LINEAR, cells);
    }

    /** Over the knob's slider. */
    private static MapAxis along(Knob knob, int cells) {
        double to = knob.valueAt(1);
        return linear(knob.id(), knob.valueAt(0), to, cells);
    }
}
