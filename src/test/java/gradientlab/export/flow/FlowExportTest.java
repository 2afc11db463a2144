package gradientlab.export.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.flow.run.Boundary;
import gradientlab.experiment.flow.run.Training;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.experiment.worker.Parallel;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Format;
import gradientlab.export.format.GifReadBack;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Psnr;
import gradientlab.export.format.Target;
import gradientlab.paint.flow.FlowFrames;
import gradientlab.paint.flow.FlowPicture;
import gradientlab.paint.flow.FlowQuantity;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlowExportTest {

    private static final FlowRecipe RECIPE = FlowRecipe
            .of(List.of(small(0), small(1).withActivation("sigmoid")), GeneratedData.of("circles"))
            .withSteps(24);

    private static final ExportOptions OPTIONS =
            ExportOptions.defaults(Texts.of(Language.KO)).withSize(640, 480).withFrames(7);

    @TempDir
    Path folder;

    private static NetworkSpec small(int slot) {
        return NetworkSpec.of(slot).withDepth(3).withWidth(5);
    }

    private static byte[] written(Format format, FlowRecipe recipe, Progress progress)
            throws ExportException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exports.write(new FlowExports().of(recipe), format, OPTIONS, Target.stream(out), progress);
        return out.toByteArray();
    }

    private static void same(double expected, String text) {
        assertEquals(
                Double.doubleToLongBits(expected), Double.doubleToLongBits(Double.parseDouble(text)), text);
    }

    @Test
    void jsonReadsBackAsTheDoublesOfATrainingInLockStep() throws Exception {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            JsonNode json = new ObjectMapper()
                    .readTree(
                            new String(written(Format.JSON, RECIPE, Progress.NONE), StandardCharsets.UTF_8));
            assertEquals(RECIPE.steps() + 1, json.get("networks").get(1).get("steps").size());
            assertEquals(
                    Recipes.write(RECIPE),
                    Recipes.write(Recipes.read(json.get("recipe").toString())));
            Training training = new Training(RECIPE);
            for (int step = 0; step <= RECIPE.steps(); step++) {
                for (int i = 0; i < 2; i++) {
                    JsonNode row = json.get("networks").get(i).get("steps").get(step);
                    assertEquals(step, row.get("step").intValue());
                    same(training.loss(i), row.get("loss").asText());
                    for (int l = 0; l < 4; l++) {
                        JsonNode layer = row.get("layers").get(l);
                        same(training.report(i).get(l, Quantity.DW_L2), layer.get("dW").asText());
                        same(training.report(i).get(l, Quantity.DZ_MAX), layer.get("dz_max").asText());
                        same(training.report(i).get(l, Quantity.H_STD), layer.get("h_std").asText());
                    }
                }
                training.advance();
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void changesMadeOnTheRunAreMadeAgain() throws Exception {
        Training training = new Training(RECIPE);
        training.advance(10, Parallel.ALONE);
        assertTrue(training.set(RECIPE.withOptimizer("adam", TrainingRules.defaults("adam"))));
        training.advance(14, Parallel.ALONE);
        JsonNode json = new ObjectMapper().readTree(written(Format.JSON, training.recipe(), Progress.NONE));
        same(training.loss(0), json.get("networks").get(0).get("steps").get(24).get("loss").asText());
    }

    @Test
    void aFilmIsAReplayWithEveryFrame() throws Exception {
        GifReadBack gif = new GifReadBack(written(Format.GIF, RECIPE, Progress.NONE));
        assertEquals(OPTIONS.frames(), gif.images.size());
        assertTrue(gif.loops);
        Training training = new Training(RECIPE);
        FlowFrames frames = new FlowFrames(new FlowPicture(
                RECIPE, training.data(), FlowQuantity.DELTA, 640, 480, OPTIONS.theme(), OPTIONS.texts()));
        for (int i = 0; i < OPTIONS.frames(); i++) {
            int step = OPTIONS.stepOfFrame(i, RECIPE.steps());
            training.advance(step - training.step(), Parallel.ALONE);
            List<Boundary> boundaries = new ArrayList<>();
            for (int network = 0; network < 2; network++) {
                boundaries.add(training.boundary(network, FlowReel.FILM_CELLS).orElseThrow());
            }
            BufferedImage frame = frames.frame(training.snapshot(), training.history(), boundaries);
            Psnr psnr = new Psnr();
            psnr.add(frame.getRGB(0, 0, 640, 480, null, 0, 640), gif.images.get(i).shown());
            assertTrue(psnr.decibels() > 38, () -> psnr.decibels() + " dB at step " + step);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aStoppedExportLeavesNothingAndAnOlderFileAsItWas(Format format) throws Exception {
        Path file = Files.writeString(folder.resolve("flow." + format.id()), "before");
        int[] told = new int[1];
        Progress stop = new Progress() {
            @Override
            public void at(int done, int of) {
                told[0]++;
                assertTrue(done >= 0 && done <= of, done + " of " + of);
            }

            @Override
            public boolean cancelled() {
                return told[0] >= 2;
            }
        };
        FlowRecipe longer = RECIPE.withSteps(100_000);
        assertThrows(
                ExportCancelled.class,
                () -> Exports.write(new FlowExports().of(longer), format, OPTIONS, Target.file(file), stop));
        assertEquals("before", Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void progressGrowsToTheEnd(Format format) throws Exception {
        int[] last = new int[2];
        Progress progress = new Progress() {
            @Override
            public void at(int done, int of) {
                assertTrue(done >= last[0], done + " after " + last[0]);
                last[0] = done;
                last[1] = of;
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        written(format, RECIPE, progress);
        assertTrue(last[1] > 0);
        assertEquals(last[1], last[0]);
    }

    @Test
    void dataThatAreGoneAreNamedInBothLanguagesAndNothingIsWritten() {
        FlowRecipe recipe = RECIPE.withData(new FileData("gone.csv"));
        Path file = folder.resolve("a.json");
        ExportException e = assertThrows(
                ExportException.class,
                () -> Exports.write(
                        List.of(new FlowNumbers(recipe, 1)), Format.JSON, Target.file(file), Progress.NONE));
        assertTrue(e.getMessage().contains("gone.csv does not exist"), e.getMessage());
        assertTrue(e.in(Texts.of(Language.KO)).contains("gone.csv"), e.in(Texts.of(Language.KO)));
        assertFalse(e.in(Texts.of(Language.KO)).equals(e.getMessage()));
        assertFalse(Files.exists(file));
    }
}
