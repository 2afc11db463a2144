package gradientlab.paint.descent.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.Point;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Measure;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.LoggedPath;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.log.Log;
import gradientlab.experiment.log.LogReader;
import gradientlab.paint.Pixels;
import gradientlab.paint.Runs;
import gradientlab.paint.chart.ColumnValues;
import gradientlab.paint.chart.Decades;
import gradientlab.paint.chart.StepPoints;
import gradientlab.paint.chart.StepSeries;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.labels.XYToolTipGenerator;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MeasureChartTest {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 160;

    static List<String> surfaces() {
        return Surfaces.all().stream().map(entry -> entry.id()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void linesAreDrawnWhereTheCursorLooksForThem(Measure measure) {
        Trajectories run = Runs.run("bowl", new Point(-7, 2), 50, "sgd 0.1");
        for (Theme theme : Theme.values()) {
            MeasureChart chart = chart(measure, theme, run);
            BufferedImage image = chart.lines().paint(WIDTH, HEIGHT);
            int color = Slot.of(0).color(theme).getRGB();
            for (int step = 2; step < 50; step += 7) {
                int x = (int) Math.round(chart.lines().xOf(0, step));
                int y = (int) Math.round(chart.lines().yOf(0, step));
                assertTrue(near(image, x, y, color), measure + " at step " + step + " in " + theme);
            }
        }
    }

    @Test
    void aTipSaysWhatTheLinesAreAtAStep() {
        Trajectories run = Runs.fourValleys();
        ColumnValues values = chart(Measure.LOSS, Theme.DARK, run).valuesAt(20);
        assertEquals("Step 20", values.at());
        assertEquals(run.runners().size(), values.lines().size());
        for (int i = 0; i < run.runners().size(); i++) {
            assertEquals(PrintedNumbers.shown(run.runners().get(i).loss(20), 4),
                    values.lines().get(i).value());
            assertEquals(Slot.of(i), values.lines().get(i).slot());
        }
    }

    @Test
    void stepsRunFromTheLeftEndToTheRightEnd() {
        MeasureChart chart = chart(Measure.LOSS, Theme.DARK, Runs.fourValleys());
        chart.lines().paint(WIDTH, HEIGHT);
        assertTrue(chart.lines().xOf(0, 0) > 30 && chart.lines().xOf(0, 0) < 60);
        assertTrue(chart.lines().xOf(0, 60) > WIDTH - 30 && chart.lines().xOf(0, 60) < WIDTH);
        assertEquals((chart.lines().xOf(0, 0) + chart.lines().xOf(0, 60)) / 2, chart.lines().xOf(0, 30),
                1e-9);
    }

    @Test
    void theLargeChartNamesRunnerStepAndValue() {
        Trajectories run = Runs.run("bowl", new Point(-7, 2), 50, "sgd 0.1", "adam 0.1");
        JFreeChart chart =
                MeasureChart.interactive(Measure.LOSS, Theme.DARK, Texts.of(Texts.Language.EN), run);
        XYPlot plot = chart.getXYPlot();
        XYToolTipGenerator tips = plot.getRenderer().getToolTipGenerator(1, 7);
        String value = PrintedNumbers.shown(run.runners().get(1).loss(7), 6);
        assertEquals("Adam, step 7: " + value, tips.generateToolTip(plot.getDataset(), 1, 7));
    }

    @Test
    void theEffectiveRateIsTheOneThatAdaGradDividesByTheRootOfItsSum() {
        Trajectories run = Runs.run("bowl", new Point(-7, 2), 40, "sgd 0.1", "adagrad 0.3");
        Trajectory path = run.runners().get(1);
        for (Measure measure : List.of(Measure.RATE_X, Measure.RATE_Y)) {
            List<StepSeries> lines = new MeasureLines(measure, run).series();
            double sum = 0;
            assertTrue(Double.isNaN(lines.get(1).values()[0]), "no update led to the start");
            for (int k = 0; k < 40; k++) {
                double slope = measure == Measure.RATE_X ? path.gradientX(k) : path.gradientY(k);
                sum += slope * slope;
                assertEquals(0.1, lines.get(0).values()[k + 1], 1e-9, "SGD's own");
                assertEquals(0.3 / Math.sqrt(sum), lines.get(1).values()[k + 1], 1e-6, "step " + (k + 1));
            }
        }
    }

    @Test
    void theLengthOfAnUpdateIsThatWhichLedToAStep() {
        Trajectories run = Runs.run("bowl", new Point(-7, 2), 40, "sgd 0.1");
        Trajectory path = run.runners().get(0);
        double[] lengths = new MeasureLines(Measure.UPDATE, run).series().get(0).values();
        for (int k = 1; k <= 40; k++) {
            assertEquals(0.1 * path.gradientNorm(k - 1), lengths[k], 1e-12);
        }
    }

    @Test
    void zeroIsDrawnAtTheFloor() {
        Trajectories run = Runs.run("bowl", new Point(0, 0), 10, "sgd 0.1", "adam 0.1");
        Trajectories deep = Runs.run("bowl", new Point(-7, 2), 4000, "sgd 0.5");
        assertEquals(0, deep.runners().get(0).loss(4000), 1e-30);
        for (Trajectories each : List.of(run, deep)) {
            MeasureChart chart = chart(Measure.LOSS, Theme.DARK, each);
            chart.lines().paint(WIDTH, HEIGHT);
            double y = chart.lines().yOf(0, each.recipe().steps());
            assertTrue(y > chart.lines().bottom() - 3 && y <= chart.lines().bottom(), "at " + y);
        }
    }

    @Test
    void whatIsNotFiniteOrBeyondTheAxisIsCut() {
        Trajectories run = Runs.oneDiverging();
        MeasureChart chart = chart(Measure.LOSS, Theme.DARK, run);
        chart.lines().paint(WIDTH, HEIGHT);
        int divergedAt = run.runners().get(2).divergedAt();
        assertTrue(Double.isNaN(chart.lines().yOf(2, divergedAt)));
        assertTrue(chart.lines().yOf(2, 0) > chart.lines().top());
        assertTrue(chart.lines().yOf(0, 60) > chart.lines().yOf(0, 0), "the others still fill the axis");
    }

    @Test
    void aDivergingRunnerDoesNotFlattenTheOthers() {
        Decades calm = new MeasureLines(Measure.LOSS, Runs.fourValleys()).decades();
        Decades wild = new MeasureLines(Measure.LOSS, Runs.oneDiverging()).decades();
        assertTrue(wild.high() <= calm.high() + 4, calm + " and " + wild);
    }

    @Test
    void aSaddlesLossHasASignedAxisAndNoDistance() {
        Trajectories run = Runs.run("saddle", new Point(-1.5, 0.001), 60, "sgd 0.1");
        MeasureChart loss = chart(Measure.LOSS, Theme.DARK, run);
        loss.lines().paint(WIDTH, HEIGHT);
        assertTrue(new MeasureLines(Measure.LOSS, run).decades().signed());
        assertTrue(run.runners().get(0).loss(0) > 0 && run.runners().get(0).loss(50) < 0);
        double middle = (loss.lines().top() + loss.lines().bottom()) / 2;
        assertTrue(loss.lines().yOf(0, 0) < middle && loss.lines().yOf(0, 50) > middle);
        assertFalse(chart(Measure.DISTANCE, Theme.DARK, run).available());
    }

    @Test
    void theTitleSaysWhatIsSubtracted() {
        Trajectories bowl = Runs.run("bowl", new Point(-7, 2), 3, "sgd 0.1");
        Trajectories easom = Runs.run("easom", new Point(2, 2), 3, "sgd 0.1");
        assertEquals("Loss f", chart(Measure.LOSS, Theme.DARK, bowl).title());
        assertEquals("Loss f − min f", chart(Measure.LOSS, Theme.DARK, easom).title());
        MeasureLines lines = new MeasureLines(Measure.LOSS, easom);
        assertFalse(lines.decades().signed());
        assertEquals(easom.runners().get(0).loss(0) + 1, lines.series().get(0).values()[0], 1e-12);
    }

    @Test
    void thinningKeepsTheLeastAndTheMostOfEveryColumn() {
        Trajectories run = Runs.run("rastrigin", new Point(3.3, 2.1), 5000, "momentum 0.003");
        MeasureLines lines = new MeasureLines(Measure.LOSS, run);
        Decades decades = new Decades(-6, 4, false);
        StepPoints points = new StepPoints(lines.series(), decades::place, 5000 / 300.0);
        int count = points.getItemCount(0);
        assertTrue(count <= 602, count + " points");
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        double thinMost = Double.NEGATIVE_INFINITY;
        double thinLeast = Double.POSITIVE_INFINITY;
        for (int row = 0; row <= 5000; row++) {
            most = Math.max(most, decades.place(lines.series().get(0).values()[row]));
            least = Math.min(least, decades.place(lines.series().get(0).values()[row]));
        }
        for (int i = 0; i < count; i++) {
            thinMost = Math.max(thinMost, points.getYValue(0, i));
            thinLeast = Math.min(thinLeast, points.getYValue(0, i));
            assertTrue(i == 0 || points.getXValue(0, i) > points.getXValue(0, i - 1), "in their order");
        }
        assertEquals(most, thinMost);
        assertEquals(least, thinLeast);
        assertTrue(points.getXValue(0, count - 1) > 4980, "to the end");
    }

    @Test
    void fewPointsAreAllKept() {
        MeasureLines lines = new MeasureLines(Measure.LOSS, Runs.fourValleys());
        StepPoints points = new StepPoints(lines.series(), lines.decades()::place, 0.2);
        assertEquals(61, points.getItemCount(0));
    }

    @Test
    void aHiddenRunnerHasNoLine() {
        DescentRecipe recipe = Runs.recipe("bowl", new Point(-7, 2), 30, "sgd 0.1", "adam 0.3");
        Trajectories run = Descent.run(recipe.withRunner(1, recipe.runners().get(1).withShown(false)));
        MeasureChart chart = chart(Measure.LOSS, Theme.DARK, run);
        BufferedImage image = chart.lines().paint(WIDTH, HEIGHT);
        assertTrue(Double.isNaN(chart.lines().yOf(1, 3)));
        int color = Slot.of(1).color(Theme.DARK).getRGB();
        for (int pixel : Pixels.of(image)) {
            assertTrue(Pixels.distance(pixel, color) > 12);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsToComeIsPaler(Theme theme) {
        MeasureChart chart = chart(Measure.LOSS, theme, Runs.fourValleys());
        int ground = theme.surface().getRGB();
        double full = strength(chart.lines().paint(WIDTH, HEIGHT), ground);
        double faded = strength(chart.lines().paintFaded(WIDTH, HEIGHT), ground);
        assertTrue(faded < 0.75 * full && faded > 0, faded + " against " + full);
    }

    @Test
    void aDraggedAxisRestsWhileItFits() {
        Decades wide = new Decades(-6, 4, false);
        assertEquals(wide, new Decades(-5, 3, false).after(wide));
        assertEquals(new Decades(-2, 2, false), new Decades(-2, 2, false).after(wide),
                "unless it is much too long");
        assertEquals(new Decades(-6, 5, false), new Decades(-6, 5, false).after(wide), "or too short");
        assertEquals(new Decades(-5, 3, true), new Decades(-5, 3, true).after(wide), "or of another kind");
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void everySurfaceIsCharted(String id) {
        Trajectories run = Runs.run(id, Surfaces.get(id).start(), 100, "sgd 0.01", "adam 0.1", "newton 1");
        for (Measure measure : Measure.values()) {
            MeasureChart chart = new MeasureChart(measure, Theme.LIGHT, Texts.of(Texts.Language.KO), 1.5);
            chart.show(run);
            Decades decades = new MeasureLines(measure, run).decades();
            assertTrue(decades.high() > decades.low() && decades.high() - decades.low() <= 12,
                    decades.toString());
            chart.lines().paint(WIDTH, HEIGHT);
            double y = chart.lines().yOf(0, 0);
            assertTrue(Double.isNaN(y) || y >= chart.lines().top() && y <= chart.lines().bottom(),
                    measure + " at " + y);
        }
    }

    private static MeasureChart chart(Measure measure, Theme theme, Trajectories run) {
        MeasureChart chart = new MeasureChart(measure, theme, Texts.of(Texts.Language.EN), 1);
        chart.show(run);
        return chart;
    }

    private static boolean near(BufferedImage image, int x, int y, int color) {
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                if (Pixels.distance(image.getRGB(x + dx, y + dy), color) < 60) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How far all pixels are from the ground, summed up. */
    private static double strength(BufferedImage image, int ground) {
        double sum = 0;
        for (int y = 36; y < HEIGHT - 34; y++) {
            for (int x = 50; x < WIDTH - 20; x++) {
                sum += Pixels.distance(image.getRGB(x, y), ground);
            }
        }
        return sum;
    }

    @Test
    void tipsNameTheStepsThatALogHas() throws RecipeException {
        Trajectories run = Runs.fourValleys();
        Log log = LogReader.parse("step,x,y\n0,0,0\n10,1,2\n20,3,2\n", "homework.csv", LoggedPath.FORM);
        Trajectories both = run.besides(log, 0);
        MeasureChart chart = chart(Measure.LOSS, Theme.DARK, both);
        chart.lines().paint(WIDTH, HEIGHT);
        List<String> at = IntStream.rangeClosed(0, 20).filter(step -> chart.valuesAt(step).lines().stream()
                .anyMatch(line -> line.name().equals("homework.csv"))).mapToObj(String::valueOf).toList();
        assertEquals(List.of("0", "10", "20"), at);
        double loss = both.surface().value(1, 2);
        assertTrue(chart.valuesAt(10).lines().stream()
                .anyMatch(line -> line.value().equals(PrintedNumbers.shown(loss, 4))));
        XYPlot large = MeasureChart.interactive(Measure.LOSS, Theme.DARK, Texts.of(Language.EN), both)
                .getXYPlot();
        XYToolTipGenerator tips = large.getRenderer().getDefaultToolTipGenerator();
        int last = large.getDataset().getSeriesCount() - 1;
        assertEquals("homework.csv, step 10: " + PrintedNumbers.shown(loss, 6),
                tips.generateToolTip(large.getDataset(), last, 1));
    }
}
