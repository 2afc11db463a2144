package gradientlab.paint.descent.relief;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.Camera;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.Pixels;
import gradientlab.paint.Runs;
import gradientlab.paint.descent.DescentFrames;
import gradientlab.paint.descent.DescentPicture;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReliefImageTest {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;
    private static final Camera ABOVE = new Camera(0, 90);

    private final Trajectories run = Runs.fourValleys();
    private final View view = run.surface().view();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 60})
    void playingToAStepAndJumpingToItGiveTheSamePixels(int stride) {
        ReliefImage played = image(Theme.DARK);
        for (int step = 0; step < 60; step += stride) {
            played.show(run, view, Camera.HOME, step, 2);
        }
        played.show(run, view, Camera.HOME, 60, 2);
        ReliefImage jumped = image(Theme.DARK);
        jumped.show(run, view, Camera.HOME, 60, 2);
        assertArrayEquals(Pixels.of(jumped.image()), Pixels.of(played.image()));
        played.show(run, view, Camera.HOME, 20, 2);
        jumped.show(run, view, Camera.HOME, 20, 2);
        assertArrayEquals(Pixels.of(jumped.image()), Pixels.of(played.image()));
    }

    @Test
    void whatChangesLiesInTheRectangleThatIsReported() {
        ReliefImage image = image(Theme.DARK);
        image.show(run, view, Camera.HOME, 5, 0);
        assertTrue(image.show(run, view, Camera.HOME, 5, 0).isEmpty());
        for (int step : new int[] {6, 20, 3, 59}) {
            int[] before = Pixels.of(image.image());
            Rectangle part = image.show(run, view, Camera.HOME, step, 0);
            Rectangle changed = Pixels.changed(before, Pixels.of(image.image()), WIDTH);
            assertTrue(part.contains(changed), part + " " + changed);
        }
    }

    @Test
    void goingOnceAroundComesBackToTheSamePicture() {
        ReliefImage image = image(Theme.LIGHT);
        image.show(run, view, new Camera(-30, 40), 60, 0);
        int[] before = Pixels.of(image.image());
        image.show(run, view, new Camera(150, 40), 60, 0);
        assertTrue(Pixels.differing(before, Pixels.of(image.image()), 20) > 0.1);
        image.show(run, view, new Camera(150, 40).moved(180, 0), 60, 0);
        assertArrayEquals(before, Pixels.of(image.image()));
    }

    @Test
    void fromStraightAboveItIsThePlan() {
        ReliefImage image = image(Theme.DARK);
        image.show(run, view, ABOVE, 0, 0);
        Point left = image.pixel(new Point(-3, 2));
        Point right = image.pixel(new Point(3, 2));
        Point below = image.pixel(new Point(-3, -2));
        assertEquals(left.y(), right.y(), 1e-9);
        assertEquals(left.x(), below.x(), 1e-9);
        assertEquals(right.x() - left.x(), 1.5 * (below.y() - left.y()), 1e-9, "equal scales, y up");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-170, -60, 0, 45, 130})
    void whatIsPointedAtIsThePointDrawnThere(double azimuth) {
        ReliefImage image = image(Theme.DARK);
        image.show(run, view, new Camera(azimuth, 60), 0, 0);
        int hit = 0;
        for (double x = -4; x <= 4; x += 1) {
            for (double y = -4; y <= 4; y += 1) {
                Point at = image.pixel(new Point(x, y));
                Optional<Point> picked = image.pick(at.x(), at.y());
                assertTrue(picked.isPresent());
                hit += picked.get().distance(x, y) < 0.08 ? 1 : 0;
            }
        }
        assertTrue(hit > 65, hit + " of 81; the others are hidden");
        assertTrue(image.pick(3, 3).isEmpty());
    }

    @Test
    void theSurfaceHasNoHoles() {
        ReliefImage image = new ReliefImage(WIDTH, HEIGHT, Theme.DARK, Texts.of(Language.EN), 1, false);
        image.show(Runs.run("bowl", new Point(-7, 2), 1, "sgd 0.1"), new View(-10, 10, -10, 10), ABOVE, 0, 0);
        Point corner = image.pixel(new Point(-10, 10));
        Point other = image.pixel(new Point(10, -10));
        for (int y = (int) corner.y() + 3; y < other.y() - 3; y++) {
            for (int x = (int) corner.x() + 3; x < other.x() - 3; x++) {
                int color = image.image().getRGB(x, y);
                assertTrue(color != Theme.DARK.bg().getRGB() && color != Theme.DARK.surface().getRGB());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTrailIsStrongWhereItIsSeenAndFaintBehindAHill(Theme theme) {
        // Down the inside of a bowl: on the far wall it is seen, on the near one the wall hides it.
        Trajectories down = Runs.run("bowl", new Point(0, 9), 20, "sgd 0.1");
        int color = Slot.of(0).color(theme).getRGB();
        int[] pure = new int[2];
        int[] hints = new int[2];
        for (int side = 0; side < 2; side++) {
            ReliefImage image = new ReliefImage(WIDTH, HEIGHT, theme, Texts.of(Language.EN), 1, false);
            image.show(down, down.surface().view(), new Camera(180 * side, 15), 20, 0);
            int[] with = Pixels.of(image.image());
            ReliefImage bare = new ReliefImage(WIDTH, HEIGHT, theme, Texts.of(Language.EN), 1, false);
            bare.show(down, down.surface().view(), new Camera(180 * side, 15), 0, 0);
            int[] without = Pixels.of(bare.image());
            for (int i = 0; i < with.length; i++) {
                pure[side] += Pixels.distance(with[i], color) < 8 ? 1 : 0;
                hints[side] += Pixels.distance(with[i], without[i]) > 8 ? 1 : 0;
            }
        }
        assertTrue(pure[0] > 3 * pure[1] && pure[0] > 60, pure[0] + " and " + pure[1]);
        assertTrue(hints[1] > 60, "what is hidden still shows through: " + hints[1]);
    }

    @Test
    void stillAndFilmShowTheSamePixels() {
        Trajectories relief = new Trajectories(
                run.recipe().withRelief(Optional.of(Camera.HOME)), run.surface(), run.runners());
        Texts texts = Texts.of(Language.KO);
        BufferedImage still = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        new DescentPicture(relief, 640, 400, Theme.LIGHT, texts, true).paint(still.createGraphics(), 33);
        BufferedImage frame = new DescentFrames(relief, 640, 400, Theme.LIGHT, texts, true).frame(33);
        assertEquals(0, Pixels.differing(Pixels.of(still), Pixels.of(frame), 0));
    }

    @Test
    void runnersFarOutsideAndOverflownOnesAreDrawnAsArrows() {
        Trajectories wild = Runs.oneDiverging();
        ReliefImage image = image(Theme.DARK);
        for (int step = 0; step <= 60; step++) {
            image.show(wild, view, Camera.HOME, step, 2);
        }
        int danger = Theme.DARK.danger().getRGB();
        boolean said = false;
        for (int pixel : Pixels.of(image.image())) {
            said |= Pixels.distance(pixel, danger) < 8;
        }
        assertTrue(said, "who diverged is said");
    }

    @Test
    void aSurfaceThatFallsForEverIsDrawnToo() {
        Trajectories saddle = Runs.run("saddle", new Point(-1.5, 0.001), 60, "sgd 0.1", "adam 0.1");
        ReliefImage image = image(Theme.LIGHT);
        image.show(saddle, saddle.surface().view(), Camera.HOME, 60, 0);
        assertTrue(image.pick(WIDTH / 2.0, HEIGHT / 2.0).isPresent());
    }

    private static ReliefImage image(Theme theme) {
        return new ReliefImage(WIDTH, HEIGHT, theme, Texts.of(Language.EN), 1);
    }
}
