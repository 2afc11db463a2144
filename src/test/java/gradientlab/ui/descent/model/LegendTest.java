package gradientlab.ui.descent.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.Point;
import gradientlab.experiment.Presets;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import gradientlab.ui.descent.BowlRaces;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LegendTest {

    private static final Texts EN = Texts.of(Language.EN);

    private static List<Standing> rows(DescentRecipe recipe, int step) {
        return Standing.all(recipe, Descent.run(recipe), step, EN);
    }

    @Test
    void aRunnerThatDivergedSaysSinceWhenFromThatStepOn() {
        DescentRecipe recipe = Edits.knob(BowlRaces.bowl("sgd", "sgd"), 1, "lr", 10).withSteps(2000);
        Trajectories run = Descent.run(recipe);
        int at = run.runners().get(1).divergedAt();
        assertEquals(Trajectory.State.RUNNING, Standing.all(recipe, run, at - 1, EN).get(1).state());
        Standing row = Standing.all(recipe, run, 2000, EN).get(1);
        assertEquals(Trajectory.State.DIVERGED, row.state());
        assertEquals(at, row.at());
        assertEquals("∞", row.loss());
    }

    @Test
    void aRunnerThatConvergedSaysSoFromThatStepOn() {
        DescentRecipe recipe = Edits.knob(BowlRaces.bowl("sgd"), 0, "lr", 0.5).withSteps(2000);
        Standing row = rows(recipe, 2000).get(0);
        assertEquals(Trajectory.State.CONVERGED, row.state());
        assertEquals(Trajectory.State.RUNNING, rows(recipe, row.at() - 1).get(0).state());
    }

    @Test
    void whoConvergedToAHigherMinimumSaysThatItIsALocalOne() {
        DescentRecipe recipe = at("rastrigin", new Point(2.1, 1.9), 0.001);
        Standing row = rows(recipe, 500).get(0);
        assertEquals(Trajectory.State.CONVERGED, row.state());
        assertEquals("local minimum", row.row(EN).state().text());
        assertEquals(
                "At a local minimum since step " + row.at() + ": f = " + row.loss()
                        + " there. The lowest known minimum has f = 0.",
                row.row(EN).state().hint());
        assertTrue(Double.parseDouble(row.loss()) > 1, row.loss());
        Standing global = rows(at("rastrigin", new Point(0.1, -0.1), 0.001), 500).get(0);
        assertEquals("✓ converged", global.row(EN).state().text());
    }

    @Test
    void whoRestsAtASaddlePointSaysSo() {
        Standing row = rows(at("saddle", new Point(1, 0), 0.1), 300).get(0);
        assertEquals("saddle point", row.row(EN).state().text());
        assertEquals(Trajectory.State.RUNNING,
                rows(at("saddle", new Point(1, 1e-3), 0.1), 30).get(0).state());
    }

    private static DescentRecipe at(String surface, Point start, double rate) {
        RunnerSpec sgd = RunnerSpec.of("sgd", 0);
        return DescentRecipe.of(
                SurfaceChoice.of(surface), List.of(sgd.with(sgd.settings().with("lr", rate))))
                .withStart(start).withSteps(500);
    }

    @Test
    void theLossIsThatOfTheStepShown() {
        DescentRecipe recipe = BowlRaces.bowl("sgd");
        assertEquals("6.45", rows(recipe, 0).get(0).loss());
    }

    @Test
    void twoOfARuleAreToldApartByTheKnobInWhichTheyDiffer() {
        DescentRecipe recipe =
                Edits.knob(Edits.knob(BowlRaces.bowl("sgd", "sgd"), 0, "lr", 0.01), 1, "lr", 0.05);
        assertEquals("η 0.01", rows(recipe, 0).get(0).detail());
        assertEquals("η 0.05", rows(recipe, 0).get(1).detail());
    }

    @Test
    void whereKnobsAreTheSameScheduleClippingAndChangesTellThemApart() {
        assertEquals(List.of("η → 0.03", "Cosine", "1/t"), details("noise", 3, 1, 2));
        assertEquals(List.of("unclipped", "|g| ≤ 20", "g ±20"), details("clipping", 0, 1, 2));
    }

    private static List<String> details(String preset, int... runners) {
        DescentRecipe recipe = Presets.of(DescentKind.KIND).stream()
                .filter(p -> p.id().equals(preset))
                .findFirst()
                .orElseThrow()
                .recipe();
        return IntStream.of(runners).mapToObj(i -> RunnerDetail.of(recipe, i, EN)).toList();
    }

    @Test
    void twoThatDifferInNothingAreCounted() {
        DescentRecipe recipe = BowlRaces.bowl("sgd", "sgd");
        assertEquals("1", rows(recipe, 0).get(0).detail());
        assertEquals("2", rows(recipe, 0).get(1).detail());
    }

    @Test
    void oneAloneNeedsNoDetail() {
        assertEquals("", rows(BowlRaces.bowl("sgd"), 0).get(0).detail());
    }

    @Test
    void aRunnerWhosePathIsNotThereYetHasNoLoss() {
        DescentRecipe one = BowlRaces.bowl("sgd");
        Trajectories run = Descent.run(one);
        assertEquals("", Standing.all(Edits.addRunner(one, "sgd"), run, 3, EN).get(1).loss());
    }
}
