package gradientlab.dist;

import gradientlab.paint.picture.AppIcon;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Writes the program's icon as each system wants it: one PNG, or a container of several. */
final class IconFile {

    private static final int[] ICO_SIZES = {16, 32, 48, 64, 128, 256};
    private static final int[] ICNS_SIZES = {128, 256, 512};
    private static final String[] ICNS_TYPES = {"ic07", "ic08", "ic09"};

    private IconFile() {}

    /** Writes icon.png, icon.ico or icon.icns into a folder and returns it. */
    static Path write(Path folder, Layout.Platform platform) throws IOException {
        return switch (platform) {
            case LINUX -> Files.write(folder.resolve("icon.png"), png(256));
            case WINDOWS -> Files.write(folder.resolve("icon.ico"), ico());
            case MAC -> Files.write(folder.resolve("icon.icns"), icns());
        };
    }

    /** Icons of Windows since Vista: a directory of 16 bytes for each picture, then the PNG files. */
    static byte[] ico() throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        int head = 6 + 16 * ICO_SIZES.length;
        ByteBuffer directory = ByteBuffer.allocate(head).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.length);
        for (int size : ICO_SIZES) {
            byte[] png = png(size);
            directory.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            directory.putShort((short) 1).putShort((short) 32);
            directory.putInt(png.length).putInt(head + pictures.size());
            pictures.writeBytes(png);
        }
        return ByteBuffer.allocate(head + pictures.size()).put(directory.array())
                .put(pictures.toByteArray()).array();
    }

    /** Icons of macOS: after the head, each picture with its type and length, big endian. */
    static byte[] icns() throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (int i = 0; i < ICNS_SIZES.length; i++) {
            byte[] png = png(ICNS_SIZES[i]);
            pictures.writeBytes(
                    ByteBuffer.allocate(8).put(ascii(ICNS_TYPES[i])).putInt(8 + png.length).array());
            pictures.writeBytes(png);
        }
        return ByteBuffer.allocate(8 + pictures.size()).put(ascii("icns")).putInt(8 + pictures.size())
                .put(pictures.toByteArray()).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] png(int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(AppIcon.of(size), "png", out);
        return out.toByteArray();
    }
}
