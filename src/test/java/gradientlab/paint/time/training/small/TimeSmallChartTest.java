package gradientlab.paint.time.training.small;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.paint.Pixels;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.time.training.Recurrences;
import gradientlab.paint.time.training.chart.CellWords;
import gradientlab.paint.time.training.chart.Moment;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Font;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimeSmallChartTest {

    /** The room of a sentence at 1280 x 720. */
    private static final int ROOM = 196;

    @ParameterizedTest
    @EnumSource
    void everyMeasureIsPaintedAtEverySize(TimeMeasure measure) {
        for (Task task : new Task[] {Task.RECALL, Task.SINE}) {
            for (int steps : new int[] {0, 7}) {
                Moment moment = Recurrences.of(Recurrences.recipe(task), steps);
                TimeSmallChart chart = new TimeSmallChart(measure, Theme.LIGHT, Texts.of(Language.KO), 1.25);
                chart.show(moment, 3);
                chart.setHovered(4);
                for (int[] size : new int[][] {{240, 190}, {160, 100}, {30, 20}}) {
                    for (int pixel : Pixels.of(chart.paint(size[0], size[1]))) {
                        assertEquals(255, pixel >>> 24, "opaque");
                    }
                }
                assertEquals(measure.overSteps(), chart.stepAt(100) >= 0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void sentencesAreNeverClipped(Language language) {
        Texts texts = Texts.of(language);
        Font font = Fonts.text(12);
        for (Task task : Task.values()) {
            Moment moment = Recurrences.of(Recurrences.recipe(task), 1);
            for (TimeMeasure measure : TimeMeasure.values()) {
                TimePlot plot = TimeSmallChart.plot(measure, Theme.DARK, texts, 1);
                plot.show(moment, new CellWords(moment.recipe(), texts), -1);
                int lines = new Paragraph(plot.reading(texts), font, font, ROOM, 99).lines();
                assertTrue(lines <= 3, plot.reading(texts));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutNetworksEveryMeasureIsPainted(TimeMeasure measure) {
        TimeRecipe recipe = Recurrences.first();
        TimeRecipe none = recipe.withNetworks(
                recipe.networks().stream().map(spec -> spec.withShown(false)).toList());
        assertTrue(none.networks().stream().noneMatch(CellSpec::shown));
        TimeSmallChart chart = new TimeSmallChart(measure, Theme.DARK, Texts.of(Language.EN), 1);
        chart.show(Recurrences.of(none, 1), -1);
        for (int pixel : Pixels.of(chart.paint(210, 166))) {
            assertEquals(255, pixel >>> 24);
        }
    }
}
