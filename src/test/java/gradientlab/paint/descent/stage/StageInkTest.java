package gradientlab.paint.descent.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.Point;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.paint.picture.Viewport;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageInkTest {

    private static final double MARKER = 10;
    private static final double END = 8 * MARKER;

    private static Trajectories run(double rate, Point start) {
        RunnerSpec sgd = RunnerSpec.of("sgd", 0);
        return Descent.run(DescentRecipe.of(
                SurfaceChoice.of("bowl"), List.of(sgd.with(sgd.settings().with("lr", rate))))
                .withStart(start).withSteps(60));
    }

    private static StageInk ink(Trajectories run) {
        return new StageInk(run, Viewport.fit(run.surface().view(), 800, 600), MARKER);
    }

    @Test
    void aPathAlongTheAxisHasItsLengthUnderWhatLiesOnItAndNothingBeside() {
        Trajectories run = run(0.5, new Point(-3, 0));
        Viewport viewport = Viewport.fit(run.surface().view(), 800, 600);
        double x = viewport.px(-2.5);
        double y = viewport.py(0);
        assertEquals(20, ink(run).under(new Rectangle2D.Double(x, y - 30, 20, 60)), 1e-9);
        assertEquals(0, ink(run).under(new Rectangle2D.Double(x, y + 60, 20, 60)));
    }

    @Test
    void aStartWeighsMoreThanThePathAndSwitchedOffRunnersNothing() {
        Trajectories run = run(0.5, new Point(-3, 0));
        Viewport viewport = Viewport.fit(run.surface().view(), 800, 600);
        Rectangle2D start = new Rectangle2D.Double(viewport.px(-3) - 20, viewport.py(0) - 20, 40, 40);
        assertTrue(ink(run).under(start) > 3 * 20);
        Trajectories off = Descent.run(run.recipe().withRunners(
                List.of(RunnerSpec.of("sgd", 0).withShown(false), RunnerSpec.of("adam", 1))));
        assertTrue(ink(off).under(new Rectangle2D.Double(0, 0, 800, 600)) > 0);
    }

    @Test
    void whoHasLeftIsCountedWhereItIsPointedTo() {
        Trajectories run = run(5, new Point(-3, 1));
        StageInk ink = ink(run);
        double top = ink.under(new Rectangle2D.Double(0, 0, 800, 5));
        double bottom = ink.under(new Rectangle2D.Double(0, 595, 800, 5));
        Trajectory path = run.runners().get(0);
        assertTrue(path.divergedAt() > 0);
        double last = path.y(path.lastFinite(path.rows() - 1));
        assertEquals(END, last > 0 ? top - bottom : bottom - top, 10, "and a little path");
    }
}
