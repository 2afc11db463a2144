package gradientlab.paint.descent.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.View;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EigenMarksTest {

    private static final Texts EN = Texts.of(Texts.Language.EN);
    private static final Viewport PLACE = Viewport.fit(new View(-10, 10, -10, 10), 400, 400);

    private static Trajectories run(Optional<Integer> curvature) {
        return Descent.run(DescentRecipe.of(SurfaceChoice.of("bowl"), List.of(RunnerSpec.of("sgd", 0)))
                .withCurvature(curvature));
    }

    @Test
    void theSteepLineIsShortAndAcrossTheGentleOne() {
        List<Mark> marks = new EigenMarks(Theme.DARK, 1).at(run(Optional.empty()).surface(), PLACE, -7, 2);
        List<Mark.Axis> axes = marks.stream().filter(Mark.Axis.class::isInstance)
                .map(Mark.Axis.class::cast).toList();
        assertEquals(4, axes.size());
        Mark.Axis steep = axes.get(2);
        Mark.Axis gentle = axes.get(3);
        assertTrue(axes.get(0).dashed() && !steep.dashed(), "the minimum's are dashed");
        assertEquals(steep.from().getX(), steep.to().getX(), 1e-9);
        assertEquals(gentle.from().getY(), gentle.to().getY(), 1e-9);
        assertEquals(
                Math.sqrt(20), Math.abs((gentle.to().getX() - gentle.from().getX())
                        / (steep.from().getY() - steep.to().getY())),
                1e-9);
    }

    @Test
    void theyAreOnTheStageOnlyWhereTheRecipeAsksForThemAndMoveWithTheStep() {
        int[] without = pixels(run(Optional.empty()), 3);
        int[] with = pixels(run(Optional.of(0)), 3);
        assertNotEquals(Arrays.hashCode(without), Arrays.hashCode(with));
        StageImage stage = new StageImage(400, 400, Theme.DARK, EN, 1);
        Trajectories run = run(Optional.of(0));
        for (int step = 0; step <= 3; step++) {
            stage.show(run, PLACE, step, 0);
        }
        int[] played = stage.image().getRGB(0, 0, 400, 400, null, 0, 400);
        assertEquals(Arrays.hashCode(with), Arrays.hashCode(played));
    }

    private static int[] pixels(Trajectories run, int step) {
        StageImage stage = new StageImage(400, 400, Theme.DARK, EN, 1);
        stage.show(run, PLACE, step, 0);
        return stage.image().getRGB(0, 0, 400, 400, null, 0, 400);
    }
}
