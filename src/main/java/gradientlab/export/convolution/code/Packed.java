package gradientlab.export.convolution.code;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.function.IntUnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Many whole numbers from 0 to 255 as text: compressed by zlib, in base64. */
final class Packed {

    private static final int COLUMNS = 100;

    private Packed() {}

    /** Lines between triple quotes. */
    static String of(int count, IntUnaryOperator number) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            for (int i = 0; i < count; i++) {
                out.write(number.applyAsInt(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return Base64.getMimeEncoder(COLUMNS, new byte[] {'\n'}).encodeToString(packed.toByteArray());
    }
}
