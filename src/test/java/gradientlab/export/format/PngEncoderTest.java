package gradientlab.export.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngEncoderTest {

    private static byte[] png(int width, int height, int[] pixels, String text) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngEncoder.write(out, width, height, pixels, text, Progress.NONE);
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, noise", "3, 200, noise", "641, 67, noise", "300, 200, slope", "300, 200, flat"})
    void everyPixelReadsBackInAnotherDecoder(int width, int height, String kind) throws Exception {
        Random random = new Random(7);
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int slope = i % width * 255 / width << 16 | i / width * 255 / height << 8
                    | (i % width + i / width) % 256;
            pixels[i] =
                    kind.equals("noise") ? random.nextInt(1 << 24) : kind.equals("slope") ? slope : 0x10141C;
        }
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(width, height, pixels, "")));
        assertEquals(width, image.getWidth());
        int[] expected = Arrays.stream(pixels).map(pixel -> pixel | 0xFF000000).toArray();
        assertArrayEquals(expected, image.getRGB(0, 0, width, height, null, 0, width));
    }

    @Test
    void everyChunkCarriesItsChecksumAndTheTextStandsBeforeThePixels() throws Exception {
        DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(png(50, 50, new int[2500], "{\"손실\":\"곡면\"}")));
        in.skipNBytes(8);
        StringBuilder types = new StringBuilder();
        while (in.available() > 0) {
            byte[] content = new byte[in.readInt() + 4];
            in.readFully(content);
            CRC32 crc = new CRC32();
            crc.update(content);
            assertEquals((int) crc.getValue(), in.readInt());
            types.append(new String(content, 0, 4)).append(' ');
        }
        assertEquals("IHDR iTXt IDAT IEND ", types.toString());
    }

    @Test
    void itStopsWhenAsked() {
        Progress stop = new Progress() {
            @Override
            public void at(int done, int of) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(
                ExportCancelled.class,
                () -> PngEncoder.write(new ByteArrayOutputStream(), 10, 500, new int[5000], "", stop));
    }
}
