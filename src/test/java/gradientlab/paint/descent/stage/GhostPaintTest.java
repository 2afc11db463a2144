package gradientlab.paint.descent.stage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Settings;
import gradientlab.core.surface.Camera;
import gradientlab.core.surface.Point;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Intervention;
import gradientlab.experiment.descent.Measure;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Ghost;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.paint.Runs;
import gradientlab.paint.chart.StepPoints;
import gradientlab.paint.chart.StepSeries;
import gradientlab.paint.chart.StepSeries.Style;
import gradientlab.paint.descent.DescentFrames;
import gradientlab.paint.descent.DescentPicture;
import gradientlab.paint.descent.chart.MeasureLines;
import gradientlab.paint.descent.relief.ReliefImage;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The paths not taken are on stage, film, still and chart: faint, from the fork on, as far as the step. */
class GhostPaintTest {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;

    private final DescentRecipe plain =
            Runs.recipe("himmelblau", new Point(-0.6, -0.6), 60, "momentum 0.0022", "sgd 0.004");
    private final DescentRecipe forked = plain
            .withInterventions(List.of(
                    new Intervention(12, 0, new Settings(Map.of("lr", 0.0004))),
                    new Intervention(20, 0, new Settings(Map.of("momentum", 0.2)))))
            .withGhosts(true);
    private final Trajectories run = Descent.run(forked);
    private final Trajectories without = Descent.run(forked.withGhosts(false));
    private final Viewport viewport = Viewport.fit(run.surface().view(), WIDTH, HEIGHT);

    private static StageImage stage(Theme theme) {
        return new StageImage(WIDTH, HEIGHT, theme, Texts.of(Language.EN), 1);
    }

    private int[] shown(Trajectories what, int... steps) {
        StageImage stage = stage(Theme.DARK);
        for (int step : steps) {
            stage.show(what, viewport, step, -1);
        }
        return stage.image().getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    }

    private int at(Trajectory path, int row) {
        return (int) viewport.py(path.y(row)) * WIDTH + (int) viewport.px(path.x(row));
    }

    @Test
    void aGhostIsSeenFromItsForkToTheStepShown() {
        Ghost ghost = run.ghosts().get(0);
        int[] with = shown(run, 30);
        int[] bare = shown(without, 30);
        assertEquals(bare[at(ghost.path(), 8)], with[at(ghost.path(), 8)], "before the fork");
        assertFalse(bare[at(ghost.path(), 22)] == with[at(ghost.path(), 22)], "between fork and step");
        assertEquals(bare[at(ghost.path(), 36)], with[at(ghost.path(), 36)], "after the step");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aGhostIsFainterThanAPath(Theme theme) {
        StageImage stage = stage(theme);
        Ghost ghost = run.ghosts().get(0);
        int x = at(ghost.path(), 22) % WIDTH;
        int y = at(ghost.path(), 22) / WIDTH;
        stage.show(without, viewport, 30, -1);
        Color under = new Color(stage.image().getRGB(x, y));
        stage.show(run, viewport, 30, -1);
        Color seen = new Color(stage.image().getRGB(x, y));
        Color full = Slot.of(0).color(theme);
        assertTrue(apart(seen, under) > 25, "seen: " + seen + " on " + under);
        assertTrue(apart(seen, full) > 40, "fainter: " + seen + " than " + full);
    }

    @Test
    void playingJumpingAndGoingBackGiveTheSamePixels() {
        int[] jumped = shown(run, 40);
        int[] played = shown(run, 0, 5, 11, 12, 13, 19, 20, 21, 30, 40);
        int[] back = shown(run, 60, 40);
        assertArrayEquals(jumped, played);
        assertArrayEquals(jumped, back);
    }

    @Test
    void aForkTakenBackLeavesNothingBehind() {
        StageImage stage = stage(Theme.DARK);
        stage.show(run, viewport, 40, -1);
        stage.show(Descent.run(plain), viewport, 40, -1);
        assertArrayEquals(
                shown(Descent.run(plain), 40),
                stage.image().getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH));
    }

    @Test
    void theReliefShowsItToo() {
        Camera camera = new Camera(0, 90);
        int[][] pixels = new int[3][];
        for (int i = 0; i < 3; i++) {
            ReliefImage relief = new ReliefImage(WIDTH, HEIGHT, Theme.DARK, Texts.of(Language.EN), 1);
            if (i == 2) {
                for (int step : new int[] {0, 12, 13, 20, 60, 30}) {
                    relief.show(run, run.surface().view(), camera, step, -1);
                }
            } else {
                relief.show(i == 0 ? run : without, run.surface().view(), camera, 30, -1);
            }
            pixels[i] = relief.image().getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
        }
        assertFalse(Arrays.equals(pixels[0], pixels[1]));
        assertArrayEquals(pixels[0], pixels[2], "played as jumped");
    }

    @Test
    void aStillAndAFilmShowItToo() {
        int[] pixels = new int[2];
        for (int i = 0; i < 2; i++) {
            Trajectories what = i == 0 ? run : without;
            BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = picture.createGraphics();
            new DescentPicture(what, WIDTH, HEIGHT, Theme.DARK, Texts.of(Language.EN), false).paint(g, 30);
            g.dispose();
            int place = at(run.ghosts().get(0).path(), 22);
            pixels[i] = picture.getRGB(place % WIDTH, place / WIDTH);
        }
        assertFalse(pixels[0] == pixels[1], "still");
        BufferedImage with = new DescentFrames(run, WIDTH, HEIGHT, Theme.DARK, Texts.of(Language.EN), false)
                .frame(30);
        assertArrayEquals(shown(run, 30), with.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH));
    }

    @Test
    void aRingMarksEachForkOnceItIsReached() {
        Marks marks = new Marks(Theme.DARK, Texts.of(Language.EN), 1, true);
        assertEquals(0, interventions(marks, 11));
        assertEquals(1, interventions(marks, 12));
        assertEquals(2, interventions(marks, 60));
    }

    private long interventions(Marks marks, int step) {
        return marks.at(run, viewport, step, -1).stream().filter(mark -> mark instanceof Mark.Intervention)
                .count();
    }

    @Test
    void theChartsHaveItsLineFromTheForkOnAndKeepTheAxis() {
        MeasureLines lines = new MeasureLines(Measure.LOSS, run);
        assertEquals(
                List.of(Style.MAIN, Style.MAIN, Style.GHOST, Style.GHOST),
                lines.series().stream().map(StepSeries::style).toList());
        assertEquals(lines.series().get(0).slot(), lines.series().get(3).slot());
        StepPoints points = new StepPoints(lines.series(), lines.decades()::place, 0.1);
        assertEquals(12, points.getXValue(2, 0));
        assertEquals(20, points.getXValue(3, 0));
        assertEquals(0, points.getXValue(0, 0));
        assertEquals(60, points.getXValue(2, points.getItemCount(2) - 1));
        assertEquals(new MeasureLines(Measure.LOSS, without).decades(), lines.decades());
    }

    private static int apart(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed())
                + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue());
    }
}
