package gradientlab.export.descent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.experiment.Presets;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Format;
import gradientlab.export.format.GifReadBack;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Psnr;
import gradientlab.export.format.Target;
import gradientlab.paint.descent.DescentFrames;
import gradientlab.paint.descent.DescentLayout;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.TypeSize;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureExportTest {

    private static final Trajectories RACE = Races.run(Races.eight(60));

    private static ExportOptions options(Theme theme) {
        return ExportOptions.defaults(Texts.of(Language.KO)).withSize(400, 300).withFrames(30)
                .withTheme(theme);
    }

    private static byte[] written(Format format, Trajectories race, ExportOptions options)
            throws ExportException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exports.write(
                new DescentExportable(race), format, options, Target.stream(out), Progress.NONE);
        return out.toByteArray();
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aFilmOfARaceIsNearToItsTrueFrames(Theme theme) throws Exception {
        for (Trajectories race : new Trajectories[] {RACE,
                Races.run(Presets.first(DescentKind.KIND).recipe())}) {
            ExportOptions options = options(theme);
            GifReadBack gif = new GifReadBack(written(Format.GIF, race, options));
            assertEquals(30, gif.images.size());
            assertTrue(gif.loops);
            DescentFrames frames = new DescentFrames(race, 400, 300, theme, options.texts(), true);
            for (int i = 0; i < 30; i++) {
                Psnr psnr = new Psnr();
                int step = options.stepOfFrame(i, race.recipe().steps());
                psnr.add(pixels(frames.frame(step)), gif.images.get(i).shown());
                assertTrue(psnr.decibels() > 42, () -> psnr.decibels() + " dB at step " + step);
                assertEquals(i < 29 ? 5 : 205, gif.images.get(i).delay(), "it rests on its last picture");
            }
        }
    }

    @Test
    void aFilmThatPlaysOnceStaysOnItsLastPicture() throws Exception {
        GifReadBack gif = new GifReadBack(written(Format.GIF, RACE, options(Theme.DARK).withOnce(true)));
        assertFalse(gif.loops);
        assertTrue(gif.images.stream().allMatch(image -> image.delay() == 5));
    }

    /** Lines of type are 1.6 times as high: the strip below takes as much more. */
    @ParameterizedTest
    @EnumSource(Format.class)
    void typeForSlidesIsLargerInEveryPicture(Format format) throws Exception {
        if (format.picture()) {
            ExportOptions options = options(Theme.LIGHT).withSize(1280, 720).withFrames(2);
            byte[] normal = written(format, RACE, options);
            byte[] slides = written(format, RACE, options.withType(TypeSize.SLIDES));
            assertFalse(Arrays.equals(normal, slides));
        }
        DescentLayout normal = DescentLayout.of(RACE, options(Theme.LIGHT).withSize(1280, 720).look());
        DescentLayout slides = DescentLayout.of(
                RACE, options(Theme.LIGHT).withSize(1280, 720).withType(TypeSize.SLIDES).look());
        assertEquals(1.6, slides.scale() / normal.scale(), 1e-12);
        assertTrue(slides.strip().height() > 1.4 * normal.strip().height());
    }

    /** Of a race, of a step in detail and of a training: the film ends where the class stopped. */
    @Test
    void aFilmMadeWhileAClassPredictsEndsAtTheHiddenStep() throws Exception {
        Trajectories race = Races.run(Races.eight(30));
        ExportOptions options =
                ExportOptions.defaults(Texts.of(Language.EN)).withSize(320, 240).withFrames(4).withLast(10);
        int[] last = new DescentExportable(race).reel(options, Progress.NONE).pixels(3).clone();
        assertArrayEquals(new DescentExportable(race).pixels(options.withStep(10), Progress.NONE), last);
        AnatomyExportable held =
                new AnatomyExportable(race, 0, Optional.empty(), 9, AnatomyExportable.ALL, 10);
        AnatomyExportable free =
                new AnatomyExportable(race, 0, Optional.empty(), 9, AnatomyExportable.ALL,
                        AnatomyExportable.ALL);
        int[] detail = held.reel(options, Progress.NONE).pixels(3).clone();
        assertArrayEquals(held.frames(options.look()).frame(9).getRGB(0, 0, 320, 240, null, 0, 320),
                opaque(detail), "the update to step 10 is the last that is known");
        assertFalse(Arrays.equals(detail, free.reel(options, Progress.NONE).pixels(3)));
    }

    private static int[] opaque(int[] pixels) {
        return Arrays.stream(pixels).map(pixel -> pixel | 0xFF000000).toArray();
    }

    @Test
    void aFilmHasAsManyImagesAsAskedEvenIfTheRunIsShorter() throws Exception {
        Trajectories race = Races.run(Races.eight(3));
        GifReadBack gif = new GifReadBack(written(Format.GIF, race, options(Theme.DARK).withFrames(20)));
        assertEquals(20, gif.images.size());
        assertTrue(gif.images.stream().filter(image -> image.place().width * image.place().height == 1)
                .count() >= 16);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aPngIsTheLastFrameExactly(Theme theme) throws Exception {
        ExportOptions options = options(theme);
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(written(Format.PNG, RACE, options)));
        DescentFrames frames = new DescentFrames(RACE, 400, 300, theme, options.texts(), true);
        Psnr psnr = new Psnr();
        psnr.add(pixels(frames.frame(60)), pixels(png));
        assertTrue(psnr.decibels() > 45, () -> psnr.decibels() + " dB");
    }

    @Test
    void aPngShowsTheStepAskedFor() throws Exception {
        ExportOptions options = options(Theme.DARK);
        byte[] last = written(Format.PNG, RACE, options);
        assertFalse(Arrays.equals(last, written(Format.PNG, RACE, options.withStep(7))));
        assertArrayEquals(last, written(Format.PNG, RACE, options.withStep(60)));
        assertArrayEquals(last, written(Format.PNG, RACE, options.withStep(61)), "beyond the run: its end");
    }

    @Test
    void aPictureIsTheSameBytesEveryTime() throws Exception {
        for (Format format : new Format[] {Format.PNG, Format.GIF}) {
            assertArrayEquals(
                    written(format, RACE, options(Theme.LIGHT)), written(format, RACE, options(Theme.LIGHT)));
        }
    }

    @Thorough
    @Test
    void aLargePngHasItsSize() throws Exception {
        BufferedImage png = ImageIO.read(
                new ByteArrayInputStream(
                        written(Format.PNG, RACE, options(Theme.DARK).withSize(3840, 2160))));
        assertEquals(3840, png.getWidth());
        assertEquals(2160, png.getHeight());
    }

    @Test
    void aPdfIsOnePageOfVectorsThatLooksLikeThePng() throws Exception {
        ExportOptions options = options(Theme.LIGHT);
        try (PDDocument document = Loader.loadPDF(written(Format.PDF, RACE, options))) {
            assertEquals(1, document.getNumberOfPages());
            PDPage page = document.getPage(0);
            assertEquals(400, page.getMediaBox().getWidth());
            assertEquals(300, page.getMediaBox().getHeight());
            Map<String, Integer> operators = operators(page);
            assertTrue(operators.getOrDefault("c", 0) > 500, "outlines of letters and lines: " + operators);
            assertTrue(operators.getOrDefault("l", 0) > 100, "lines: " + operators);
            BufferedImage seen = new PDFRenderer(document).renderImage(0);
            BufferedImage png = ImageIO.read(new ByteArrayInputStream(written(Format.PNG, RACE, options)));
            Psnr psnr = new Psnr();
            psnr.add(pixels(png), pixels(seen));
            assertTrue(psnr.decibels() > 24, () -> psnr.decibels() + " dB");
        }
    }

    /** How often each drawing operator occurs in a page and in the forms on it. */
    private static Map<String, Integer> operators(PDPage page) throws Exception {
        Map<String, Integer> counts = new HashMap<>();
        for (Object token : new PDFStreamParser(page).parse()) {
            count(token, counts);
        }
        var resources = page.getResources();
        for (var name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form) {
                for (Object token : new PDFStreamParser(form).parse()) {
                    count(token, counts);
                }
            }
        }
        return counts;
    }

    private static void count(Object token, Map<String, Integer> counts) {
        if (token instanceof Operator operator) {
            counts.merge(operator.getName(), 1, Integer::sum);
        }
    }
}
