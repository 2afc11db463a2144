package gradientlab.paint.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.LoggedNetwork;
import gradientlab.experiment.flow.run.LoggedNetworks;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.log.LogReader;
import gradientlab.paint.chart.CountedLine;
import gradientlab.paint.flow.Trainings.Run;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoggedLinesTest {

    private static final Run RUN = Trainings.of(Trainings.first(), 4);

    private static final Texts ENGLISH = Texts.of(Language.EN);

    /** The first network at steps 0 and 3, by so much off in step 3. */
    private static LoggedNetworks log(double factor) throws RecipeException {
        StringBuilder text = new StringBuilder("step,layer,dz\n");
        for (int step : new int[] {0, 3}) {
            for (int layer = 0; layer < 21; layer++) {
                double dz = RUN.history().rows().get(step).networks().get(0).get(layer, Quantity.DZ_L2);
                text.append(step).append(',').append(layer + 1).append(',')
                        .append(step == 0 ? dz : factor * dz).append('\n');
            }
        }
        LoggedNetworks log = new FlowLog(
                LogReader.parse(text.toString(), "homework.csv", LoggedNetwork.FORM), 0).of(RUN.recipe());
        log.follow(RUN.history());
        return log;
    }

    private static LoggedLines lines(LoggedNetworks log, int step) {
        return new LoggedLines(RUN.recipe(), Optional.of(log), step);
    }

    @Test
    void theLastLoggedStepIsDrawnAndWhichItIsIsSaid() throws RecipeException {
        LoggedLines lines = lines(log(2), 4);
        CountedLine line = lines.of("dz").get(0);
        assertEquals(20, line.values().length);
        assertEquals(2 * RUN.history().rows().get(3).networks().get(0).get(0, Quantity.DZ_L2), line.first());
        assertEquals(
                "homework.csv: Sigmoid: the same at step 0, differs at step 3 (drawn: step 3)",
                lines.sentence(ENGLISH, true));
        assertEquals("homework.csv: Sigmoid: the same at step 0, differs at step 3",
                lines.sentence(ENGLISH, false));
        assertEquals(List.of(), lines.of("dW"));
    }

    @Test
    void theLegendHasTheToleranceAndTheNumberThatDiffers() throws RecipeException {
        assertEquals(
                Optional.of("homework.csv: the same at step 0, differs at step 3 (dz: relative difference"
                        + " 0.5, up to 10⁻⁶ is the same)"),
                lines(log(2), 4).legend(0, ENGLISH));
        assertEquals(Optional.of("homework.csv: the same up to step 3 (relative difference at most 10⁻⁶)"),
                lines(log(1), 4).legend(0, ENGLISH));
        assertEquals(Optional.empty(), lines(log(1), 4).legend(1, ENGLISH));
    }

    @Test
    void withoutALogThereIsNothing() {
        LoggedLines none = new LoggedLines(RUN.recipe(), Optional.empty(), 4);
        assertEquals("", none.sentence(ENGLISH, true));
        assertEquals(List.of(), none.of("dz"));
        assertTrue(none.legend(0, ENGLISH).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSaidStandsBetweenTitleAndPlot(Theme theme) throws RecipeException {
        FlowChart chart = new FlowChart(theme, ENGLISH, 1);
        chart.show(RUN.recipe(), RUN.snapshot(), FlowQuantity.DELTA, -1);
        chart.paint(700, 400);
        double plain = chart.yOf(3, 0);
        chart.show(RUN.recipe(), RUN.snapshot(), FlowQuantity.DELTA, -1, Optional.of(log(2)));
        BufferedImage beside = chart.paint(700, 400);
        assertTrue(chart.yOf(3, 0) > plain + 10, "the plot makes room");
        int drawn = 0;
        for (int x = 20; x < 600; x++) {
            drawn += beside.getRGB(x, 52) == theme.surface().getRGB() ? 0 : 1;
        }
        assertTrue(drawn > 30, "a line of words, but " + drawn + " pixels");
    }

    @Test
    void aTipSaysTheLogsNumberWhereTheStepIsLoggedAndNoneElsewhere() throws RecipeException {
        StringBuilder text = new StringBuilder("step,network,training_loss\n");
        for (int step : new int[] {0, 3}) {
            text.append(step).append(",0,0.").append(step + 1).append('\n');
        }
        LoggedNetworks log = new FlowLog(
                LogReader.parse(text.toString(), "homework.csv", LoggedNetwork.FORM), 0).of(RUN.recipe());
        FlowSmallChart chart = new FlowSmallChart(FlowMeasure.LOSS, Theme.DARK, Texts.of(Language.EN), 1);
        chart.compare(Optional.of(log));
        chart.show(RUN.recipe(), RUN.snapshot(), RUN.history(), -1);
        chart.paint(400, 200);
        Map<String, String> said = new TreeMap<>();
        for (int x = 0; x < 400; x++) {
            chart.valuesAt(x, 100).ifPresent(values -> values.lines().stream()
                    .filter(line -> line.name().endsWith(", log"))
                    .forEach(line -> said.put(values.at(), line.value())));
        }
        assertEquals(Map.of("Step 0", "0.1", "Step 3", "0.4"), said);
    }

    @Test
    void theOnlyNetworksLogSaysWhichStepIsDrawnToo() throws RecipeException {
        FlowRecipe one = RUN.recipe().withNetworks(List.of(RUN.recipe().networks().get(0)));
        String said = new LoggedLines(one, Optional.of(log(2)), 4).sentence(Texts.of(Language.EN), true);
        assertTrue(said.contains("step 3"), said);
        assertTrue(said.endsWith("(drawn: step 3)"), said);
    }
}
