package gradientlab.export.format;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture as PNG (ISO/IEC 15948), 8 bits a channel, no alpha, with a text in an iTXt chunk;
 * row by row, so that it can be watched and stopped.
 */
final class PngEncoder {

    /** The keyword of the chunk that holds the recipe. */
    static final String KEYWORD = "gradient-lab";

    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private static final int BLOCK = 1 << 15;
    private static final int NONE = 0;
    private static final int SUB = 1;
    private static final int UP = 2;
    private static final int PAETH = 4;

    private final DataOutputStream out;
    private final byte[] block = new byte[BLOCK];
    private int blockLength;

    private PngEncoder(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /**
     * @param out buffered; flushed and closed by the caller
     * @param pixels width * height, 0x..RRGGBB each, row by row
     * @param text for the iTXt chunk; empty for none
     */
    static void write(OutputStream out, int width, int height, int[] pixels, String text,
            Progress progress)
            throws IOException, ExportCancelled {
        PngEncoder png = new PngEncoder(out);
        out.write(SIGNATURE);
        png.writeHeader(width, height);
        if (!text.isEmpty()) {
            png.writeText(text);
        }
        png.writePixels(width, height, pixels, progress);
        png.chunk("IEND", new byte[0], 0);
    }

    private void writeHeader(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 2, 0, 0, 0}); // 8 bits, RGB, deflate, adaptive filters, not interlaced
        chunk("IHDR", bytes.toByteArray(), bytes.size());
    }

    private void writeText(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(KEYWORD.getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(new byte[] {0, 0, 0, 0, 0}); // end, not compressed, method, no language, no translation
        bytes.write(text.getBytes(StandardCharsets.UTF_8));
        chunk("iTXt", bytes.toByteArray(), bytes.size());
    }

    private void writePixels(int width, int height, int[] pixels, Progress progress)
            throws IOException, ExportCancelled {
        byte[] above = new byte[3 * width];
        byte[] row = new byte[3 * width];
        byte[][] filtered = new byte[5][];
        for (int filter : new int[] {NONE, SUB, UP, PAETH}) {
            filtered[filter] = new byte[3 * width + 1];
            filtered[filter][0] = (byte) filter;
        }
        Deflater deflater = new Deflater();
        try {
            for (int y = 0; y < height; y++) {
                for (int x = 0, i = y * width; x < width; x++, i++) {
                    row[3 * x] = (byte) (pixels[i] >> 16);
                    row[3 * x + 1] = (byte) (pixels[i] >> 8);
                    row[3 * x + 2] = (byte) pixels[i];
                }
                deflater.setInput(filtered[filter(row, above, filtered)]);
                drain(deflater);
                byte[] swap = above;
                above = row;
                row = swap;
                if (y % 64 == 63) {
                    ExportCancelled.ifAsked(progress);
                    progress.at(y + 1, height);
                }
            }
            deflater.finish();
            drain(deflater);
            chunk("IDAT", block, blockLength);
        } finally {
            deflater.end();
        }
        progress.at(height, height);
    }

    /** Takes what is compressed so far; writes each full block as a chunk. */
    private void drain(Deflater deflater) throws IOException {
        int length = deflater.deflate(block, blockLength, BLOCK - blockLength);
        while (length > 0) {
            blockLength += length;
            if (blockLength == BLOCK) {
                chunk("IDAT", block, blockLength);
                blockLength = 0;
            }
            length = deflater.deflate(block, blockLength, BLOCK - blockLength);
        }
    }

    /** Fills in the row under each filter and chooses the one with the least sum of differences. */
    private static int filter(byte[] row, byte[] above, byte[][] filtered) {
        long none = 0;
        long sub = 0;
        long up = 0;
        long paeth = 0;
        for (int i = 0; i < row.length; i++) {
            int value = row[i] & 0xFF;
            int left = i < 3 ? 0 : row[i - 3] & 0xFF;
            int top = above[i] & 0xFF;
            int corner = i < 3 ? 0 : above[i - 3] & 0xFF;
            byte bySub = (byte) (value - left);
            byte byUp = (byte) (value - top);
            byte byPaeth = (byte) (value - paeth(left, top, corner));
            filtered[NONE][i + 1] = (byte) value;
            filtered[SUB][i + 1] = bySub;
            filtered[UP][i + 1] = byUp;
            filtered[PAETH][i + 1] = byPaeth;
            none += Math.abs((byte) value);
            sub += Math.abs(bySub);
            up += Math.abs(byUp);
            paeth += Math.abs(byPaeth);
        }
        long least = Math.min(Math.min(none, sub), Math.min(up, paeth));
        return least == up ? UP : least == sub ? SUB : least == paeth ? PAETH : NONE;
    }

    private static int paeth(int left, int top, int corner) {
        int byLeft = Math.abs(top - corner);
        int byTop = Math.abs(left - corner);
        int byCorner = Math.abs(left + top - 2 * corner);
        return byLeft <= byTop && byLeft <= byCorner ? left : byTop <= byCorner ? top : corner;
    }

    private void chunk(String type, byte[] content, int length) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content, 0, length);
        out.writeInt(length);
        out.write(name);
        out.write(content, 0, length);
        out.writeInt((int) crc.getValue());
    }
}
