package gradientlab.paint.descent.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.Point;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Measure;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.json.RecipeException;
import gradientlab.paint.Runs;
import gradientlab.paint.chart.ChartImage;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import org.jfree.chart.JFreeChart;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

/** Charts that count the examples seen: 60 steps of batches of 50, of 25 and of all 150. */
class CostAxisTest {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 200;
    private static final int[] SIZES = {50, 25, 150};

    private static Trajectories run(String cost) {
        String text = "{'format':'gradient-lab/1','lab':'descent','surface':'linear_regression','batch':50,"
                + "'fan':3," + cost + "'steps':60,'runners':[{'optimizer':'sgd','lr':0.02},"
                + "{'optimizer':'adam','batch':25},{'optimizer':'momentum','batch':'full','lr':0.01}]}";
        try {
            return Descent.run((DescentRecipe) Recipes.read(text.replace('\'', '"')));
        } catch (RecipeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static MeasureChart chart(Trajectories run) {
        MeasureChart chart = new MeasureChart(Measure.LOSS, Theme.DARK, Texts.of(Texts.Language.EN), 1);
        chart.show(run);
        chart.lines().paint(WIDTH, HEIGHT);
        return chart;
    }

    @Test
    void aRowLiesAtItsStepTimesItsRunnersBatch() {
        MeasureChart chart = chart(run("'cost':'samples',"));
        double unit = (chart.lines().xOf(2, 60) - chart.lines().xOf(2, 0)) / (60 * 150);
        for (int runner = 0; runner < SIZES.length; runner++) {
            for (int step = 0; step <= 60; step += 12) {
                assertEquals(step * SIZES[runner] * unit,
                        chart.lines().xOf(runner, step) - chart.lines().xOf(0, 0), 1e-9);
            }
        }
        assertTrue(chart.title().endsWith(", by samples seen"), chart.title());
        MeasureChart steps = chart(run(""));
        assertEquals(steps.lines().xOf(0, 30), steps.lines().xOf(2, 30));
        assertEquals("Loss f − min f", steps.title());
    }

    @Test
    void linesAreDrawnWhereTheHeadsLookForThem() {
        MeasureChart chart = chart(run("'cost':'samples',"));
        BufferedImage image = chart.lines().paint(WIDTH, HEIGHT);
        int color = Slot.of(0).color(Theme.DARK).getRGB();
        for (int step = 3; step < 60; step += 8) {
            int x = (int) Math.round(chart.lines().xOf(0, step));
            int y = (int) Math.round(chart.lines().yOf(0, step));
            boolean found = false;
            for (int i = 0; i < 25; i++) {
                found |= image.getRGB(x - 2 + i % 5, y - 2 + i / 5) == color;
            }
            assertTrue(found, "at step " + step);
        }
    }

    @Test
    void playingOneHeadAfterTheOtherLeavesNothingBehind() {
        Trajectories run = run("'cost':'samples',");
        ChartImage played = image(run);
        for (int step : new int[] {0, 5, 60, 31, 40}) {
            played.show(step, step % 3);
        }
        Rectangle changed = played.show(41, 0);
        ChartImage fresh = image(run);
        fresh.show(41, 0);
        MeasureChart chart = chart(run);
        assertTrue(changed.x < chart.lines().xOf(1, 40) && changed.getMaxX() > chart.lines().xOf(2, 41));
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int x = i % WIDTH;
            int y = i / WIDTH;
            assertEquals(fresh.image().getRGB(x, y), played.image().getRGB(x, y), x + ", " + y);
        }
    }

    @Test
    void theCursorIsTheChosenRunnersAndSoIsWhatIsPointedAt() {
        Trajectories run = run("'cost':'samples',");
        MeasureChart chart = chart(run);
        for (int runner = 0; runner < SIZES.length; runner++) {
            ChartImage image = image(run);
            image.show(30, runner);
            int x = (int) Math.floor(chart.lines().xOf(runner, 30));
            assertEquals(Theme.DARK.text().getRGB(), image.image().getRGB(x, (int) chart.lines().top() + 3));
            assertEquals(30, image.stepAt(chart.lines().xOf(runner, 30)));
            assertEquals(60, image.stepAt(WIDTH));
        }
    }

    @Test
    void theLargeChartCountsThemToo() {
        JFreeChart chart = MeasureChart.interactive(
                Measure.LOSS, Theme.DARK, Texts.of(Texts.Language.EN), run("'cost':'samples',"));
        XYDataset lines = chart.getXYPlot().getDataset(0);
        for (int i = 0; i < chart.getXYPlot().getDatasetCount(); i++) {
            lines = chart.getXYPlot().getDataset(i).getSeriesCount() > 3 ? chart.getXYPlot().getDataset(i)
                    : lines;
        }
        assertEquals(60 * 50, lines.getXValue(0, lines.getItemCount(0) - 1));
        assertEquals(60 * 150, lines.getXValue(2, lines.getItemCount(2) - 1));
        assertEquals(60 * 150, chart.getXYPlot().getDomainAxis().getUpperBound());
    }

    @Test
    void otherSurfacesCountSteps() {
        MeasureChart chart = chart(Runs.run("bowl", new Point(-7, 2), 50, "sgd 0.1", "adam 0.1"));
        assertEquals(chart.lines().xOf(0, 20), chart.lines().xOf(1, 20));
    }

    private static ChartImage image(Trajectories run) {
        MeasureChart chart = new MeasureChart(Measure.LOSS, Theme.DARK, Texts.of(Texts.Language.EN), 1);
        chart.show(run);
        return new ChartImage(chart.lines(), WIDTH, HEIGHT, 1);
    }
}
