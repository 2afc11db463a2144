package gradientlab.experiment.descent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Settings;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Intervention;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The paths not taken: exactly those that were on the stage before a knob was changed. */
class GhostTest {

    private static final Intervention SLOWER = new Intervention(20, 0, new Settings(Map.of("lr", 0.02)));
    private static final Intervention EARLIER = new Intervention(10, 0, new Settings(Map.of("lr", 0.3)));
    private static final Intervention OTHER = new Intervention(15, 1, new Settings(Map.of("momentum", 0.2)));

    private final DescentRecipe plain = DescentRecipe
            .of(SurfaceChoice.of("bowl"), List.of(RunnerSpec.of("adam", 0), RunnerSpec.of("momentum", 1)))
            .withSteps(60);

    @Test
    void withoutBeingAskedForThereAreNone() {
        assertEquals(List.of(), Descent.run(plain.withInterventions(List.of(SLOWER))).ghosts());
        assertEquals(List.of(), Descent.run(plain.withGhosts(true)).ghosts());
    }

    @Test
    void aGhostIsThePathBeforeTheChangeBitForBit() {
        Trajectories before = Descent.run(plain);
        Trajectories forked = Descent.run(plain.withInterventions(List.of(SLOWER)).withGhosts(true));
        Ghost ghost = forked.ghosts().get(0);
        assertEquals(1, forked.ghosts().size());
        assertEquals(20, ghost.from());
        assertEquals(0, ghost.runner());
        assertSame(before.runners().get(0), ghost.path());
        assertParts(ghost.path(), forked.runners().get(0), 20);
        assertSame(before.runners().get(1), forked.runners().get(1));
    }

    @Test
    void severalForksLeaveOneGhostEachInTheOrderTheyWereMade() {
        List<Intervention> made = List.of(SLOWER, OTHER, EARLIER);
        List<Ghost> ghosts = Descent.run(plain.withInterventions(made).withGhosts(true)).ghosts();
        assertEquals(List.of(20, 15, 10), ghosts.stream().map(Ghost::from).toList());
        assertEquals(List.of(0, 1, 0), ghosts.stream().map(Ghost::runner).toList());
        assertEquals(List.of(0, 1, 2), ghosts.stream().map(Ghost::intervention).toList());
        Trajectories one = Descent.run(plain.withInterventions(List.of(SLOWER)));
        assertSame(Descent.run(plain).runners().get(0), ghosts.get(0).path());
        assertSame(one.runners().get(0), ghosts.get(2).path());
    }

    @Test
    void takingAForkBackLeavesTheOtherOnes() {
        DescentRecipe both = plain.withInterventions(List.of(SLOWER, EARLIER)).withGhosts(true);
        DescentRecipe left = both.withInterventions(List.of(EARLIER));
        Trajectories run = Descent.run(left);
        assertEquals(1, run.ghosts().size());
        assertSame(Descent.run(plain).runners().get(0), run.ghosts().get(0).path());
    }

    @Test
    void nobodyHauntsWhoWasGoneOrNeverRan() {
        RunnerSpec wild = RunnerSpec.of("sgd", 0);
        wild = wild.with(wild.settings().with("lr", 10));
        DescentRecipe recipe = DescentRecipe
                .of(SurfaceChoice.of("rosenbrock"), List.of(wild, wild.withShown(false)))
                .withSteps(60)
                .withGhosts(true)
                .withInterventions(List.of(
                        new Intervention(50, 0, new Settings(Map.of("lr", 0.1))),
                        new Intervention(2, 1, new Settings(Map.of("lr", 0.1)))));
        Trajectories run = Descent.run(recipe);
        assertTrue(run.runners().get(0).divergedAt() < 50);
        assertEquals(List.of(), run.ghosts());
    }

    @Test
    void whatComesAfterTheLastUpdateCanBeLeftOut() {
        DescentRecipe idle = plain.withInterventions(List.of(SLOWER, EARLIER)).withSteps(20);
        assertEquals(List.of(EARLIER), idle.withoutIdle().interventions());
        assertSame(Descent.run(idle).runners().get(0), Descent.run(idle.withoutIdle()).runners().get(0));
    }

    private static void assertParts(Trajectory one, Trajectory other, int at) {
        for (int row = 0; row <= at; row++) {
            assertEquals(one.x(row), other.x(row));
            assertEquals(one.y(row), other.y(row));
        }
        assertNotEquals(one.x(at + 1), other.x(at + 1));
    }

    private static void assertSame(Trajectory expected, Trajectory got) {
        assertEquals(expected.rows(), got.rows());
        for (int row = 0; row < expected.rows(); row++) {
            assertEquals(expected.x(row), got.x(row), "x in row " + row);
            assertEquals(expected.y(row), got.y(row), "y in row " + row);
        }
    }
}
