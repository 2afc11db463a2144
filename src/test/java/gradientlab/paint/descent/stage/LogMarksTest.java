package gradientlab.paint.descent.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.Point;
import gradientlab.experiment.Presets;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.LoggedPath;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.log.LogReader;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogMarksTest {

    private static final DescentRecipe RECIPE = Presets.first(DescentKind.KIND).recipe();

    /** The paths beside a log of the first, which leaves it at step 20. */
    private static Trajectories compared() throws RecipeException {
        Trajectories run = Descent.run(RECIPE);
        Trajectory path = run.runners().get(0);
        StringBuilder text = new StringBuilder("step,x,y\n");
        for (int row = 0; row < path.rows(); row++) {
            double off = row < 20 ? 0 : 0.02 * (row - 19);
            text.append(row).append(',').append(path.x(row) + off).append(',').append(path.y(row))
                    .append('\n');
        }
        return run.besides(LogReader.parse(text.toString(), "homework.csv", LoggedPath.FORM), 0);
    }

    private static LogMarks.Ground ground(Viewport viewport) {
        return new LogMarks.Ground(
                viewport, (x, y) -> new Point(viewport.px(x), viewport.py(y)),
                new Rectangle2D.Double(0, 0, viewport.width(), viewport.height()));
    }

    private static Viewport viewport(Trajectories run) {
        return Viewport.fit(RECIPE.view().orElse(run.surface().view()), 900, 600);
    }

    @Test
    void whereItPartsIsSaidFromThatStepOnAndNotBefore() throws RecipeException {
        Trajectories run = compared();
        LogMarks marks = new LogMarks(Theme.DARK, Texts.of(Language.EN), 1);
        assertFalse(marks.at(run, ground(viewport(run)), 19, List.of()).isEmpty());
        assertEquals(List.of(), marks.said());
        marks.at(run, ground(viewport(run)), 20, List.of());
        assertEquals(List.of("homework.csv: differs from step 20 on"),
                marks.said().stream().filter(Mark.Words.class::isInstance).map(Mark.Words.class::cast)
                        .map(Mark.Words::text).toList());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSaidCoversNoPathAndNothingThatStandsThere(Language language) throws RecipeException {
        Trajectories run = compared();
        Viewport viewport = viewport(run);
        LogMarks marks = new LogMarks(Theme.LIGHT, Texts.of(language), 1);
        Rectangle2D key = new Rectangle2D.Double(600, 0, 300, 60);
        marks.at(run, ground(viewport), RECIPE.steps(), List.of(key));
        Rectangle2D said = marks.said().stream().filter(Mark.Words.class::isInstance).findFirst()
                .orElseThrow().bounds();
        assertTrue(new Rectangle2D.Double(0, 0, 900, 600).contains(said));
        assertFalse(key.intersects(said));
        for (Trajectory path : run.runners()) {
            for (int row = 1; row < path.rows(); row++) {
                assertFalse(new Line2D.Double(
                        viewport.px(path.x(row - 1)), viewport.py(path.y(row - 1)), viewport.px(path.x(row)),
                        viewport.py(path.y(row))).intersects(said), "row " + row);
            }
        }
    }

    @Test
    void withoutALogThereIsNothing() {
        Trajectories run = Descent.run(RECIPE);
        LogMarks marks = new LogMarks(Theme.DARK, Texts.of(Language.EN), 1);
        assertEquals(List.of(), marks.at(run, ground(viewport(run)), 30, List.of()));
    }
}
