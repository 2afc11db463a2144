package gradientlab.export.gif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LzwTest {

    static Stream<Arguments> pictures() {
        return Stream.of(2, 3, 4, 5, 6, 7, 8).flatMap(codeSize -> Stream.of(1, 2, 3, 17, 255, 256, 257, 700)
                .flatMap(width -> Stream.of("random", "runs", "flat")
                        .map(kind -> Arguments.of(codeSize, width, kind))));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyCodeSizeAndLengthReadsBackInAnotherDecoder(int codeSize, int width, String kind)
            throws IOException {
        int height = width > 256 ? 300 : 3;
        byte[] pixels = pixels(codeSize, width * height, kind);
        assertArrayEquals(pixels, decoded(codeSize, width, height, pixels));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void everyNumberOfPixelsAroundAChangeOfCodeWidthReadsBack(int count) throws IOException {
        // With code size 2 and random pixels the table grows fast: each count ends at another width or at
        // a table that is just full.
        byte[] pixels = pixels(2, count, "random");
        assertArrayEquals(pixels, decoded(2, count, 1, pixels));
    }

    static Stream<Integer> lengths() {
        return Stream.concat(Stream.iterate(1, i -> i < 300, i -> i + 1),
                Stream.iterate(15000, i -> i < 15200, i -> i + 1));
    }

    private static byte[] pixels(int codeSize, int count, String kind) {
        Random random = new Random(codeSize * 1000 + count);
        byte[] pixels = new byte[count];
        int value = (1 << codeSize) - 1;
        for (int i = 0; i < count; i++) {
            if (kind.equals("random") || kind.equals("runs") && random.nextInt(40) == 0) {
                value = random.nextInt(1 << codeSize);
            }
            pixels[i] = (byte) value;
        }
        return pixels;
    }

    private static byte[] decoded(int codeSize, int width, int height, byte[] pixels) throws IOException {
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        gif.writeBytes("GIF89a".getBytes());
        gif.writeBytes(new byte[] {(byte) width, (byte) (width >> 8), (byte) height, (byte) (height >> 8)});
        gif.writeBytes(new byte[] {(byte) (0xF0 | codeSize - 1), 0, 0});
        for (int i = 0; i < 1 << codeSize; i++) {
            gif.writeBytes(new byte[] {(byte) i, (byte) i, (byte) i});
        }
        gif.writeBytes(new byte[] {0x2C, 0, 0, 0, 0});
        gif.writeBytes(
                new byte[] {(byte) width, (byte) (width >> 8), (byte) height, (byte) (height >> 8), 0});
        new Lzw(gif, (1 << codeSize) - 1).write(codeSize, pixels, pixels.length);
        gif.write(0x3B);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(gif.toByteArray()));
        byte[] read = new byte[width * height];
        image.getRaster().getDataElements(0, 0, width, height, read);
        return read;
    }
}
