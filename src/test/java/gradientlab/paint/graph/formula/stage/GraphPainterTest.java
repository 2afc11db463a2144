package gradientlab.paint.graph.formula.stage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.graph.Value;
import gradientlab.core.graph.analysis.Mistake;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.experiment.graph.FormulaRun;
import gradientlab.experiment.graph.FormulaView;
import gradientlab.experiment.graph.FormulaView.Edges;
import gradientlab.paint.Pixels;
import gradientlab.paint.graph.formula.Graphs;
import gradientlab.paint.graph.formula.layout.PlacedGraph;
import gradientlab.paint.graph.formula.scene.FormulaScene;
import gradientlab.paint.graph.formula.scene.FormulaScene.Before;
import gradientlab.paint.graph.formula.scene.FormulaScene.Look;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GraphPainterTest {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 480;
    private static final Rectangle2D STAGE = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);
    private static final int HEADER = 76;

    private static BufferedImage paint(FormulaRun run, Look look, Theme theme, Language language) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new GraphPainter(theme, Texts.of(language), 1).paint(g, new FormulaScene(run, look), STAGE,
                StageView.FITTED);
        g.dispose();
        return image;
    }

    /** What is kept from picture to picture, places and letters, is of no other values, view or size. */
    @Test
    void aPainterThatPaintedOtherValuesViewsAndSizesPaintsAsAFreshOne() {
        FormulaRun first = Graphs.run(Graphs.preset("neuron"));
        FormulaRun then = Graphs.run(Graphs.preset("neuron").withValue("b", Value.scalar(-2.5)));
        GraphPainter used = new GraphPainter(Theme.DARK, Texts.of(Language.EN), 1);
        for (boolean legible : new boolean[] {false, true}) {
            for (StageView view : List.of(StageView.FITTED, new StageView(1.7, 30, -12), StageView.FITTED)) {
                for (Rectangle2D stage : List.of(STAGE, new Rectangle2D.Double(0, 0, 700, 300))) {
                    for (FormulaRun run : List.of(first, then)) {
                        FormulaScene scene = new FormulaScene(run, Look.at(run.graph().steps()));
                        GraphPainter fresh = new GraphPainter(Theme.DARK, Texts.of(Language.EN), 1);
                        List<int[]> painted = new ArrayList<>();
                        for (GraphPainter painter : List.of(used, fresh)) {
                            painter.keepLegible(legible);
                            BufferedImage image =
                                    new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
                            Graphics2D g = image.createGraphics();
                            painter.paint(g, scene, stage, view);
                            g.dispose();
                            painted.add(Pixels.of(image));
                        }
                        assertArrayEquals(painted.get(1), painted.get(0));
                    }
                }
            }
        }
    }

    private static int[] pixels(FormulaRun run, Look look) {
        return Pixels.of(paint(run, look, Theme.DARK, Language.EN));
    }

    /** How many pixels below the answer are of exactly that colour. */
    private static long count(BufferedImage image, int rgb) {
        return Arrays.stream(image.getRGB(0, HEADER, WIDTH, HEIGHT - HEADER, null, 0, WIDTH))
                .filter(pixel -> pixel == rgb).count();
    }

    private static FormulaRecipe shown(FormulaRecipe recipe, Edges edges, Optional<Mistake> mistake) {
        return recipe.withView(new FormulaView(FormulaView.LAST, edges, Optional.empty(), mistake));
    }

    @ParameterizedTest
    @CsvSource({"1, 4.05", "10, 4.75", "1e3, 5", "1e-4, 1.25", "1e-9, 1.25", "0.01, 2.65"})
    void anEdgeIsAsWideAsThePowerOfTenOfItsContribution(double contribution, double width) {
        assertEquals(width, EdgePainter.width(contribution), 1e-12);
        assertEquals(width, EdgePainter.width(-contribution), 1e-12);
    }

    /** In a window of 1280 x 720 the whole of this graph would have numbers of 8 pixels. */
    @Test
    void aGraphThatWouldBeTooSmallToReadIsShownAroundTheNodeOfTheStep() {
        FormulaRun run = Graphs.run(Graphs.preset("net221"));
        Rectangle2D stage = new Rectangle2D.Double(0, 0, 984, 398);
        GraphPainter painter = new GraphPainter(Theme.DARK, Texts.of(Language.EN), 1);
        double whole = painter.place(new FormulaScene(run, Look.at(1)), stage, StageView.FITTED).scale();
        assertTrue(14 * whole < 11, "else there is nothing to do: " + 14 * whole);
        painter.keepLegible(true);
        for (int step = 1; step <= run.steps(); step++) {
            FormulaScene scene = new FormulaScene(run, Look.at(step));
            PlacedGraph placed = painter.place(scene, stage, StageView.FITTED);
            assertEquals(11, 14 * placed.scale(), 0.3, "step " + step);
            Rectangle2D at = placed.node(scene.through().orElseThrow().index()).mark();
            assertTrue(stage.contains(at), "step " + step + " at " + at);
        }
        double least = 1 / painter.enlarged();
        assertEquals(whole, painter.place(new FormulaScene(run, Look.at(1)), stage,
                new StageView(least, 0, 0)).scale(), 0.01, "the wheel goes on to the whole graph");
    }

    @Test
    void equalGraphsHaveEqualPictures() {
        FormulaRecipe recipe = Graphs.preset("twice");
        assertArrayEquals(pixels(Graphs.run(recipe), Look.at(9)), pixels(Graphs.run(recipe), Look.at(9)));
    }

    @Test
    void anotherValueStepOrViewMakesAnotherPicture() {
        FormulaRecipe recipe = Graphs.preset("neuron");
        FormulaRun run = Graphs.run(recipe);
        int z = run.graph().find("z").orElseThrow().index();
        int[] picture = pixels(run, Look.at(8));
        assertFalse(Arrays.equals(picture,
                pixels(Graphs.run(recipe.withValue("b", Value.scalar(0.2))), Look.at(8))));
        assertFalse(Arrays.equals(picture, pixels(run, Look.at(7))));
        assertFalse(Arrays.equals(picture, pixels(run, Look.at(8).hovering(z))));
        assertFalse(Arrays.equals(picture, pixels(run, Look.at(8).hiding(true))));
        assertFalse(Arrays.equals(picture,
                pixels(Graphs.run(shown(recipe, Edges.LOCAL, Optional.empty())), Look.at(8))));
        assertFalse(Arrays.equals(picture,
                pixels(Graphs.run(shown(recipe, Edges.CONTRIBUTIONS, Optional.empty())), Look.at(8))));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void nothingHasTheHueBeforeTheBackwardPassBegins(Theme theme) {
        FormulaRun run = Graphs.run(Graphs.preset("neuron"));
        int hue = theme.gradient().getRGB();
        assertEquals(0, count(paint(run, Look.at(5), theme, Language.EN), hue));
        assertTrue(count(paint(run, Look.at(8), theme, Language.EN), hue) > 500);
    }

    @Test
    void anEdgeThatBringsExactly0IsDottedAndItsArrowHollow() {
        FormulaRun run = Graphs.run("a = relu(z)\nL = (a - 1)^2", "z", -1.2);
        FormulaRun live = Graphs.run("a = relu(z)\nL = (a - 1)^2", "z", 1.2);
        int hue = Theme.DARK.gradient().getRGB();
        FormulaScene scene = new FormulaScene(run, Look.at(7));
        PlacedGraph placed = new GraphPainter(Theme.DARK, Texts.of(Language.EN), 1).place(scene, STAGE,
                StageView.FITTED);
        Rectangle2D edge = placed.edge(0).path().getBounds2D();
        assertTrue(hued(run, edge, hue) > 0);
        assertTrue(hued(run, edge, hue) < 0.4 * hued(live, edge, hue));
    }

    private static long hued(FormulaRun run, Rectangle2D box, int hue) {
        BufferedImage image = paint(run, Look.at(7), Theme.DARK, Language.EN);
        return Arrays
                .stream(image.getRGB((int) box.getX(), (int) box.getY() - 4, (int) box.getWidth(), 9, null,
                        0, (int) box.getWidth()))
                .filter(pixel -> pixel == hue).count();
    }

    @Test
    void whatIsNotFiniteIsInTheColourOfDangerAndNothingBehindItIsComputed() {
        FormulaRun run = Graphs.run("a = log(z)\nL = a^2", "z", -1);
        BufferedImage image = paint(run, Look.at(2), Theme.DARK, Language.KO);
        assertTrue(count(image, Theme.DARK.danger().getRGB()) > 50);
        assertEquals(0, count(paint(run, Look.at(5), Theme.DARK, Language.KO),
                Theme.DARK.gradient().getRGB()));
    }

    @Test
    void aMistakeShowsTheWrongNumberInDangerBesideTheRightOne() {
        FormulaRecipe recipe = Graphs.preset("twice");
        FormulaRun wrong = Graphs.run(shown(recipe, Edges.NONE, Optional.of(Mistake.OVERWRITE)));
        assertTrue(
                count(paint(wrong, Look.at(9), Theme.DARK, Language.EN), Theme.DARK.danger().getRGB()) > 20);
        FormulaRun right = Graphs.run(shown(recipe, Edges.NONE, Optional.empty()));
        assertEquals(0,
                count(paint(right, Look.at(9), Theme.DARK, Language.EN), Theme.DARK.danger().getRGB()));
    }

    @Test
    void oldNumbersAreStruckThroughWhileANumberIsDragged() {
        FormulaRecipe recipe = Graphs.preset("twice");
        FormulaRun old = Graphs.run(recipe);
        FormulaRun run = Graphs.run(recipe.withValue("a", Value.scalar(2.5)));
        int a = run.graph().find("a").orElseThrow().index();
        BufferedImage still = paint(run, Look.at(9), Theme.DARK, Language.EN);
        BufferedImage dragged =
                paint(run, Look.at(9).since(new Before(old.passes(), a, 0)), Theme.DARK, Language.EN);
        int struck = Theme.DARK.text3().getRGB();
        assertTrue(count(dragged, struck) > count(still, struck) + 100);
        assertTrue(count(dragged, Theme.DARK.focus().getRGB()) > 100);
    }

    @Test
    void everyStateIsPaintedInBothLanguagesAndThemes() {
        FormulaRun[] runs = {
                Graphs.run("b = 3*a\nc = a^2\nL = b + c", "a", 2),
                Graphs.run("a = sigmoid(z)\nL = 2*a", "z", -14.87),
                Graphs.run("a = relu(z)\nL = 2*a", "z", 0),
                Graphs.run("L = sqrt(z)", "z", 0),
                Graphs.run(Graphs.recipe("a = log(z)\nL = a*x", "z", -1).withView(new FormulaView(
                        FormulaView.LAST, Edges.CONTRIBUTIONS,
                        Optional.of(new FormulaView.Nudge("z", 0.01)), Optional.of(Mistake.KEEP_OLD)))),
                Graphs.run(Graphs.preset("multiply")),
                Graphs.run(Graphs.preset("net221"))};
        for (FormulaRun run : runs) {
            for (Theme theme : Theme.values()) {
                for (Language language : Language.values()) {
                    for (int step = 0; step <= run.steps(); step += 1 + run.steps() / 9) {
                        paint(run, Look.at(step), theme, language);
                        paint(run, Look.at(step).pinning(0).hiding(true), theme, language);
                    }
                }
            }
        }
    }

    @Test
    void aLongPathHasBarsBelowAGraphThatStandsAlone() {
        FormulaRun run = Graphs.run(Graphs.preset("chain10"));
        assertEquals(11, LogBars.longest(run.passes()).orElseThrow().size());
        assertTrue(LogBars.longest(Graphs.run(Graphs.preset("twice")).passes()).isEmpty());
        assertTrue(LogBars.longest(Graphs.run(Graphs.preset("net221")).passes()).isEmpty());
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        GraphPainter painter = new GraphPainter(Theme.DARK, Texts.of(Language.KO), 1);
        painter.standAlone(true);
        painter.paint(image.createGraphics(), new FormulaScene(run, Look.at(21)), STAGE, StageView.FITTED);
        int hue = Theme.DARK.gradient().getRGB();
        BufferedImage plain = paint(run, Look.at(21), Theme.DARK, Language.KO);
        assertTrue(count(image, hue) > 2 * count(plain, hue));
    }
}
