package gradientlab.export.gif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Film;
import gradientlab.export.format.GifReadBack;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Psnr;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GifEncoderTest {

    private static final int WIDTH = 200;
    private static final int HEIGHT = 150;
    private static final int[] RUNNERS =
            {0x6FC6FC, 0xFB9C11, 0x15F195, 0xF4E52C, 0xDA8EC5, 0xFD6D59, 0xA18AFC};

    /** A dark ramp with lines growing over it, as the stage looks. */
    private static int[] frame(int index) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double t = Math.hypot(x - 90, y - 70) / 150;
                image.setRGB(x, y,
                        (int) (10 + 26 * t) << 16 | (int) (14 + 50 * t) << 8 | (int) (26 + 75 * t));
            }
        }
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setStroke(new BasicStroke(2.25f));
        for (int k = 0; k < RUNNERS.length; k++) {
            g.setColor(new Color(RUNNERS[k]));
            for (int i = 0; i < index; i++) {
                g.drawLine(10 + 9 * i, 20 * k + i * i % 7, 19 + 9 * i, 20 * k + (i + 1) * (i + 1) % 7);
            }
        }
        g.dispose();
        return image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    }

    private static byte[] film(int count, int framesPerSecond, Film.Frames frames, String comment)
            throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportOptions options = ExportOptions.defaults(Texts.of(Texts.Language.EN)).withSize(WIDTH, HEIGHT)
                .withFrames(count).withFramesPerSecond(framesPerSecond);
        Film.write(out, options, frames, comment, Progress.NONE);
        return out.toByteArray();
    }

    @Test
    void theFilmReadsBackNearToTheTrueFrames() throws Exception {
        GifReadBack gif = new GifReadBack(film(20, 20, GifEncoderTest::frame, ""));
        assertEquals(20, gif.images.size());
        Psnr psnr = new Psnr();
        for (int i = 0; i < 20; i++) {
            psnr.add(frame(i), gif.images.get(i).shown());
        }
        assertTrue(psnr.decibels() > 40, () -> psnr.decibels() + " dB");
    }

    @Test
    void thinTrailsKeepTheirColour() throws Exception {
        GifReadBack gif = new GifReadBack(film(20, 20, GifEncoderTest::frame, ""));
        int[] shown = gif.images.get(19).shown();
        for (int runner : RUNNERS) {
            int nearest = Arrays.stream(shown).map(colour -> distance(colour, runner)).min().orElseThrow();
            assertTrue(nearest <= 3 * 6 * 6, () -> Integer.toHexString(runner) + " is off by " + nearest);
        }
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = (one >> shift & 0xFF) - (other >> shift & 0xFF);
            sum += difference * difference;
        }
        return sum;
    }

    @Test
    void fewColoursAreKeptExactly() throws Exception {
        GifReadBack gif = new GifReadBack(film(5, 10, GifEncoderTest::blocks, ""));
        for (int i = 0; i < 5; i++) {
            assertArrayEquals(opaque(blocks(i)), gif.images.get(i).shown());
        }
    }

    /** 127 colours, and a block of another of them in each frame. */
    private static int[] blocks(int index) {
        int[] pixels = new int[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % WIDTH;
            int y = i / WIDTH;
            boolean block = x >= 10 * index && x < 10 * index + 10 && y >= 40 && y < 50;
            pixels[i] = block ? 7 * 0x010305 : i % 127 * 0x010305 & 0xFFFFFF;
        }
        return pixels;
    }

    private static int[] opaque(int[] pixels) {
        return Arrays.stream(pixels).map(pixel -> pixel | 0xFF000000).toArray();
    }

    @Test
    void onlyTheChangedRectangleIsWrittenAndWhatIsEqualInItIsTransparent() throws Exception {
        int[] first = new int[WIDTH * HEIGHT];
        int[] second = first.clone();
        second[30 * WIDTH + 40] = 0xFFFFFF;
        second[35 * WIDTH + 50] = 0xFF0000;
        byte[] bytes = film(2, 10, index -> index == 0 ? first : second, "");
        GifReadBack.Image image = new GifReadBack(bytes).images.get(1);
        assertEquals(40, image.place().x);
        assertEquals(30, image.place().y);
        assertEquals(11, image.place().width);
        assertEquals(6, image.place().height);
        assertEquals(3, image.transparent(), "the index after the palette's three colours");
        assertEquals("doNotDispose", image.disposal());
        assertArrayEquals(opaque(second), image.shown());
    }

    @Test
    void equalFramesAreImagesOfOneTransparentPixel() throws Exception {
        int[] same = frame(8);
        GifReadBack gif = new GifReadBack(film(7, 20, index -> same, ""));
        assertEquals(7, gif.images.size());
        for (GifReadBack.Image image : gif.images.subList(1, 7)) {
            assertEquals(1, image.place().width * image.place().height);
            assertArrayEquals(gif.images.get(0).shown(), image.shown());
            assertEquals(image == gif.images.get(6) ? 205 : 5, image.delay());
        }
    }

    @Test
    void aPixelWhoseColourDidNotChangeKeepsItsShownColour() throws Exception {
        GifReadBack gif = new GifReadBack(film(12, 20, GifEncoderTest::frame, ""));
        for (int i = 1; i < 12; i++) {
            int[] before = frame(i - 1);
            int[] now = frame(i);
            int[] shownBefore = gif.images.get(i - 1).shown();
            int[] shown = gif.images.get(i).shown();
            for (int p = 0; p < now.length; p++) {
                if (before[p] == now[p]) {
                    assertEquals(shownBefore[p], shown[p]);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 12, 15, 20, 24, 25, 30, 33, 48, 49, 50})
    void delaysAddUpToTheTrueTime(int framesPerSecond) throws Exception {
        int[] same = new int[WIDTH * HEIGHT];
        GifReadBack gif = new GifReadBack(film(61, framesPerSecond, index -> same, ""));
        int sum = 0;
        for (int i = 0; i < 61; i++) {
            // The last one is shown two seconds longer.
            int delay = gif.images.get(i).delay() - (i == 60 ? 200 : 0);
            assertTrue(delay >= 2, () -> "browsers slow down a delay of " + delay);
            sum += delay;
            assertEquals((i + 1) * 100.0 / framesPerSecond, sum, 0.5);
        }
    }

    @ParameterizedTest
    @CsvSource({"20, '5 5 5 5 5 5'", "30, '3 4 3 3 4 3'", "50, '2 2 2 2 2 2'"})
    void delaysAreSpreadEvenly(int framesPerSecond, String expected) {
        StringBuilder delays = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            delays.append(i == 0 ? "" : " ").append(GifEncoder.delay(i, framesPerSecond));
        }
        assertEquals(expected, delays.toString());
    }

    @Test
    void theFilmLoopsForEver() throws Exception {
        assertTrue(new GifReadBack(film(2, 10, GifEncoderTest::frame, "")).loops);
    }

    @Test
    void aFilmThatPlaysOnceDoesNotLoopAndOneThatTurnsDoesNotRest() throws Exception {
        ExportOptions options = ExportOptions.defaults(Texts.of(Texts.Language.EN)).withSize(WIDTH, HEIGHT)
                .withFrames(3).withFramesPerSecond(10);
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        Film.write(once, options.withOnce(true), GifEncoderTest::frame, "", Progress.NONE);
        GifReadBack read = new GifReadBack(once.toByteArray());
        assertFalse(read.loops);
        assertEquals(10, read.images.get(2).delay());
        assertEquals(0, options.withTurn(true).rest());
        assertEquals(200, options.rest());
    }

    @Test
    void aFilmOfOneFrameIsAPicture() throws Exception {
        GifReadBack gif = new GifReadBack(film(1, 10, index -> frame(9), "x"));
        assertEquals(1, gif.images.size());
        assertEquals(WIDTH, gif.images.get(0).place().width);
    }

    @Test
    void colourfulNoiseIsNeverFurtherThanTheNearestPaletteColour() throws IOException {
        ColourCounts histogram = new ColourCounts();
        int[] noise = new Random(3).ints(200_000, 0, 1 << 24).toArray();
        histogram.add(noise, 1);
        assertTrue(histogram.size() <= ColourCounts.MAX_COLOURS);
        Palette palette = new Palette(ColourCut.choose(histogram, 255));
        assertEquals(255, palette.size());
        for (int i = 0; i < 5000; i++) {
            int colour = noise[i];
            int found = distance(palette.colour(palette.nearest(colour)), colour);
            for (int k = 0; k < 255; k++) {
                assertTrue(found <= distance(palette.colour(k), colour));
            }
        }
    }
}
