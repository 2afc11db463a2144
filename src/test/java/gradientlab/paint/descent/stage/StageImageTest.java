package gradientlab.paint.descent.stage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.Pixels;
import gradientlab.paint.Runs;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageImageTest {

    private static final int WIDTH = 333;
    private static final int HEIGHT = 222;

    static List<String> surfaces() {
        return Surfaces.all().stream().map(entry -> entry.id()).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 11, 12, 13, 37, 60})
    void playingToAStepEqualsJumpingToIt(int step) {
        Trajectories run = Runs.oneDiverging();
        StageImage played = stage(Theme.DARK);
        for (int k = 0; k <= step; k++) {
            played.show(run, home(run), k, 1);
        }
        assertArrayEquals(jumped(run, step, 1), Pixels.of(played.image()));
    }

    @Test
    void scrubbingAnywhereEqualsJumpingThere() {
        Trajectories run = Runs.oneDiverging();
        StageImage scrubbed = stage(Theme.DARK);
        for (int k : new int[] {0, 30, 5, 60, 12, 11, 12, 40}) {
            scrubbed.show(run, home(run), k, -1);
            assertArrayEquals(jumped(run, k, -1), Pixels.of(scrubbed.image()), "at step " + k);
        }
    }

    @Test
    void everythingThatChangedLiesInTheChangedPart() {
        Trajectories run = Runs.oneDiverging();
        Trajectories moved = Descent.run(run.recipe().withStart(new Point(1, 1)));
        Viewport home = home(run);
        StageImage stage = stage(Theme.LIGHT);
        stage.show(run, home, 0, 0);
        Object[][] shows = {
                {run, home, 1, 0}, {run, home, 12, 0}, {run, home, 12, 3}, {run, home, 4, 3},
                {moved, home, 4, 3},
                {moved, home.zoomed(2, 50, 50), 4, 3}, {moved, home.zoomed(2, 50, 50), 60, -1}
        };
        for (Object[] show : shows) {
            int[] before = Pixels.of(stage.image());
            Rectangle part =
                    stage.show((Trajectories) show[0], (Viewport) show[1], (int) show[2], (int) show[3]);
            Rectangle changed = Pixels.changed(before, Pixels.of(stage.image()), WIDTH);
            assertFalse(changed.isEmpty());
            assertTrue(part.contains(changed), part + " against " + changed);
        }
    }

    @Test
    void nothingNewChangesNothing() {
        Trajectories run = Runs.fourValleys();
        StageImage stage = stage(Theme.DARK);
        stage.show(run, home(run), 20, 2);
        assertTrue(stage.show(run, home(run), 20, 2).isEmpty());
    }

    @Test
    void aStepChangesLittle() {
        Trajectories run = Runs.run("bowl", new Point(-7, 2), 60, "sgd 0.1");
        StageImage stage = stage(Theme.DARK);
        stage.show(run, home(run), 40, 0);
        Rectangle part = stage.show(run, home(run), 41, 0);
        assertTrue(part.width * part.height < WIDTH * HEIGHT / 8, "changed " + part);
    }

    @Test
    void aNewPathLeavesTheBackdropAlone() {
        Trajectories run = Runs.run("bowl", new Point(-7, 2), 5, "sgd 0.1");
        StageImage stage = stage(Theme.DARK);
        stage.show(run, home(run), 5, 0);
        Trajectories dragged = Descent.run(run.recipe().withStart(new Point(-6, 2)));
        Rectangle part = stage.show(dragged, home(run), 5, 0);
        assertTrue(part.width * part.height < WIDTH * HEIGHT / 3, "changed " + part);
        assertArrayEquals(jumped(dragged, 5, 0), Pixels.of(stage.image()));
    }

    @Test
    void aHiddenRunnerDrawsNothing() {
        DescentRecipe two = Runs.recipe("bowl", new Point(-7, 2), 30, "sgd 0.1", "adam 0.3");
        DescentRecipe hidden = two.withRunner(1, two.runners().get(1).withShown(false));
        DescentRecipe alone = Runs.recipe("bowl", new Point(-7, 2), 30, "sgd 0.1");
        assertArrayEquals(jumped(Descent.run(alone), 30, 0), jumped(Descent.run(hidden), 30, 1));
        StageImage stage = stage(Theme.DARK);
        stage.show(Descent.run(two), home(Descent.run(two)), 30, 0);
        stage.show(Descent.run(hidden), home(Descent.run(two)), 30, 0);
        assertArrayEquals(jumped(Descent.run(alone), 30, 0), Pixels.of(stage.image()), "after it was shown");
    }

    @Test
    void theChosenRunnerLiesOnTop() {
        Trajectories twins = Runs.run("bowl", new Point(-7, 2), 30, "sgd 0.1", "sgd 0.1");
        int[] first = jumped(twins, 30, 0);
        int[] second = jumped(twins, 30, 1);
        assertTrue(count(first, Slot.of(0)) > 3 * count(second, Slot.of(0)), "the first is seen");
        assertTrue(count(second, Slot.of(1)) > 3 * count(first, Slot.of(1)), "the second is seen");
    }

    @Test
    void aDivergedRunnerIsPointedToAndFades() {
        Trajectories run = Runs.oneDiverging();
        int divergedAt = run.runners().get(2).divergedAt();
        assertTrue(divergedAt > 0);
        int[] before = jumped(run, divergedAt - 1, -1);
        int[] after = jumped(run, divergedAt, -1);
        assertTrue(count(before, Slot.of(2)) > 2 * count(after, Slot.of(2)), "the trail fades");
        List<Mark> marks = new Marks(Theme.DARK, Texts.of(Texts.Language.EN), 1, true)
                .at(run, home(run), divergedAt, -1);
        assertEquals(1, marks.stream().filter(Mark.Arrow.class::isInstance).count());
        assertTrue(marks.stream().anyMatch(mark -> mark instanceof Mark.Words words
                && words.text().equals("NAG diverged at step " + divergedAt)));
    }

    @Test
    void anArrowStandsAtTheCoordinateThatIsWithinTheStage() {
        Trajectories run = Runs.run("bowl", new Point(0, 2), 80, "sgd 1.2");
        assertEquals(0, run.runners().get(0).x(80), 1e-12);
        List<Mark> marks = new Marks(Theme.DARK, Texts.of(Texts.Language.EN), 1, true)
                .at(run, home(run), 80, -1);
        Mark.Arrow arrow = (Mark.Arrow) marks.stream().filter(Mark.Arrow.class::isInstance).findFirst()
                .orElseThrow();
        assertEquals(home(run).px(0), arrow.x(), 1e-6);
        assertEquals(run.runners().get(0).y(80) > 0 ? -1 : 1, Math.sin(arrow.angle()), 1e-12);
    }

    @Test
    void wordsAtTheEdgeStayClearOfTheButtonsAndOfEachOther() {
        Trajectories run = Runs.run("bowl", new Point(-7, -2), 300, "sgd 2.5", "nag 2.5", "momentum 5");
        Viewport view = home(run);
        Rectangle2D buttons = new Rectangle2D.Double(view.width() - 40, 0, 40, view.height());
        Marks marks = new Marks(Theme.DARK, Texts.of(Texts.Language.EN), 1, true);
        marks.keepFree(buttons);
        for (int step = 1; step < 300; step++) {
            List<Rectangle2D> words = marks.at(run, view, step, -1).stream()
                    .filter(mark -> mark instanceof Mark.Words said && said.text().contains("diverged"))
                    .map(Mark::bounds).toList();
            for (int i = 0; i < words.size(); i++) {
                assertFalse(words.get(i).intersects(buttons), "at " + step);
                for (int j = 0; j < i; j++) {
                    assertFalse(words.get(i).intersects(words.get(j)), "at " + step);
                }
            }
        }
    }

    @Test
    void aRunnerOutsideTheViewIsPointedTo() {
        Trajectories run = Runs.run("bowl", new Point(-7, 2), 3, "sgd 0.01");
        Viewport right = Viewport.fit(new View(5, 9, -2, 2), WIDTH, HEIGHT);
        List<Mark> marks = new Marks(Theme.DARK, Texts.of(Texts.Language.EN), 1, true).at(run, right, 3, -1);
        Mark.Arrow arrow = (Mark.Arrow) marks.get(0);
        assertTrue(arrow.x() < 30 && Math.abs(arrow.angle()) > 2.8, "it is at the left edge and points left");
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void everySurfaceIsPaintedOpaqueAndUsesItsRamp(String id) {
        LossSurface surface = Surfaces.get(id);
        Trajectories run = Runs.run(id, surface.start(), 20, "sgd 0.001", "adam 0.05");
        for (Theme theme : Theme.values()) {
            StageImage stage = stage(theme);
            stage.show(run, home(run), 20, 0);
            int[] pixels = Pixels.of(stage.image());
            for (int pixel : pixels) {
                assertEquals(255, pixel >>> 24);
            }
            long colours = Arrays.stream(pixels).distinct().count();
            assertTrue(colours > 60, id + " in " + colours + " colours");
        }
    }

    @ParameterizedTest
    @EnumSource
    void hugeCoordinatesCostNothing(Theme theme) {
        Trajectories run =
                Runs.run("rosenbrock", new Point(-1.2, 1), 2000, "sgd 10", "momentum 0.5", "adamax 10");
        assertTrue(run.runners().get(0).divergedAt() > 0);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            StageImage stage = stage(theme);
            for (int k = 0; k <= 2000; k += 100) {
                stage.show(run, home(run), k, 0);
                stage.show(run, home(run).zoomed(1e6, 10, 10), k, 0);
            }
        });
    }

    private static StageImage stage(Theme theme) {
        return new StageImage(WIDTH, HEIGHT, theme, Texts.of(Texts.Language.EN), 1);
    }

    private static Viewport home(Trajectories run) {
        return Viewport.fit(run.surface().view(), WIDTH, HEIGHT);
    }

    private static int[] jumped(Trajectories run, int step, int selected) {
        StageImage stage = stage(Theme.DARK);
        stage.show(run, home(run), step, selected);
        return Pixels.of(stage.image());
    }

    private static int count(int[] pixels, Slot slot) {
        int color = slot.color(Theme.DARK).getRGB();
        int count = 0;
        for (int pixel : pixels) {
            count += Pixels.distance(pixel, color) < 12 ? 1 : 0;
        }
        return count;
    }
}
