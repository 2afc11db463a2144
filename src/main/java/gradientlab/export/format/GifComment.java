package gradientlab.export.format;

import gradientlab.export.format.EmbeddedRecipe.BrokenPicture;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the recipe among a GIF's comment extensions. */
final class GifComment {

    private static final int EXTENSION = 0x21;
    private static final int COMMENT = 0xFE;
    private static final int IMAGE = 0x2C;
    private static final int END = 0x3B;

    private GifComment() {}

    /** Reads from the signature on; walks over all that is not a comment. */
    static Optional<String> read(DataInputStream in) throws IOException {
        in.skipNBytes(10);
        skipPalette(in, in.readUnsignedByte());
        in.skipNBytes(2);
        while (true) {
            int kind = in.readUnsignedByte();
            if (kind == END) {
                return Optional.empty();
            } else if (kind == EXTENSION && in.readUnsignedByte() == COMMENT) {
                Optional<String> found = comment(in).filter(EmbeddedRecipe::maybeRecipe);
                if (found.isPresent()) {
                    return found;
                }
            } else if (kind == EXTENSION) {
                skipBlocks(in);
            } else if (kind == IMAGE) {
                in.skipNBytes(8);
                skipPalette(in, in.readUnsignedByte());
                in.skipNBytes(1);
                skipBlocks(in);
            } else {
                throw new BrokenPicture("block");
            }
        }
    }

    private static void skipPalette(DataInputStream in, int flags) throws IOException {
        if ((flags & 0x80) != 0) {
            in.skipNBytes(3L << (flags & 7) + 1);
        }
    }

    private static void skipBlocks(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte();
        while (length > 0) {
            in.skipNBytes(length);
            length = in.readUnsignedByte();
        }
    }

    /** The text of a comment, or empty if it is longer than a recipe may be. */
    private static Optional<String> comment(DataInputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = new byte[255];
        int length = in.readUnsignedByte();
        while (length > 0) {
            in.readFully(block, 0, length);
            if (bytes.size() <= EmbeddedRecipe.MAX_BYTES) {
                bytes.write(block, 0, length);
            }
            length = in.readUnsignedByte();
        }
        return bytes.size() <= EmbeddedRecipe.MAX_BYTES
                ? Optional.of(bytes.toString(StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
