package gradientlab.paint.time.training.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeView.Quantity;
import gradientlab.experiment.time.run.TimeSnapshot;
import gradientlab.experiment.time.run.TimeTraining;
import gradientlab.paint.Pixels;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.time.training.Recurrences;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimeChartTest {

    private static final int WIDTH = 745;
    private static final int HEIGHT = 340;
    private static final Texts ENGLISH = Texts.of(Language.EN);

    private static TimeChart chart(Moment moment) {
        TimeChart chart = new TimeChart(Theme.DARK, ENGLISH, 1);
        chart.show(moment, -1);
        return chart;
    }

    /** How many pixels between two columns and rows have very nearly a colour. */
    private static int count(BufferedImage image, int color, int[] columns, int[] rows) {
        int count = 0;
        for (int y = rows[0]; y < rows[1]; y++) {
            for (int x = columns[0]; x < columns[1]; x++) {
                int rgb = image.getRGB(x, y);
                int apart = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    apart = Math.max(apart, Math.abs((rgb >> shift & 255) - (color >> shift & 255)));
                }
                count += apart < 30 ? 1 : 0;
            }
        }
        return count;
    }

    @ParameterizedTest
    @EnumSource
    void everyQuantityIsPaintedAtEverySize(Quantity quantity) {
        TimeRecipe recipe = Recurrences.first();
        TimeTraining training = Recurrences.training(recipe, 6);
        for (boolean norms : new boolean[] {false, true}) {
            TimeRecipe looked =
                    recipe.withView(recipe.view().withQuantity(quantity).withNorms(norms));
            TimeChart chart = new TimeChart(Theme.LIGHT, Texts.of(Language.KO), 1.25);
            chart.show(Recurrences.now(training, looked), 2);
            for (boolean hidden : new boolean[] {false, true}) {
                chart.setPredicting(hidden);
                chart.setExplained(!hidden);
                for (int[] size : new int[][] {{WIDTH, HEIGHT}, {320, 200}, {16, 16}}) {
                    for (int pixel : Pixels.of(chart.paint(size[0], size[1]))) {
                        assertEquals(255, pixel >>> 24, "opaque");
                    }
                }
            }
        }
    }

    @Test
    void columnsAndTimeStepsAgree() {
        TimeChart chart = chart(Recurrences.of(Recurrences.first(), 2));
        chart.paint(WIDTH, HEIGHT);
        for (int t = 1; t <= 12; t++) {
            assertEquals(t, chart.timeAt(chart.xOf(t)));
        }
        assertEquals(1, chart.timeAt(-5));
        assertEquals(12, chart.timeAt(WIDTH));
    }

    @Test
    void theCutStandsWhereItIsDraggedTo() {
        TimeRecipe recipe = Recurrences.first();
        TimeTraining training = Recurrences.training(recipe, 2);
        for (int k = 1; k <= 12; k++) {
            TimeChart chart = chart(Recurrences.now(
                    training, recipe.withView(recipe.view().withQuantity(Quantity.WEIGHTS).withCut(k))));
            chart.paint(WIDTH, HEIGHT);
            assertEquals(k, chart.keptAt(chart.cutX()));
        }
        TimeChart other = chart(Recurrences.of(recipe, 0));
        other.paint(WIDTH, HEIGHT);
        assertTrue(Double.isNaN(other.cutX()), "the state is not cut");
    }

    @Test
    void whatIsToBePredictedIsNotDrawn() {
        Moment moment = Recurrences.of(Recurrences.first(), 3);
        TimeChart chart = chart(moment);
        int blue = Slot.of(0).color(Theme.DARK).getRGB();
        BufferedImage open = chart.paint(WIDTH, HEIGHT);
        int[] rows = {(int) chart.area().getMinY(), (int) chart.area().getMaxY()};
        int[] early = {(int) chart.xOf(1) - 6, (int) chart.xOf(8) - 6};
        assertTrue(count(open, blue, early, rows) > 30);
        chart.setPredicting(true);
        BufferedImage covered = chart.paint(WIDTH, HEIGHT);
        assertEquals(0, count(covered, blue, early, rows));
        int[] late = {(int) chart.xOf(8), (int) chart.xOf(12)};
        assertTrue(count(covered, blue, late, rows) > 10, "its last time steps stay");
    }

    @Test
    void aRuleThatRunsOutIsCutAtTheChartsEdge() {
        TimeRecipe recipe = Recurrences.first();
        TimeRecipe wild = recipe.withNetworks(recipe.networks().stream()
                .map(spec -> spec.withGain(spec.cell().hasKeepingGate() ? 1 : 9).withShown(
                        !spec.cell().hasKeepingGate()))
                .toList());
        Moment moment = Recurrences.of(wild, 0);
        double rule = moment.snapshot().networks().get(1).norms().rules()[0];
        assertTrue(rule > 1e6, "it runs out: " + rule);
        TimeChart chart = chart(moment);
        BufferedImage image = chart.paint(WIDTH, HEIGHT);
        for (int network = 0; network < 2; network++) {
            int color = Slot.of(network).color(Theme.DARK).getRGB();
            assertEquals(0, count(image, color, new int[] {0, (int) chart.area().getMaxX()},
                    new int[] {0, (int) chart.area().getMinY() - 1}));
        }
    }

    @Test
    void anExactZeroHasItsPlace() {
        TimeRecipe recipe = Recurrences.first();
        TimeRecipe cut = recipe.withNetwork(0, recipe.networks().get(0).withStepsBack(4));
        TimeLines lines = new TimeLines(
                cut, Recurrences.of(cut, 1).snapshot(), Quantity.STATE, false);
        assertTrue(lines.hasZero());
        assertEquals(0, lines.lines(-1).get(0).first());
        assertFalse(new TimeLines(
                recipe, Recurrences.of(recipe, 1).snapshot(), Quantity.STATE, false).hasZero());
    }

    @ParameterizedTest
    @EnumSource
    void howItIsReadFitsBesideTheSmallestPanel(Language language) {
        Font font = Fonts.text(12);
        for (Task task : Task.values()) {
            TimeRecipe recipe = Recurrences.recipe(task);
            TimeTraining training = Recurrences.training(recipe, 0);
            for (Quantity quantity : Quantity.values()) {
                TimeChart chart = new TimeChart(Theme.DARK, Texts.of(language), 1);
                chart.show(Recurrences.now(training, recipe.withView(recipe.view().withQuantity(quantity))),
                        -1);
                int lines = new Paragraph(chart.reading(), font, font, 660 - 32, 99).lines();
                assertTrue(lines <= 3, lines + " lines: " + chart.reading());
            }
        }
    }

    @Test
    void namesStandInTheOrderOfTheirNumbers() {
        ValueColumn column = new ValueColumn("", "", false, 1, Theme.DARK, 1);
        column.add(Slot.BLUE, "a", "0.1", 0.1);
        column.add(Slot.ORANGE, "b", "–", Double.NaN);
        column.add(Slot.GREEN, "c", "3", 3);
        column.sort();
        assertEquals(List.of(Slot.GREEN, Slot.BLUE, Slot.ORANGE), column.order());
    }

    @Test
    void aProbeSaysWhatWasTurnedAndWhatComesOfIt() {
        TimeRecipe recipe = Recurrences.first();
        TimeTraining training = Recurrences.training(recipe, 2);
        TimeRecipe wanted = recipe.withNetwork(2, recipe.networks().get(2).withForgetBias(5));
        TimeSnapshot probed = training.probe(wanted).orElseThrow();
        Moment moment = new Moment(wanted, training.data(), probed, training.history(),
                Optional.of(new WhatIf(recipe, training.snapshot())));
        List<String> words = CalloutLines.of(moment, new CellWords(wanted, ENGLISH), ENGLISH)
                .orElseThrow().words();
        assertTrue(words.get(0).startsWith("c₁ of the LSTM: ") && words.get(0).contains(" → "), words.get(0));
        assertEquals("Forget bias 1 → 5, all else unchanged. Thin: before.", words.get(1));
        for (int pixel : Pixels.of(chart(moment).paint(WIDTH, HEIGHT))) {
            assertEquals(255, pixel >>> 24);
        }
    }

    @Test
    void theCalloutNamesTheSmallestAndTheLargestShare() {
        Moment moment = Recurrences.of(Recurrences.first(), 1);
        List<String> words = CalloutLines.of(moment, new CellWords(moment.recipe(), ENGLISH), ENGLISH)
                .orElseThrow().words();
        double[] shares = moment.snapshot().networks().stream()
                .mapToDouble(cell -> cell.norms().first()).sorted().toArray();
        assertEquals(2, words.size());
        assertTrue(words.get(0).contains(" receives " + CellWords.number(shares[0]) + " "), words.get(0));
        assertTrue(words.get(1).contains(" receives " + CellWords.number(shares[3]) + " "), words.get(1));
    }

    @Test
    void aCutSaysWhatItLoses() {
        TimeRecipe recipe = Recurrences.first();
        TimeRecipe looked = recipe.withView(recipe.view().withQuantity(Quantity.WEIGHTS).withCut(5));
        Moment moment = Recurrences.of(looked, 1);
        String words = CalloutLines.of(moment, new CellWords(looked, ENGLISH), ENGLISH)
                .orElseThrow().words().get(0);
        double least = moment.snapshot().networks().stream()
                .mapToDouble(cell -> cell.norms().lost(5)).min().orElseThrow();
        assertTrue(words.startsWith("Cut after 5 time steps the ") && words.contains(
                CellWords.percent(least) + " of ∂L/∂W, the "), words);
    }

    @Test
    void withoutNetworksThereIsStillAChart() {
        TimeRecipe recipe = Recurrences.first();
        TimeRecipe none = recipe.withNetworks(
                recipe.networks().stream().map(spec -> spec.withShown(false)).toList());
        for (int pixel : Pixels.of(chart(Recurrences.of(none, 1)).paint(WIDTH, HEIGHT))) {
            assertEquals(255, pixel >>> 24);
        }
    }
}
