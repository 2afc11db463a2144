package gradientlab.export.format;

import gradientlab.experiment.Recipes;
import gradientlab.experiment.json.RecipeException;
import gradientlab.fuzz.Bounds;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** A hostile PNG, GIF or PDF: refused by a sentence, or read for the text in it, which may be no recipe. */
public final class PictureFuzz {

    private static final Path FILE = file();

    private PictureFuzz() {}

    public static void read(byte[] input) throws IOException {
        open(input);
        if (input.length > 8 && Arrays.equals(input, 0, 8, PngEncoder.SIGNATURE, 0, 8)) {
            // No chance finds a checksum, so what lies behind them is tried with the right ones too.
            open(summed(input.clone()));
        }
    }

    private static void open(byte[] input) throws IOException {
        Files.write(FILE, input);
        try {
            EmbeddedRecipe.isPicture(FILE);
            EmbeddedRecipe.read(FILE).ifPresent(PictureFuzz::read);
        } catch (ExportException e) {
            for (Language language : Language.values()) {
                Bounds.sentence(e.in(Texts.of(language)));
            }
        }
    }

    private static void read(String json) {
        try {
            Recipes.read(json);
        } catch (RecipeException e) {
            Bounds.refused(e);
        }
    }

    /** Small pictures with a recipe as we write it, and as others may. */
    public static List<byte[]> seeds() throws IOException {
        byte[] json = "{\"format\":\"gradient-lab/1\"}".getBytes(StandardCharsets.UTF_8);
        byte[] deflated = deflated(json);
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(png("iTXt", new byte[5], json));
        seeds.add(png("iTXt", new byte[] {0, 1, 0, 'k', 'o', 0, 'a', 0}, deflated));
        seeds.add(png("tEXt", new byte[1], json));
        seeds.add(png("zTXt", new byte[2], deflated));
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        gif.writeBytes("GIF89a\2\0\2\0\200\0\0\0\0\0\377\377\377".getBytes(StandardCharsets.ISO_8859_1));
        gif.writeBytes("!\377\13NETSCAPE2.0\3\1\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        gif.writeBytes(("!\376" + (char) json.length).getBytes(StandardCharsets.ISO_8859_1));
        gif.writeBytes(json);
        gif.writeBytes(
                "\0!\371\4\0\5\0\0\0,\0\0\0\0\2\0\2\0\0\2\2D\1\0;".getBytes(StandardCharsets.ISO_8859_1));
        seeds.add(gif.toByteArray());
        byte[] plain = gif.toByteArray();
        plain[plain.length / 2] = 'x';
        seeds.add(plain);
        seeds.add(pdf(CompressParameters.NO_COMPRESSION));
        seeds.add(pdf(CompressParameters.DEFAULT_COMPRESSION));
        return seeds;
    }

    private static byte[] pdf(CompressParameters packed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(1L);
            document.addPage(new PDPage());
            document.getDocumentInformation().setCustomMetadataValue(
                    PdfWriter.KEY, "{\"format\":\"gradient-lab/1\"}");
            document.save(bytes, packed);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(text);
        }
        return bytes.toByteArray();
    }

    private static byte[] png(String type, byte[] between, byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(PngEncoder.SIGNATURE);
        out.writeInt(13);
        out.writeBytes("IHDR");
        out.write(new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0});
        out.writeInt(0);
        out.writeInt(PngEncoder.KEYWORD.length() + between.length + text.length);
        out.writeBytes(type + PngEncoder.KEYWORD);
        out.write(between);
        out.write(text);
        out.writeInt(0);
        out.writeInt(0);
        out.writeBytes("IEND");
        out.writeInt(0);
        return summed(bytes.toByteArray());
    }

    private static byte[] summed(byte[] png) {
        ByteBuffer bytes = ByteBuffer.wrap(png);
        int at = 8;
        while (at >= 0 && at + 12 <= png.length) {
            int length = bytes.getInt(at);
            if (length < 0 || length > png.length - at - 12) {
                break;
            }
            CRC32 sum = new CRC32();
            sum.update(png, at + 4, length + 4);
            bytes.putInt(at + 8 + length, (int) sum.getValue());
            at += length + 12;
        }
        return png;
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("hostile", ".bin");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
