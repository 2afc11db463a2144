package gradientlab.ui.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.Point;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.paint.descent.stage.StageInk;
import gradientlab.paint.picture.Viewport;
import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import org.junit.jupiter.api.Test;

class LegendPlaceTest {

    private static final Dimension2D STAGE = new Dimension2D(900, 600);
    private static final Insets MARGINS = new Insets(20);

    /** A bowl with its start in a corner; the minimum is in the middle. */
    private static StageInk from(double x, double y) {
        DescentRecipe recipe = DescentRecipe.of(SurfaceChoice.of("bowl"), List.of(RunnerSpec.of("sgd", 0)))
                .withStart(new Point(x, y));
        return new StageInk(Descent.run(recipe), Viewport.fit(recipe.surface().make().view(),
                STAGE.getWidth(), STAGE.getHeight()), 12);
    }

    private static LegendPlace after(LegendPlace now, StageInk ink, double width, double height) {
        return now.next(ink, STAGE, MARGINS, share -> new Dimension2D(share * width, share * height));
    }

    private static Point corner(double right, double up) {
        Viewport viewport = Viewport.fit(SurfaceChoice.of("bowl").make().view(), STAGE.getWidth(),
                STAGE.getHeight());
        return new Point(viewport.x((0.5 + 0.4 * right) * STAGE.getWidth()),
                viewport.y((0.5 - 0.4 * up) * STAGE.getHeight()));
    }

    @Test
    void itStaysWhereItHidesNothingAndElseLeavesTheCorner() {
        Point left = corner(-1, 1);
        assertEquals(LegendPlace.USUAL, after(LegendPlace.USUAL, from(left.x(), left.y()), 200, 150));
        Point right = corner(1, 1);
        LegendPlace away = after(LegendPlace.USUAL, from(right.x(), right.y()), 200, 150);
        assertEquals(new LegendPlace(Pos.TOP_LEFT, 1), away);
        assertEquals(away, after(away, from(right.x(), right.y()), 200, 150), "it does not come back");
    }

    @Test
    void itIsSmallerWhereThatHidesLess() {
        Point right = corner(1, 1);
        StageInk ink = from(right.x(), right.y());
        LegendPlace large = after(LegendPlace.USUAL, ink, 480, 300);
        assertTrue(large.share() < 1, "every corner reaches the middle: " + large);
    }
}
