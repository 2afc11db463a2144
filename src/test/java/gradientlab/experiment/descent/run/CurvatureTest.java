package gradientlab.experiment.descent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Settings;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Quadratic;
import gradientlab.core.surface.catalogue.SurfaceEntry;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Intervention;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.ScheduleChoice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurvatureTest {

    private static LossSurface surface(String id) {
        return SurfaceChoice.of(id).make();
    }

    @Test
    void theBowlCurvesByItsCoefficients() {
        Curvature bowl = Curvature.of(surface("bowl"), 3, -4).orElseThrow();
        assertEquals(2, bowl.largest(), 1e-15);
        assertEquals(0.1, bowl.smallest(), 1e-15);
        assertEquals(20, bowl.condition(), 1e-12);
        assertEquals(Math.PI / 2, Math.abs(bowl.angle()), 1e-15);
    }

    @Test
    void rosenbrocksMinimumIsAsSteepAsEveryBookSays() {
        Curvature least = Curvature.ofMinimum(surface("rosenbrock"), -1.2, 1).orElseThrow();
        assertEquals(1001.6, least.largest(), 0.01);
        assertEquals(2508, least.condition(), 1);
    }

    @Test
    void eigenvaluesAndDirectionMakeTheHessianAgain() {
        for (var entry : Surfaces.all()) {
            LossSurface surface = entry.make(Settings.defaults(entry.knobs()));
            double x = surface.start().x() + 0.1;
            double y = surface.start().y() - 0.2;
            Curvature c = Curvature.of(surface, x, y).orElseThrow();
            double[] second = new double[3];
            surface.second(second, x, y);
            double cos = Math.cos(c.angle());
            double sin = Math.sin(c.angle());
            double size = 1e-12 * (1 + Math.abs(c.largest()) + Math.abs(c.smallest()));
            assertEquals(second[0], c.largest() * cos * cos + c.smallest() * sin * sin, size, entry.id());
            assertEquals(second[1], (c.largest() - c.smallest()) * cos * sin, size, entry.id());
            assertEquals(second[2], c.largest() * sin * sin + c.smallest() * cos * cos, size, entry.id());
        }
    }

    @Test
    void aSaddleHasNoConditionNumberAndNoMinimum() {
        Curvature saddle = Curvature.of(surface("saddle"), 1, 1).orElseThrow();
        assertEquals(-2, saddle.smallest(), 1e-15);
        assertTrue(Double.isNaN(saddle.condition()));
        assertEquals(Optional.empty(), Curvature.ofMinimum(surface("saddle"), 1, 1));
    }

    @Test
    void theNearestOfHimmelblausMinimaIsMeant() {
        Curvature least = Curvature.ofMinimum(surface("himmelblau"), 2.5, 2.5).orElseThrow();
        assertEquals(3, least.at().x(), 1e-9);
        assertEquals(2, least.at().y(), 1e-9);
    }

    /** Just under the limit the run comes to rest at the minimum, just over it, it leaves. */
    @ParameterizedTest
    @CsvSource({
            "sgd, 0.9, 0", "sgd, 0.9, 0.2", "momentum, 0.9, 0", "momentum, 0.5, 0.1", "nag, 0.9, 0",
            "nag, 0.3, 0.1"})
    void stepsShrinkUnderTheLimitAndGrowOverIt(String rule, double kept, double decay) {
        Settings knobs = RunnerSpec.of(rule, 0).settings().with("weight_decay", decay);
        knobs = rule.equals("sgd") ? knobs : knobs.with("momentum", kept);
        Curvature least = Curvature.ofMinimum(surface("bowl"), -7, 2).orElseThrow();
        double limit = Stability.of(rule, knobs, least).orElseThrow().rate();
        assertTrue(last(rule, knobs.with("lr", 0.99 * limit)) < 1e-3, "under " + limit);
        assertTrue(last(rule, knobs.with("lr", 1.01 * limit)) > 10, "over " + limit);
    }

    private static double last(String rule, Settings knobs) {
        RunnerSpec runner = RunnerSpec.of(rule, 0).with(knobs);
        DescentRecipe recipe = DescentRecipe.of(SurfaceChoice.of("bowl"), List.of(runner)).withSteps(3000);
        Trajectory path = Descent.run(recipe).runners().get(0);
        return path.divergedAt() >= 0 ? Double.POSITIVE_INFINITY
                : Math.hypot(path.x(3000), path.y(3000));
    }

    @Test
    void rulesWithoutALimitAndPlacesThatCurveDownHaveNone() {
        Curvature down = new Curvature(surface("bowl").start(), -1, -2, 0);
        Settings sgd = RunnerSpec.of("sgd", 0).settings();
        assertEquals(Optional.empty(), Stability.of("sgd", sgd, down));
        Curvature up = new Curvature(surface("bowl").start(), 1, 1, 0);
        assertEquals(Optional.empty(), Stability.of("adam", RunnerSpec.of("adam", 0).settings(), up));
        assertEquals(2 / 1.5, Stability.of("sgd", sgd.with(new Settings(Map.of("weight_decay", 0.5))), up)
                .orElseThrow().rate(), 1e-15);
    }

    @Test
    void aLimitHoldsEverywhereOnAQuadraticAloneAndItsFormulaSaysWhatItUses() {
        for (SurfaceEntry entry : Surfaces.all()) {
            boolean quadratic =
                    List.of("bowl", "quadratic", "saddle", "booth", "matyas").contains(entry.id());
            assertEquals(quadratic, Quadratic.is(surface(entry.id())), entry.id());
        }
        Settings knobs = RunnerSpec.of("momentum", 0).settings();
        Curvature up = new Curvature(surface("bowl").start(), 1, 1, 0);
        assertEquals("2(1+γ)/λ₁", Stability.of("momentum", knobs, up).orElseThrow().formula());
        assertEquals("2(1+γ)/(λ₁+λ)",
                Stability.of("momentum", knobs.with("weight_decay", 0.1), up).orElseThrow().formula());
        assertEquals(2, Stability.largest("sgd", surface("bowl")) * surfaceLargest("bowl"), 1e-12);
    }

    /** A rate within the limit that a schedule or a change of course makes too large, and the other way. */
    @Test
    void theFirstStepAboveTheLimitGoesByTheRateInForce() {
        Curvature least = Curvature.ofMinimum(surface("bowl"), -7, 2).orElseThrow();
        double limit = 2 / least.largest();
        RunnerSpec within = RunnerSpec.of("sgd", 0).with(
                RunnerSpec.of("sgd", 0).settings().with("lr", 0.9 * limit));
        DescentRecipe plain =
                DescentRecipe.of(SurfaceChoice.of("bowl"), List.of(within)).withSteps(50);
        assertEquals(-1, Stability.firstAbove(Descent.run(plain), 0));
        DescentRecipe turned = plain.withInterventions(
                List.of(new Intervention(7, 0, Settings.NONE.with("lr", 1.1 * limit))));
        assertEquals(7, Stability.firstAbove(Descent.run(turned), 0));
        RunnerSpec beyond = within.with(within.settings().with("lr", 1.1 * limit));
        DescentRecipe fast =
                DescentRecipe.of(SurfaceChoice.of("bowl"), List.of(beyond)).withSteps(50);
        assertEquals(0, Stability.firstAbove(Descent.run(fast), 0));
        DescentRecipe warmed = fast.withSchedule(
                new ScheduleChoice("warmup_cosine", new Settings(Map.of("warmup", 10.0, "floor", 0.0))));
        assertEquals(9, Stability.firstAbove(Descent.run(warmed), 0),
                "a warm-up of 10 steps has a factor of 0.9 before its last");
    }

    private static double surfaceLargest(String id) {
        return Curvature.ofMinimum(surface(id), 0, 0).orElseThrow().largest();
    }

    @Test
    void theRunnerWhoseEigenvectorsAreShownIsPartOfTheRecipe() throws RecipeException {
        DescentRecipe recipe = DescentRecipe.of(
                SurfaceChoice.of("bowl"), List.of(RunnerSpec.of("sgd", 0), RunnerSpec.of("adam", 1)))
                .withCurvature(Optional.of(1));
        assertEquals(recipe, Recipes.read(Recipes.write(recipe)));
        assertEquals(Optional.empty(), recipe.withRunners(recipe.runners().subList(0, 1)).curvature());
    }
}
