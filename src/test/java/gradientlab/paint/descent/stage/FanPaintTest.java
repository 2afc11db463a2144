package gradientlab.paint.descent.stage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.Point;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Measure;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Fan;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.Runs;
import gradientlab.paint.chart.StepSeries.Style;
import gradientlab.paint.descent.chart.MeasureChart;
import gradientlab.paint.descent.chart.MeasureLines;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A fan of seeds: hairs on the stage, mean and spread at the step, mean and band in the charts. */
class FanPaintTest {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;
    private static final Texts ENGLISH = Texts.of(Language.EN);

    private final DescentRecipe recipe =
            Runs.recipe("bowl", new Point(-7, 2), 60, "sgd 0.3", "adam 0.3").withNoise(1).withFan(20);
    private final Trajectories run = Descent.run(recipe);
    private final Trajectories alone = Descent.run(recipe.withFan(1));
    private final Viewport viewport = Viewport.fit(run.surface().view(), WIDTH, HEIGHT);

    private int[] shown(Trajectories what, int... steps) {
        StageImage stage = new StageImage(WIDTH, HEIGHT, Theme.DARK, ENGLISH, 1);
        for (int step : steps) {
            stage.show(what, viewport, step, -1);
        }
        return stage.image().getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    }

    @Test
    void everySeedLeavesAHairUpToTheStep() {
        int[] with = shown(run, 30);
        int[] bare = shown(alone, 30);
        Fan fan = run.fan(0).orElseThrow();
        int seen = 0;
        for (int path = 1; path < 20; path++) {
            int x = (int) viewport.px(fan.paths().get(path).x(20));
            int y = (int) viewport.py(fan.paths().get(path).y(20));
            seen += with[y * WIDTH + x] != bare[y * WIDTH + x] ? 1 : 0;
        }
        assertTrue(seen >= 15, seen + " of 19 seen");
    }

    @Test
    void playingJumpingAndGoingBackGiveTheSamePixels() {
        assertArrayEquals(shown(run, 40), shown(run, 0, 7, 8, 25, 40));
        assertArrayEquals(shown(run, 40), shown(run, 60, 40));
    }

    @Test
    void aFanTakenAwayLeavesNothingBehind() {
        StageImage stage = new StageImage(WIDTH, HEIGHT, Theme.DARK, ENGLISH, 1);
        stage.show(run, viewport, 40, -1);
        stage.show(alone, viewport, 40, -1);
        assertArrayEquals(
                shown(alone, 40), stage.image().getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH));
    }

    @Test
    void anEllipseOfOneStandardDeviationLiesAroundTheMean() {
        List<Mark> marks = new Marks(Theme.DARK, ENGLISH, 1, true).at(run, viewport, 40, -1);
        List<Mark.Spread> spreads = marks.stream().filter(mark -> mark instanceof Mark.Spread)
                .map(mark -> (Mark.Spread) mark).toList();
        assertEquals(2, spreads.size());
        Fan.Cloud cloud = run.fan(0).orElseThrow().cloud(40);
        assertEquals(viewport.px(cloud.x()), spreads.get(0).middle().getX(), 1e-9);
        assertEquals(viewport.py(cloud.y()), spreads.get(0).middle().getY(), 1e-9);
        double area = Math.sqrt(cloud.xx() * cloud.yy() - cloud.xy() * cloud.xy());
        double unit = viewport.px(1) - viewport.px(0);
        assertEquals(area * unit * unit, spreads.get(0).major() * spreads.get(0).minor(), 1e-6);
    }

    @Test
    void anEllipseLiesAlongTheDirectionOfItsCloud() {
        Mark.Spread along = Mark.Spread.of(new Fan.Cloud(5, 0, 0, 9, 0, 1), 1, Color.RED, Color.BLACK);
        assertEquals(3, along.major(), 1e-12);
        assertEquals(1, along.minor(), 1e-12);
        assertEquals(0, along.angle(), 1e-12);
        Mark.Spread across = Mark.Spread.of(new Fan.Cloud(5, 0, 0, 5, 4, 5), 1, Color.RED, Color.BLACK);
        assertEquals(3, across.major(), 1e-12);
        assertEquals(Math.PI / 4, across.angle(), 1e-12);
        Rectangle2D box = across.bounds();
        assertTrue(box.contains(3 / Math.sqrt(2), 3 / Math.sqrt(2)));
    }

    @Test
    void theChartHasAMeanAndABandOfTheMiddleSixtyEightPercent() {
        MeasureLines lines = new MeasureLines(Measure.LOSS, run);
        assertEquals(4, lines.series().size());
        assertEquals(Style.MEAN, lines.series().get(2).style());
        Fan fan = run.fan(0).orElseThrow();
        assertEquals(fan.loss(33).mean(), lines.series().get(2).values()[33], 1e-12);
        double[] ends = lines.bands().get(0).ends().apply(33);
        double[] losses = fan.paths().stream().mapToDouble(path -> path.loss(33)).sorted().toArray();
        assertEquals(MeasureLines.quantile(losses, 0.16), ends[0], 1e-12);
        assertEquals(MeasureLines.quantile(losses, 0.84), ends[1], 1e-12);
        assertEquals(3, MeasureLines.quantile(new double[] {1, 2, 3, 4, 5}, 0.5));
        assertEquals(1.64, MeasureLines.quantile(new double[] {1, 2, 3, 4, 5}, 0.16), 1e-12);
    }

    @Test
    void theBandIsOnTheChartAndGoneWithTheFan() {
        MeasureChart chart = new MeasureChart(Measure.LOSS, Theme.DARK, ENGLISH, 1);
        chart.show(run);
        int[] with = chart.lines().paint(400, 200).getRGB(0, 0, 400, 200, null, 0, 400).clone();
        chart.show(alone);
        int[] without = chart.lines().paint(400, 200).getRGB(0, 0, 400, 200, null, 0, 400).clone();
        assertFalse(Arrays.equals(with, without));
        MeasureChart fresh = new MeasureChart(Measure.LOSS, Theme.DARK, ENGLISH, 1);
        fresh.show(alone);
        assertArrayEquals(fresh.lines().paint(400, 200).getRGB(0, 0, 400, 200, null, 0, 400), without);
    }
}
