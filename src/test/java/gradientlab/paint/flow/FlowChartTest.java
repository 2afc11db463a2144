package gradientlab.paint.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.NetworkSnapshot;
import gradientlab.experiment.flow.run.Verdict;
import gradientlab.paint.Pixels;
import gradientlab.paint.chart.CalmDecades;
import gradientlab.paint.chart.ColumnValues;
import gradientlab.paint.chart.CountedLine;
import gradientlab.paint.chart.Decades;
import gradientlab.paint.chart.EndNames;
import gradientlab.paint.flow.Trainings.Run;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FlowChartTest {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 340;
    private static final Texts ENGLISH = Texts.of(Language.EN);

    static List<Preset<FlowRecipe>> presets() {
        return Presets.of(FlowKind.KIND);
    }

    @ParameterizedTest
    @EnumSource
    void markersStandWhereTheNumbersLie(Theme theme) {
        // One at a time: where two networks get the same, one marker covers the other.
        for (int network = 0; network < 4; network++) {
            Run run = Trainings.of(
                    Trainings.first().withNetworks(List.of(Trainings.first().networks().get(network))), 3);
            FlowChart chart = chart(theme, run, FlowQuantity.DELTA);
            BufferedImage image = chart.paint(WIDTH, HEIGHT);
            int color = Slot.of(network).color(theme).getRGB();
            int x = (int) Math.round(chart.xOf(0));
            int y = (int) Math.round(chart.yOf(0, 0));
            assertTrue(Pixels.distance(image.getRGB(x, y), color) < 8, "network " + network + " in " + theme);
        }
    }

    @Test
    void anEvenFallIsAStraightLineOverTheDecades() {
        Run run = Trainings.of(Trainings.first(), 0);
        FlowChart chart = chart(Theme.DARK, run, FlowQuantity.DELTA);
        chart.paint(WIDTH, HEIGHT);
        double pixelsADecade = (chart.yOf(0, 0) - chart.yOf(0, 19))
                / Math.log10(delta(run, 0, 19) / delta(run, 0, 0));
        for (int layer = 0; layer < 20; layer++) {
            double decades = Math.log10(delta(run, 0, layer) / delta(run, 0, 0));
            assertEquals(chart.yOf(0, 0) - decades * pixelsADecade, chart.yOf(0, layer), 1e-6);
        }
        assertTrue(chart.yOf(0, 0) - chart.yOf(0, 19) > 0.6 * (HEIGHT - 150), "it spans the chart");
    }

    @Test
    void exactZerosHaveAPlaceUnderTheLowestPower() {
        Run run = Trainings.of(Trainings.dead(), 0);
        assertEquals(0, delta(run, 1, 0));
        FlowChart chart = chart(Theme.DARK, run, FlowQuantity.DELTA);
        BufferedImage image = chart.paint(WIDTH, HEIGHT);
        double zero = chart.yOf(1, 0);
        for (int layer = 0; layer < 4; layer++) {
            assertTrue(chart.yOf(0, layer) < zero - 8, "everything else is above");
        }
        int color = Slot.of(1).color(Theme.DARK).getRGB();
        int pixel = image.getRGB((int) Math.round(chart.xOf(1)), (int) Math.round(zero));
        assertTrue(Pixels.distance(pixel, color) < 8, "drawn, not cut");
    }

    @Test
    void aNetworkOfFewerLayersEndsBefore() {
        Run run = Trainings.of(Trainings.dead(), 0);
        FlowChart chart = chart(Theme.DARK, run, FlowQuantity.DELTA);
        chart.paint(WIDTH, HEIGHT);
        assertTrue(Double.isNaN(chart.yOf(1, 3)));
        assertFalse(Double.isNaN(chart.yOf(0, 3)));
    }

    @Test
    void theAxisRestsWhileNumbersMoveALittle() {
        CalmDecades calm = new CalmDecades();
        calm.follow(new Decades(-14, 0, false), false);
        for (int low : new int[] {-13, -14, -12, -14}) {
            calm.follow(new Decades(low, 0, false), false);
            assertEquals(new Decades(-14, 0, false), calm.decades());
        }
        calm.follow(new Decades(-15, 0, false), false);
        assertEquals(-15, calm.decades().low(), "and grows at once");
        calm.follow(new Decades(-3, 0, false), false);
        assertEquals(-3, calm.decades().low(), "and follows what has really changed");
    }

    @Test
    void thePlaceForZerosStaysUntilTheAxisChanges() {
        CalmDecades calm = new CalmDecades();
        calm.follow(new Decades(-4, 0, false), true);
        calm.follow(new Decades(-4, 0, false), false);
        assertTrue(calm.zero());
        calm.follow(new Decades(-9, 0, false), false);
        assertFalse(calm.zero());
    }

    @Test
    void aWildPredictionDoesNotFlattenWhatIsMeasured() {
        Run run = Trainings.of(Trainings.first().withNetworks(List.of(Trainings.first().networks().get(2)
                .withBranchScale(1))), 0);
        FlowChart chart = chart(Theme.DARK, run, FlowQuantity.DELTA);
        chart.paint(WIDTH, HEIGHT);
        assertTrue(Math.abs(chart.yOf(0, 0) - chart.yOf(0, 19)) > 40, "at " + chart.yOf(0, 0));
    }

    @Test
    void aHiddenNetworkIsNotDrawn() {
        FlowRecipe recipe = Trainings.first();
        Run run = Trainings.of(recipe.withNetwork(2, recipe.networks().get(2).withShown(false)), 0);
        FlowChart chart = chart(Theme.DARK, run, FlowQuantity.DELTA);
        BufferedImage image = chart.paint(WIDTH, HEIGHT);
        assertTrue(Double.isNaN(chart.yOf(2, 0)));
        int color = Slot.of(2).color(Theme.DARK).getRGB();
        for (int pixel : Pixels.of(image)) {
            assertTrue(Pixels.distance(pixel, color) > 12);
        }
    }

    @Test
    void theCalloutNamesTheFirstLayerOfTheWorstNetworkWithItsNumber() {
        Run run = Trainings.of(Trainings.first(), 2);
        CalloutWords found = finding(run, FlowQuantity.DELTA);
        assertEquals(0, found.line().network());
        assertEquals(0, found.layer());
        String number = PrintedNumbers.shown(delta(run, 0, 0), 2);
        assertEquals("Layer 1 of Sigmoid receives " + number, found.words().get(0));
        assertEquals(2, found.words().size());
    }

    @Test
    void theCalloutSaysThatAZeroIsExact() {
        CalloutWords found = finding(Trainings.of(Trainings.dead(), 0), FlowQuantity.DELTA);
        assertEquals(1, found.line().network());
        assertTrue(found.words().get(0).endsWith("exactly 0"), found.words().toString());
    }

    @Test
    void aStoppedNetworkHasNoLineButItsWords() {
        Run run = Trainings.of(Presets.find(FlowKind.KIND, "residual").orElseThrow().recipe(), 20);
        assertEquals(Verdict.Kind.STOPPED, run.snapshot().networks().get(0).verdict().kind());
        FlowChart chart = chart(Theme.DARK, run, FlowQuantity.DELTA);
        chart.paint(WIDTH, HEIGHT);
        assertTrue(Double.isNaN(chart.yOf(0, 19)));
        assertFalse(Double.isNaN(chart.yOf(1, 19)));
        int step = run.snapshot().networks().get(0).stopped().orElseThrow().step();
        CalloutWords found = finding(run, FlowQuantity.DELTA);
        assertTrue(found.words().get(0).contains("stopped at step " + step), found.words().toString());
    }

    @Test
    void theCalloutStandsWhereNoLineRuns() {
        Run run = Trainings.of(Trainings.first(), 0);
        FlowChart chart = chart(Theme.DARK, run, FlowQuantity.DELTA);
        int[] with = Pixels.of(chart.paint(WIDTH, HEIGHT)).clone();
        for (int network = 0; network < 4; network++) {
            int color = Slot.of(network).color(Theme.DARK).getRGB();
            for (int layer = 1; layer < 20; layer++) {
                // Half way between two markers, where lines are dashed: somewhere near there must be its
                // colour.
                double x = (chart.xOf(layer - 1) + chart.xOf(layer)) / 2;
                double y = (chart.yOf(network, layer - 1) + chart.yOf(network, layer)) / 2;
                assertTrue(near(with, x, y, color), "network " + network + " before layer " + layer);
            }
        }
    }

    @Test
    void namesAtTheRightDoNotRunIntoEachOther() {
        EndNames names = new EndNames(1);
        for (double row : new double[] {50, 51, 52, 199, 200, Double.NaN}) {
            names.add("name", Theme.DARK.text(), row);
        }
        double[] rows = names.rows(new Rectangle2D.Double(0, 40, 300, 160));
        for (int i = 1; i < rows.length; i++) {
            assertTrue(rows[i] - rows[i - 1] >= 16.9, i + ": " + rows[i - 1] + ", " + rows[i]);
        }
        assertTrue(rows[0] >= 30 && rows[5] <= 200.001);
    }

    @Test
    void aPixelMeansTheNearestLayer() {
        FlowChart chart = chart(Theme.DARK, Trainings.of(Trainings.first(), 0), FlowQuantity.WEIGHTS);
        chart.paint(WIDTH, HEIGHT);
        for (int layer = 0; layer < 20; layer++) {
            assertEquals(layer, chart.layerAt(chart.xOf(layer) + 3));
        }
        assertEquals(0, chart.layerAt(-50));
        assertEquals(19, chart.layerAt(5000));
    }

    @Test
    void thePredictionIsDrawnBesideDeltaOnly() {
        Run run = Trainings.of(Trainings.first(), 30);
        FlowChart chart = chart(Theme.DARK, run, FlowQuantity.DELTA);
        int[] delta = Pixels.of(chart.paint(WIDTH, HEIGHT)).clone();
        assertNotEquals(0, Pixels.differing(
                delta, Pixels.of(chart(Theme.DARK, run, FlowQuantity.WEIGHTS).paint(WIDTH, HEIGHT)), 0));
        double decade = (chart.yOf(0, 0) - chart.yOf(3, 0)) / Math.log10(delta(run, 3, 0) / delta(run, 0, 0));
        int network = 0;
        double off = 0;
        for (int i = 0; i < 4; i++) {
            double decades = Math.log10(run.snapshot().networks().get(i).predicted()[0] / delta(run, i, 0));
            boolean near = run.snapshot().networks().get(i).predictionError() < Predictions.FAR;
            if (near && Math.abs(decades) > Math.abs(off)) {
                network = i;
                off = decades;
            }
        }
        assertTrue(Math.abs(off * decade) > 4, "one is apart from what is measured: " + off * decade);
        double y = chart.yOf(network, 0) - decade * off;
        int color = Slot.of(network).color(Theme.DARK).getRGB();
        assertTrue(near(delta, chart.xOf(0) + 9, y, color), "at " + y);
    }

    @Test
    void aPredictionSaysWhatItUsesAndHowFarItIsFromWhatIsMeasured() {
        FlowRecipe recipe = Trainings.first();
        Run run = Trainings.of(recipe.withNetworks(List.of(recipe.networks().get(0))), 0);
        NetworkSnapshot sigmoid = run.snapshot().networks().get(0);
        double off = 1;
        for (int layer = 0; layer < 20; layer++) {
            double decades = Math.log10(sigmoid.predicted()[layer] / delta(run, 0, layer));
            off = Math.max(off, Math.pow(10, Math.abs(decades)));
        }
        assertEquals(off, sigmoid.predictionError(), 1e-9);
        String reading = chart(Theme.DARK, run, FlowQuantity.DELTA).reading();
        assertTrue(reading.endsWith("the output's δ, the weights' spread and the measured slopes; "
                + "within a factor of " + PrintedNumbers.shown(off, 2) + "."), reading);
    }

    @Test
    void aPredictionThatIsFarOffIsNotDrawnAndTheChartSaysSo() {
        // 40 layers of batch norm alone: the prediction is off by more than 10 from the start.
        FlowRecipe deep = Presets.find(FlowKind.KIND, "batch-norm").orElseThrow().recipe();
        Run run = Trainings.of(deep.withNetworks(List.of(deep.networks().get(0))), 0);
        assertTrue(run.snapshot().networks().get(0).predictionError() > Predictions.FAR);
        FlowChart chart = chart(Theme.DARK, run, FlowQuantity.DELTA);
        assertTrue(chart.reading().endsWith("off by more than a factor of 10 is not drawn."),
                chart.reading());
        assertFalse(chart(Theme.DARK, run, FlowQuantity.WEIGHTS).reading().contains("redict"));
    }

    @Test
    void aPredictionThatStrayedComesBackWhenItIsClearlyNear() {
        Predictions predictions = new Predictions();
        FlowRecipe recipe = Trainings.first();
        FlowRecipe one = recipe.withNetworks(List.of(recipe.networks().get(1)));
        Run start = Trainings.of(one, 0);
        for (double[] offThenDrawn : new double[][] {{9, 1}, {11, 0}, {9, 0}, {7, 0}, {5, 1}, {9, 1}}) {
            NetworkSnapshot network = start.snapshot().networks().get(0);
            for (int l = 0; l < network.layers(); l++) {
                network.predicted()[l] = network.get(l, FlowQuantity.DELTA.measured()) / offThenDrawn[0];
            }
            predictions.follow(one, start.snapshot());
            assertEquals(offThenDrawn[1] == 1, predictions.any(), "off by " + offThenDrawn[0]);
        }
        assertEquals(9, predictions.factor(), 1e-9);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetIsPaintedAtEverySize(Preset<FlowRecipe> preset) {
        FlowRecipe recipe = preset.recipe();
        for (int steps : new int[] {0, 12}) {
            Run run = Trainings.of(recipe, steps);
            for (FlowQuantity quantity : FlowQuantity.values()) {
                FlowChart chart = new FlowChart(Theme.LIGHT, Texts.of(Language.KO), 1.5);
                chart.show(run.recipe(), run.snapshot(), quantity, 0);
                for (int[] size : new int[][] {{900, 500}, {300, 140}, {40, 30}}) {
                    for (int pixel : Pixels.of(chart.paint(size[0], size[1]))) {
                        assertEquals(255, pixel >>> 24, "opaque");
                    }
                }
            }
        }
    }

    @Test
    void thePainterLeavesTheGraphicsAsItFoundIt() {
        Run run = Trainings.of(Trainings.first(), 0);
        Graphics2D g = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB_PRE).createGraphics();
        g.translate(3, 4);
        g.clipRect(0, 0, 100, 90);
        AffineTransform transform = g.getTransform();
        Shape clip = g.getClip();
        chart(Theme.DARK, run, FlowQuantity.DELTA).paint(g, 300, 200);
        assertEquals(transform, g.getTransform());
        assertEquals(clip, g.getClip());
        assertEquals(new Point2D.Double(3, 4), g.getTransform().transform(new Point2D.Double(), null));
    }

    private static FlowChart chart(Theme theme, Run run, FlowQuantity quantity) {
        FlowChart chart = new FlowChart(theme, ENGLISH, 1);
        chart.show(run.recipe(), run.snapshot(), quantity, -1);
        return chart;
    }

    private static CalloutWords finding(Run run, FlowQuantity quantity) {
        List<CountedLine> lines = new LayerValues(
                run.recipe(), run.snapshot(), false,
                (network, layer) -> network.get(layer, quantity.measured()))
                .lines(-1);
        return CalloutWords
                .of(lines, run.snapshot(), quantity, new NetworkWords(run.recipe(), ENGLISH), ENGLISH)
                .orElseThrow();
    }

    private static double delta(Run run, int network, int layer) {
        return run.snapshot().networks().get(network).get(layer, FlowQuantity.DELTA.measured());
    }

    private static boolean near(int[] pixels, double x, double y, int color) {
        for (int dy = -3; dy <= 3; dy++) {
            for (int dx = -12; dx <= 12; dx++) {
                int at = ((int) Math.round(y) + dy) * WIDTH + (int) Math.round(x) + dx;
                if (Pixels.distance(pixels[at], color) < 60) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The verdict's number can be read off: ∂L/∂h of layer 2 over that of the last hidden layer. */
    @Test
    void theTrunksGradientOfAResidualNetworkStandsWhereItsVerdictSays() {
        Run run =
                Trainings.of(Presets.find(FlowKind.KIND, "residual").orElseThrow().recipe().withSteps(1), 0);
        FlowChart chart = chart(Theme.DARK, run, FlowQuantity.DH);
        chart.paint(WIDTH, HEIGHT);
        Verdict.Passage passage = run.snapshot().networks().get(1).verdict().passage();
        assertTrue(passage.skips() && passage.from() == 1);
        double decade = decade(chart, run);
        double drawn = (chart.yOf(1, passage.to()) - chart.yOf(1, passage.from())) / decade;
        assertEquals(Math.log10(passage.ratio()), drawn, 1e-6);
        assertFalse(chart.reading().contains("redict"), "predictions are of δ");
        assertTrue(chart.reading().contains("Frobenius") && chart.title().contains("output"));
    }

    /** Pixels of a decade, from the first network, whose numbers differ much. */
    private static double decade(FlowChart chart, Run run) {
        NetworkSnapshot first = run.snapshot().networks().get(0);
        double decades = Math.log10(first.get(0, Quantity.DH_L2) / first.get(19, Quantity.DH_L2));
        return (chart.yOf(0, 19) - chart.yOf(0, 0)) / decades;
    }

    @Test
    void aTipSaysEveryNetworksNumberInTheLayerPointedAt() {
        Run run = Trainings.of(Trainings.first(), 3);
        FlowChart chart = new FlowChart(Theme.DARK, ENGLISH, 1);
        chart.show(run.recipe(), run.snapshot(), FlowQuantity.DELTA, -1);
        chart.paint(WIDTH, HEIGHT);
        int layer = chart.layerAt(chart.xOf(4));
        ColumnValues values = chart.valuesAt(layer);
        assertEquals("Layer 5", values.at());
        assertEquals(run.recipe().networks().size(), values.lines().size());
        for (int network = 0; network < values.lines().size(); network++) {
            double delta = run.snapshot().networks().get(network).get(4, FlowQuantity.DELTA.measured());
            assertEquals(NetworkWords.number(delta), values.lines().get(network).value());
        }
        assertTrue(chart.inside(chart.xOf(4), chart.yOf(0, 4)));
        assertFalse(chart.inside(chart.xOf(4), 5), "not over the title");
    }
}
