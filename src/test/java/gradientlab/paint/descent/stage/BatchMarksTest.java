package gradientlab.paint.descent.stage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.data.DataLoss;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.data.BatchPlan;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.json.RecipeException;
import gradientlab.paint.Pixels;
import gradientlab.paint.descent.DescentFrames;
import gradientlab.paint.descent.DescentPicture;
import gradientlab.paint.ground.Axes;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gradients of all examples and of the update's batch. */
class BatchMarksTest {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 600;
    private static final Texts EN = Texts.of(Texts.Language.EN);

    private final Trajectories run = run("'batch':10,");
    private final Trajectory path = run.runners().get(0);
    private final Viewport viewport = Viewport.fit(run.surface().view(), WIDTH, HEIGHT);

    private static Trajectories run(String batch) {
        String text = "{'format':'gradient-lab/1','lab':'descent','surface':'logistic_regression'," + batch
                + "'steps':40,'runners':[{'optimizer':'sgd','lr':0.5},{'optimizer':'adam','lr':0.1}]}";
        try {
            return Descent.run((DescentRecipe) Recipes.read(text.replace('\'', '"')));
        } catch (RecipeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private List<Mark> marks(Trajectories of, int step, Texts texts) {
        return new BatchMarks(Theme.DARK, texts, 1).at(of, viewport, step, 0);
    }

    private static <T> List<T> of(Class<T> kind, List<Mark> marks) {
        return marks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private int[] shown(Trajectories of, int... steps) {
        StageImage stage = new StageImage(WIDTH, HEIGHT, Theme.DARK, EN, 1);
        for (int step : steps) {
            stage.show(of, viewport, step, 0);
        }
        return stage.image().getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    }

    @Test
    void theAxesOfARegressionSayWhatTheyAre() {
        assertEquals("x (slope)", Axes.name("linear_regression", "x", EN));
        assertEquals("y (intercept)", Axes.name("linear_regression", "y", EN));
        assertEquals("y", Axes.name("bowl", "y", EN));
    }

    @Test
    void arrowsAreTheTwoGradientsDownhillAtTheScaleTheyState() {
        DataLoss loss = (DataLoss) run.surface();
        BatchPlan plan = Descent.batches(run.recipe(), 0).orElseThrow();
        for (int step : new int[] {0, 7, 23}) {
            double[] batch = new double[2];
            loss.gradient(batch, path.x(step), path.y(step), plan.order(step), plan.from(step),
                    plan.to(step));
            double[][] wanted = {{path.gradientX(step), path.gradientY(step)}, batch};
            List<Mark> marks = marks(run, step, EN);
            List<ArrowMark> arrows = of(ArrowMark.class, marks);
            assertEquals(2, arrows.size());
            String said = of(Mark.Words.class, marks).get(2).text();
            assertTrue(said.startsWith("−∇f arrows × "), said);
            double stated = Double.parseDouble(said.substring("−∇f arrows × ".length()));
            for (int i = 0; i < 2; i++) {
                ArrowMark arrow = arrows.get(i);
                double dx = (arrow.toX() - arrow.x()) / viewport.unit();
                double dy = (arrow.y() - arrow.toY()) / viewport.unit();
                double tolerance = 0.01 * stated * Math.hypot(wanted[i][0], wanted[i][1]);
                assertEquals(-wanted[i][0] * stated, dx, tolerance);
                assertEquals(-wanted[i][1] * stated, dy, tolerance);
            }
            assertEquals(plan.perEpoch(), of(CloudMark.class, marks).get(0).ends().size(), 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void bothAreNamedOnTheStageAndApart(Texts.Language language) {
        Texts texts = Texts.of(language);
        for (int step = 0; step <= 40; step++) {
            List<Mark.Words> words = of(Mark.Words.class, marks(run, step, texts));
            assertEquals(texts.get("stage.gradient.all"), words.get(0).text());
            assertEquals(texts.get("stage.gradient.batch"), words.get(1).text());
            assertFalse(words.get(0).bounds().intersects(words.get(1).bounds()), "at step " + step);
            Rectangle2D stage = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);
            words.forEach(word -> assertTrue(stage.contains(word.bounds()), word.text()));
        }
    }

    @Test
    void whereEveryUpdateSeesAllThereIsOneGradientAndNoArrow() {
        assertEquals(List.of(), marks(run(""), 5, EN));
    }

    @Test
    void theBatchsArrowIsPaintedInItsRunnersColour() {
        for (int step : new int[] {0, 4, 9}) {
            int[] pixels = shown(run, step);
            ArrowMark arrow = of(ArrowMark.class, marks(run, step, EN)).get(1);
            int x = (int) (0.7 * arrow.toX() + 0.3 * arrow.x());
            int y = (int) (0.7 * arrow.toY() + 0.3 * arrow.y());
            int colour = Slot.of(0).color(Theme.DARK).getRGB();
            boolean found = false;
            for (int i = 0; i < 25; i++) {
                found |= pixels[(y - 2 + i / 5) * WIDTH + x - 2 + i % 5] == colour;
            }
            assertTrue(found, "at step " + step);
        }
    }

    @Test
    void playingJumpingAndGoingBackGiveTheSamePixels() {
        assertArrayEquals(shown(run, 20), shown(run, 0, 1, 2, 3, 15, 40, 19, 20));
    }

    @Test
    void aFilmsFrameIsTheStillOfItsStep() {
        DescentFrames film = new DescentFrames(run, WIDTH, HEIGHT, Theme.LIGHT, EN, true);
        for (int step : new int[] {0, 1, 2, 12, 40}) {
            int[] frame = Pixels.of(film.frame(step));
            DescentFrames alone = new DescentFrames(run, WIDTH, HEIGHT, Theme.LIGHT, EN, true);
            assertArrayEquals(Pixels.of(alone.frame(step)), frame, "at step " + step);
            BufferedImage still = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = still.createGraphics();
            new DescentPicture(run, WIDTH, HEIGHT, Theme.LIGHT, EN, true).paint(g, step);
            g.dispose();
            double differing = Pixels.differing(Pixels.of(still), frame, 48);
            assertTrue(differing < 0.01, 100 * differing + " % differ at step " + step);
        }
    }
}
