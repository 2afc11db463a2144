package gradientlab.experiment.convolution.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import gradientlab.experiment.json.RecipeException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures are read as they stand in their files, or refused by one sentence before they are decoded. */
class PictureFileTest {

    @TempDir
    private Path folder;

    private Path written(BufferedImage image, String format) throws IOException {
        Path file = folder.resolve("picture." + format);
        ImageIO.write(image, format, file.toFile());
        return file;
    }

    private static Picture read(Path file) throws RecipeException {
        return PictureFile.read(file.toString(), 512);
    }

    /** Java's own conversion takes the numbers of a grey file for linear light: 118 would become 180. */
    @ParameterizedTest
    @CsvSource({"10,1", "11,257"})
    void greyNumbersAreThoseOfTheFile(int type, int each) throws IOException, RecipeException {
        BufferedImage image = new BufferedImage(3, 2, type);
        double[] numbers = {0, 1, 118, 119, 254, 255};
        for (int at = 0; at < 6; at++) {
            image.getRaster().setSample(at % 3, at / 3, 0, numbers[at] * each);
        }
        Picture read = read(written(image, "png"));
        assertEquals(1, read.planes().channels());
        assertArrayEquals(numbers, read.planes().values());
        assertFalse(read.scaled());
    }

    @Test
    void redGreenAndBlueAreThreePlanesAndWhatIsTransparentLiesOnWhite() throws IOException, RecipeException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xFF0A141E);
        image.setRGB(1, 0, 0x000A141E);
        assertArrayEquals(new double[] {10, 255, 20, 255, 30, 255},
                read(written(image, "png")).planes().values());
    }

    @Test
    void aLargePictureIsScaledToMeansOfItsAreas() throws IOException, RecipeException {
        BufferedImage image = new BufferedImage(2048, 1024, BufferedImage.TYPE_BYTE_GRAY);
        for (int at = 0; at < 2048 * 1024; at++) {
            image.getRaster().setSample(at % 2048, at / 2048, 0, at % 4 * 10);
        }
        Picture read = read(written(image, "png"));
        assertTrue(read.scaled());
        assertEquals(512, read.planes().width());
        assertEquals(256, read.planes().height());
        for (double value : read.planes().values()) {
            assertEquals(15, value);
        }
    }

    @Test
    void aJpegIsReadToo() throws IOException, RecipeException {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        assertEquals(3, read(written(image, "jpg")).planes().channels());
    }

    @Test
    void aFileIsReadAgainOnceItHasChanged() throws IOException, RecipeException {
        Path file = written(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png");
        Picture first = read(file);
        assertSame(first, read(file));
        written(new BufferedImage(5, 5, BufferedImage.TYPE_INT_RGB), "png");
        assertEquals(5, read(file).width());
    }

    @Test
    void theLighthouseHasThePixelsOfTheDesign() {
        var grey = PictureFile.lighthouse().planes().grey();
        assertEquals(384, grey.width());
        double[][] patch = {{118, 237, 249}, {119, 241, 245}, {120, 227, 249}};
        for (int u = 0; u < 3; u++) {
            for (int v = 0; v < 3; v++) {
                assertEquals(patch[u][v], grey.at(0, 73 + u, 261 + v));
            }
        }
    }

    private void refused(String sentence, Path file) {
        assertEquals(sentence, assertThrows(RecipeException.class, () -> read(file)).getMessage());
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("cat.png"), "a cat");
        refused("This image cannot be read: " + text + ". Allowed: PNG and JPEG files.", text);
        refused("This image cannot be read: " + folder + ". Allowed: PNG and JPEG files.", folder);
        Path gif = written(new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_INDEXED), "gif");
        refused("This image cannot be read: " + gif + ". Allowed: PNG and JPEG files.", gif);
        Path none = folder.resolve("none.png");
        refused(none + " does not exist", none);
        Path whole = written(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png");
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.png"), Arrays.copyOf(bytes, 60));
        refused("This image cannot be read: " + half + ". Allowed: PNG and JPEG files.", half);
    }

    /** The first 33 bytes of a PNG in colour. */
    private Path header(int width, int height, int depth) throws IOException {
        byte[] type = "IHDR".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer png = ByteBuffer.allocate(33);
        png.putLong(0x89504E470D0A1A0AL).putInt(13).put(type).putInt(width).putInt(height);
        png.put(new byte[] {(byte) depth, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(png.array(), 12, 17);
        return Files.write(folder.resolve("huge.png"), png.putInt((int) crc.getValue()).array());
    }

    @ParameterizedTest
    @CsvSource({"20000,20000", "60000,60000", "1,65536", "65536,1", "2147483647,2147483647"})
    void ofTooManyPixelsInAllOrEachWayNoneIsDecoded(int width, int height) throws IOException {
        Path file = header(width, height, 8);
        refused("This image cannot be read: " + file + " has " + width + " × " + height
                + " pixels. Allowed: up to 100 million, and up to 65535 each way.", file);
    }

    @Test
    void aFileTooShortForItsPixelsIsRefusedBeforeMemoryIsTakenForThem() throws IOException {
        Path png = header(4095, 4095, 16);
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        byte[] bytes = Files.readAllBytes(written(image, "jpg"));
        for (int at = 0; at < bytes.length - 9; at++) {
            if (bytes[at] == (byte) 0xFF && bytes[at + 1] == (byte) 0xC0) {
                ByteBuffer.wrap(bytes).putShort(at + 5, (short) 9999).putShort(at + 7, (short) 9999);
            }
        }
        Path jpeg = Files.write(folder.resolve("short.jpg"), bytes);
        for (Path file : List.of(png, jpeg)) {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            refused("This image cannot be read: " + file + ". Allowed: PNG and JPEG files.", file);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertTrue(allocated < 8 << 20, allocated + " bytes for " + file);
        }
    }

    /** A share, which a recipe from elsewhere must not make this computer sign in to, and a pipe. */
    @Test
    void neitherAnotherMachineIsAskedNorAPipeWaitedFor() throws Exception {
        Path share = Path.of("\\\\elsewhere\\share\\cat.png");
        refused("This image cannot be read: " + share + ". Allowed: PNG and JPEG files.", share);
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        Path pipe = folder.resolve("pipe.png");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refused(
                "This image cannot be read: " + pipe + ". Allowed: PNG and JPEG files.", pipe));
    }

    @ParameterizedTest
    @CsvSource({"1,1,10", "1,5000,12", "1600,1200,12", "1600,1200,11", "1600,1200,5"})
    void aPictureThatIsPackedAsWellAsItCanBeIsRead(int width, int height, int type)
            throws IOException, RecipeException {
        BufferedImage image = new BufferedImage(width, height, type);
        assertEquals(width, read(written(image, "png")).width());
        if (type == BufferedImage.TYPE_BYTE_GRAY || type == BufferedImage.TYPE_3BYTE_BGR) {
            assertEquals(height, read(written(image, "jpg")).height());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1,2;3,4;5|Line 3: 1 cells, expected 2. Nothing was changed.",
            "1,a|Line 1, cell 2: a. Allowed: a number from −999 to 999.",
            "1000|Line 1, cell 1: 1000. Allowed: a number from −999 to 999.",
            "NaN|Line 1, cell 1: NaN. Allowed: a number from −999 to 999.",
            "1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1|1 rows, 17 columns. Allowed: 1 to 16 rows and columns."
    })
    void aTableThatIsWrongNamesItsLine(String table, String sentence) {
        RecipeException wrong = assertThrows(
                RecipeException.class, () -> GridFile.parse(table.replace(';', '\n'), "grid.csv"));
        assertEquals(sentence, wrong.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1, 2.5/-3,1e2", "1;2.5/-3;1e2/", "1\t2.5/-3\t1e2//"})
    void separatorsAndLinesMayBeOfAnyKind(String table) throws RecipeException {
        assertArrayEquals(new double[][] {{1, 2.5}, {-3, 100}},
                GridFile.parse("\uFEFF" + table.replace("/", "\r\n"), "grid.csv"));
    }
}
