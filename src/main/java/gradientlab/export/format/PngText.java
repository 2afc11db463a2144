package gradientlab.export.format;

import gradientlab.export.format.EmbeddedRecipe.BrokenPicture;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/** Finds the recipe among a PNG's text chunks: iTXt as we write it, or tEXt and zTXt as others may. */
final class PngText {

    private static final int ITXT = 0x69545874;
    private static final int TEXT = 0x74455874;
    private static final int ZTXT = 0x7A545874;
    private static final int IEND = 0x49454E44;

    /** Keyword, flags and language beside the text itself. */
    private static final int MAX_CHUNK = EmbeddedRecipe.MAX_BYTES + 1024;

    private PngText() {}

    /** Reads from the signature on; walks over all that is not text. */
    static Optional<String> read(DataInputStream in) throws IOException {
        in.skipNBytes(PngEncoder.SIGNATURE.length);
        while (true) {
            int length = in.readInt();
            int type = in.readInt();
            if (length < 0) {
                throw new BrokenPicture("chunk length");
            }
            if (type == IEND) {
                return Optional.empty();
            }
            boolean text = type == ITXT || type == TEXT || type == ZTXT;
            if (!text || length > MAX_CHUNK) {
                in.skipNBytes(length + 4L);
                continue;
            }
            byte[] content = new byte[length];
            in.readFully(content);
            checkSum(type, content, in.readInt());
            Optional<String> found = text(type, content).filter(EmbeddedRecipe::maybeRecipe);
            if (found.isPresent()) {
                return found;
            }
        }
    }

    private static void checkSum(int type, byte[] content, int expected) throws BrokenPicture {
        CRC32 crc = new CRC32();
        for (int shift = 24; shift >= 0; shift -= 8) {
            crc.update(type >> shift);
        }
        crc.update(content);
        if ((int) crc.getValue() != expected) {
            throw new BrokenPicture("checksum");
        }
    }

    /** The text of a chunk under our keyword. */
    private static Optional<String> text(int type, byte[] content) throws IOException {
        int end = zero(content, 0);
        String keyword = new String(content, 0, end, StandardCharsets.ISO_8859_1);
        if (!keyword.equals(PngEncoder.KEYWORD)) {
            return Optional.empty();
        }
        int from = end + 1;
        boolean compressed = type == ZTXT;
        Charset charset = StandardCharsets.ISO_8859_1;
        if (type == ZTXT) {
            from++;
        } else if (type == ITXT) {
            compressed = from < content.length && content[from] != 0;
            int language = zero(content, from + 2);
            from = zero(content, language + 1) + 1;
            charset = StandardCharsets.UTF_8;
        }
        if (from > content.length) {
            throw new BrokenPicture("text chunk");
        }
        InputStream bytes = new ByteArrayInputStream(content, from, content.length - from);
        InputStream plain = compressed ? new InflaterInputStream(bytes) : bytes;
        Charset read = charset;
        return EmbeddedRecipe.atMost(plain, EmbeddedRecipe.MAX_BYTES).map(text -> new String(text, read));
    }

    /** Where the next zero byte is, at or after {@code from}. */
    private static int zero(byte[] content, int from) throws BrokenPicture {
        for (int i = from; i < content.length; i++) {
            if (content[i] == 0) {
                return i;
            }
        }
        throw new BrokenPicture("text chunk");
    }
}
