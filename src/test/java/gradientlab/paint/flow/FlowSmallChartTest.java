package gradientlab.paint.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Seeds;
import gradientlab.Thorough;
import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.core.network.Loss;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.data.DataChoice;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.experiment.flow.run.NetworkSnapshot;
import gradientlab.paint.Pixels;
import gradientlab.paint.chart.ColumnValues;
import gradientlab.paint.chart.CountTicks;
import gradientlab.paint.chart.FollowingAxis;
import gradientlab.paint.chart.StepPoints;
import gradientlab.paint.chart.StepSeries;
import gradientlab.paint.chart.StepSeries.Style;
import gradientlab.paint.chart.StepSpan;
import gradientlab.paint.chart.TickAxis.Tick;
import gradientlab.paint.flow.Trainings.Run;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Thorough
class FlowSmallChartTest {

    static List<Preset<FlowRecipe>> presets() {
        return Presets.of(FlowKind.KIND);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetIsChartedInEveryMeasure(Preset<FlowRecipe> preset) {
        for (int steps : new int[] {0, 9}) {
            Run run = Trainings.of(preset.recipe(), steps);
            for (FlowMeasure measure : FlowMeasure.values()) {
                FlowSmallChart chart = new FlowSmallChart(measure, Theme.LIGHT, Texts.of(Language.KO), 1.25);
                chart.show(run.recipe(), run.snapshot(), run.history(), -1);
                for (int[] size : new int[][] {{240, 190}, {160, 100}, {30, 20}}) {
                    for (int pixel : Pixels.of(chart.paint(size[0], size[1]))) {
                        assertEquals(255, pixel >>> 24, "opaque");
                    }
                }
            }
        }
    }

    @Test
    void aTipSaysLossesOfTheKeptStepPointedAt() {
        Run run = Trainings.of(Trainings.first(), 30);
        FlowSmallChart chart = new FlowSmallChart(FlowMeasure.LOSS, Theme.DARK, Texts.of(Language.EN), 1);
        chart.show(run.recipe(), run.snapshot(), run.history(), -1);
        chart.paint(240, 190);
        assertEquals(Optional.empty(), chart.valuesAt(120, 10), "nothing over the title");
        ColumnValues values = chart.valuesAt(120, 90).orElseThrow();
        int step = chart.stepAt(120);
        FlowSnapshot row = run.history().rows().stream().filter(kept -> kept.step() == step)
                .findFirst().orElseThrow();
        assertEquals("Step " + step, values.at());
        NetworkSnapshot first = row.networks().get(0);
        assertEquals(
                List.of(PrintedNumbers.shown(first.validationLoss(), 3),
                        PrintedNumbers.shown(first.trainLoss(), 3)),
                values.lines().stream().limit(2).map(ColumnValues.Line::value).toList());
        assertTrue(values.lines().get(0).name().endsWith(", validation"), values.lines().get(0).name());
    }

    @ParameterizedTest
    @EnumSource
    void everyMeasureShowsTheNetworksOrTheRamp(FlowMeasure measure) {
        Run run = Trainings.of(Trainings.first(), 30);
        for (Theme theme : Theme.values()) {
            int[] pixels = Pixels.of(paint(measure, run, theme));
            if (measure == FlowMeasure.HISTOGRAM) {
                assertTrue(count(pixels, theme.ramp(1).getRGB(), 30) > 40, "dense bins in " + theme);
            } else {
                // Batch norm's line lies above the others in most of them, or at their end.
                int slot = measure == FlowMeasure.DEAD ? 2 : measure == FlowMeasure.SATURATED ? 0 : 3;
                int color = Slot.of(slot).color(theme).getRGB();
                assertTrue(count(pixels, color, 40) > 10, measure + " in " + theme);
            }
        }
    }

    @Test
    void theLossAxisHoldsEveryLossAndIsLogarithmicWhereOneIsFarOverGuessing() {
        FollowingAxis axis = new FollowingAxis(false);
        axis.follow(new double[] {0.7, 1.9, Double.NaN}, Math.log(2));
        assertFalse(axis.logarithmic());
        assertEquals(1.9, axis.place(1.9));
        assertTrue(axis.getRange().contains(1.9));
        axis.follow(new double[] {0.002, 0.7, 1e59, 0}, Math.log(2));
        assertTrue(axis.logarithmic());
        for (double loss : new double[] {0.002, 0.7, 1e59, 0}) {
            assertTrue(axis.getRange().contains(axis.place(loss)), "loss " + loss);
        }
        assertTrue(Double.isNaN(axis.place(Double.NaN)));
    }

    @Test
    void theLossAxisRestsWhileLossesMoveALittle() {
        FollowingAxis axis = new FollowingAxis(false);
        axis.follow(new double[] {1.9}, Math.log(2));
        double upper = axis.getRange().getUpperBound();
        for (double most : new double[] {1.2, 0.6, 1.9}) {
            axis.follow(new double[] {most}, Math.log(2));
            assertEquals(upper, axis.getRange().getUpperBound(), "at " + most);
        }
        axis.follow(new double[] {0.1}, Math.log(2));
        assertTrue(axis.getRange().getUpperBound() < 0.3, "follows what has really changed");
        axis.follow(new double[] {7}, Math.log(2));
        assertTrue(axis.logarithmic());
        axis.follow(new double[] {6}, Math.log(2));
        assertTrue(axis.logarithmic(), "does not change with every step");
        axis.follow(new double[] {1}, Math.log(2));
        assertFalse(axis.logarithmic());
    }

    /** Its loss is 25 at the first step, 1e18 two steps later and nothing after that. */
    @Test
    void theLossOfARunThatExplodesIsDrawn() {
        Run run = Trainings
                .of(Presets.find(FlowKind.KIND, "clipping").orElseThrow().recipe().withClip(Clip.OFF), 30);
        for (Theme theme : Theme.values()) {
            int color = Slot.of(0).color(theme).getRGB();
            assertTrue(count(Pixels.of(paint(FlowMeasure.LOSS, run, theme)), color, 40) > 20, "in " + theme);
        }
    }

    /** What the inactive units' chart says of the start. */
    @Seeds
    void aboutHalfOfAHeReluNetworkIsInactiveAtTheStartAndNothingOfItSaturated(long seed) {
        FlowRecipe recipe = Trainings.first();
        Run run = Trainings.of(recipe.withNetworks(List.of(recipe.networks().get(1))).withSeed(seed), 0);
        NetworkSnapshot relu = run.snapshot().networks().get(0);
        double inactive = 0;
        for (int layer = 0; layer < 20; layer++) {
            inactive += relu.get(layer, Quantity.INACTIVE) / 20;
            assertEquals(0, relu.get(layer, Quantity.SATURATED));
        }
        assertEquals(0.5, inactive, 0.15);
    }

    @Test
    void stepsAreAskedForByPixelInChartsOverSteps() {
        Run run = Trainings.of(Trainings.first(), 30);
        for (FlowMeasure measure : FlowMeasure.values()) {
            FlowSmallChart chart = new FlowSmallChart(measure, Theme.DARK, Texts.of(Language.EN), 1);
            chart.show(run.recipe(), run.snapshot(), run.history(), 0);
            chart.paint(240, 190);
            assertEquals(measure.overSteps() ? 0 : -1, chart.stepAt(0));
            assertEquals(measure.overSteps() ? 30 : -1, chart.stepAt(240), "not beyond the newest");
        }
    }

    @Test
    void theSpanGrowsInLeapsAndEndsWithTheRun() {
        assertEquals(50, StepSpan.of(0, 1000));
        assertEquals(50, StepSpan.of(50, 1000));
        assertEquals(64, StepSpan.of(51, 1000));
        assertEquals(250, StepSpan.of(240, 1000));
        assertEquals(1000, StepSpan.of(801, 1000));
        assertEquals(900, StepSpan.of(801, 900));
        assertEquals(12, StepSpan.of(3, 12));
        for (int newest = 40; newest < 200_000; newest += 1 + newest / 50) {
            int span = StepSpan.of(newest, 1_000_000);
            assertTrue(span >= newest && (newest <= 50 || span <= 1.3 * newest), newest + ": " + span);
        }
    }

    @Test
    void layersAreCountedFromOneToTheLast() {
        assertEquals(List.of(1.0, 5.0, 10.0, 15.0, 20.0), places(20, 11));
        assertEquals(List.of(1.0, 10.0, 20.0), places(20, 3));
        assertEquals(List.of(1.0, 2.0, 3.0, 4.0), places(4, 8));
        assertEquals(List.of(1.0), places(1, 8));
        assertEquals(List.of(1.0, 50.0, 100.0), places(100, 3));
    }

    @Test
    void linesOverManyStepsKeepTheLeastAndTheMostOfEveryColumn() {
        Run run = Trainings.of(Trainings.first(), 120);
        StepPlot plot = new StepPlot(FlowMeasure.LOSS, Theme.DARK, Texts.of(Language.EN), 1);
        plot.show(run.recipe(), run.snapshot(), run.history(), 0);
        List<StepSeries> lines = plot.series();
        assertEquals(8, lines.size());
        String chosen = new NetworkWords(run.recipe(), Texts.of(Language.EN)).name(0);
        assertEquals(chosen, lines.get(7).name(), "the chosen one is on top");
        StepPoints points = new StepPoints(lines, value -> value, 10);
        for (int line = 0; line < lines.size(); line++) {
            int count = points.getItemCount(line);
            assertTrue(count <= 2 * 13, count + " points");
            double kept = 0;
            for (int i = 0; i < count; i++) {
                kept = Math.max(kept, points.getYValue(line, i));
            }
            assertEquals(DoubleStream.of(lines.get(line).values()).max().orElseThrow(), kept);
        }
        for (int row = 0; row < run.history().size(); row++) {
            NetworkSnapshot at = run.history().rows().get(row).networks().get(0);
            assertEquals(at.trainLoss(), lines.get(7).values()[row]);
            assertEquals(at.validationLoss(), lines.get(6).values()[row]);
        }
    }

    @Test
    void whatGuessingCostsIsKnownFromTheRecipe() {
        FlowRecipe recipe = Trainings.first();
        assertEquals(Optional.of(2), GuessLevel.classes(recipe));
        assertEquals(Optional.of(10),
                GuessLevel.classes(recipe.withData(new DataChoice.ShippedData("digits"))));
        assertEquals(Optional.of(3), GuessLevel.classes(recipe.withData(new DataChoice.ShippedData("iris"))));
        assertEquals(Optional.empty(), GuessLevel.classes(recipe.withLoss(Optional.of(Loss.MSE))));
        assertEquals(Optional.empty(),
                GuessLevel.classes(recipe.withData(new DataChoice.FileData("my.csv"))));
    }

    private static List<Double> places(int layers, double most) {
        return CountTicks.of(layers, most).stream().map(Tick::at).toList();
    }

    private static BufferedImage paint(FlowMeasure measure, Run run, Theme theme) {
        FlowSmallChart chart = new FlowSmallChart(measure, theme, Texts.of(Language.EN), 1);
        chart.show(run.recipe(), run.snapshot(), run.history(), -1);
        return chart.paint(240, 190);
    }

    private static int count(int[] pixels, int color, int tolerance) {
        int count = 0;
        for (int pixel : pixels) {
            count += Pixels.distance(pixel, color) < tolerance ? 1 : 0;
        }
        return count;
    }

    /** No chart of the units that is 0 everywhere stands where another tells something. */
    @ParameterizedTest
    @MethodSource("presets")
    void theChartOfTheUnitsIsThatWhichTellsSomethingOfTheNetworks(Preset<FlowRecipe> preset) {
        FlowRecipe recipe = preset.recipe();
        FlowMeasure chosen = FlowMeasure.units(recipe);
        FlowSnapshot start = Trainings.of(recipe.withSteps(1), 0).snapshot();
        Quantity shown = chosen == FlowMeasure.INACTIVE ? Quantity.INACTIVE : Quantity.SATURATED;
        Quantity other = chosen == FlowMeasure.INACTIVE ? Quantity.SATURATED : Quantity.INACTIVE;
        assertTrue(most(start, shown) > 0 || most(start, other) == 0, preset.id() + " shows " + chosen);
    }

    private static double most(FlowSnapshot snapshot, Quantity quantity) {
        return snapshot.networks().stream()
                .flatMapToDouble(network -> IntStream.range(0, network.layers() - 1)
                        .mapToDouble(layer -> network.get(layer, quantity)))
                .max().orElseThrow();
    }

    @Test
    void whatIsShownOfTheUnitsFollowsTheNetworksThatAreShown() {
        NetworkSpec relu = NetworkSpec.of(0);
        NetworkSpec tanh = NetworkSpec.of(1).withActivation("tanh");
        NetworkSpec identity = NetworkSpec.of(1).withActivation("identity");
        FlowRecipe both = Trainings.first().withNetworks(List.of(relu, tanh));
        assertEquals(FlowMeasure.INACTIVE, FlowMeasure.units(both));
        assertEquals(FlowMeasure.SATURATED, FlowMeasure.units(both.withNetwork(0, relu.withShown(false))));
        assertEquals(FlowMeasure.SPREAD, FlowMeasure.units(both.withNetworks(List.of(identity))));
    }

    @Test
    void theGradientIsShownWhereANetworkThatIsShownClips() {
        FlowRecipe clipping = Presets.find(FlowKind.KIND, "clipping").orElseThrow().recipe();
        assertEquals(FlowMeasure.GRADIENT, FlowMeasure.clipped(clipping, FlowMeasure.UPDATES));
        NetworkSpec hidden = clipping.networks().get(1).withShown(false);
        assertEquals(
                FlowMeasure.UPDATES,
                FlowMeasure.clipped(clipping.withNetwork(1, hidden), FlowMeasure.UPDATES));
    }

    /** Of the clipped network two lines, of the other one. */
    @Test
    void theGradientBeforeAndAfterClippingIsALineEach() {
        FlowRecipe clipping = Presets.find(FlowKind.KIND, "clipping").orElseThrow().recipe();
        Run run = Trainings.of(clipping.withSteps(3), 3);
        StepPlot plot = new StepPlot(FlowMeasure.GRADIENT, Theme.DARK, Texts.of(Language.EN), 1);
        plot.show(run.recipe(), run.snapshot(), run.history(), -1);
        List<StepSeries> series = plot.series();
        assertEquals(List.of(Style.VALIDATION, Style.MAIN, Style.VALIDATION, Style.MAIN),
                series.stream().map(StepSeries::style).toList());
        assertTrue(Double.isNaN(series.get(1).values()[0]), "before the first update there is none");
        assertEquals(series.get(0).values()[1], series.get(1).values()[1]);
        assertTrue(series.get(2).values()[1] > 1000);
        assertEquals(5, series.get(3).values()[1], 1e-3);
    }
}
