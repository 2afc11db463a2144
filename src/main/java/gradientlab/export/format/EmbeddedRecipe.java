package gradientlab.export.format;

import gradientlab.experiment.json.JsonText;
import gradientlab.experiment.json.RecipeException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Reads the recipe that an exported picture carries. Takes any file: holds no more of it in memory than a
 * recipe may be long, and ends with the file.
 */
public final class EmbeddedRecipe {

    /** The longest recipe that is read, in bytes. */
    static final int MAX_BYTES = JsonText.MAX_BYTES;

    /** The longest PDF that is read; ours are far smaller. */
    private static final long MAX_PDF_BYTES = 64L << 20;

    private static final byte[] GIF = "GIF8".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** Kept, or the setting would be lost with it: a damaged PDF is told to the user, not to the log. */
    private static final Logger PDF_LOG = Logger.getLogger("org.apache.pdfbox");

    static {
        PDF_LOG.setLevel(Level.OFF);
    }

    private EmbeddedRecipe() {}

    /** Whether a file begins as a PNG, GIF or PDF does; false for one that can't be read. */
    public static boolean isPicture(Path file) {
        try {
            return Files.isRegularFile(file) && format(head(file)).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The recipe's JSON text in a PNG, GIF or PDF, or empty if the picture carries none. The kind is
     * told from the content, not from the name; the text is not yet checked to be a recipe.
     *
     * @throws ExportException if the file can't be read, is none of these, or is broken
     */
    public static Optional<String> read(Path picture) throws ExportException {
        try {
            if (Files.isDirectory(picture) || Files.exists(picture) && !Files.isRegularFile(picture)) {
                throw new ExportException("export.notFile", picture);
            }
            Format format = format(head(picture))
                    .orElseThrow(() -> new ExportException("export.notPicture", picture));
            return switch (format) {
                case PDF -> fromPdf(picture);
                case PNG -> streamed(picture, PngText::read);
                default -> streamed(picture, GifComment::read);
            };
        } catch (NoSuchFileException e) {
            throw new ExportException(e, "export.noFile", picture);
        } catch (EOFException | BrokenPicture e) {
            throw new ExportException(e, "export.broken", picture);
        } catch (IOException e) {
            throw new ExportException(e, "export.unreadable", picture);
        }
    }

    /**
     * The text that a stream holds: the recipe of a PNG, GIF or PDF (empty if it carries none), or the
     * stream's own as UTF-8. The stream stays open.
     *
     * @param name what the stream is called in a complaint
     * @throws ExportException if it is a picture that is broken
     * @throws RecipeException if it is a text that is too long, or not UTF-8
     */
    public static Optional<String> read(InputStream in, String name)
            throws IOException, ExportException, RecipeException {
        byte[] head = in.readNBytes(PngEncoder.SIGNATURE.length);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
        Optional<Format> format = format(head);
        if (format.isEmpty()) {
            return Optional.of(JsonText.of(whole));
        }
        try {
            return switch (format.get()) {
                case PDF -> fromPdf(whole.readNBytes((int) MAX_PDF_BYTES + 1));
                case PNG -> PngText.read(new DataInputStream(whole));
                default -> GifComment.read(new DataInputStream(whole));
            };
        } catch (EOFException | BrokenPicture e) {
            throw new ExportException(e, "export.broken", name);
        }
    }

    private static Optional<String> fromPdf(byte[] bytes) throws IOException {
        return bytes.length > MAX_PDF_BYTES ? Optional.empty() : fromPdf(() -> Loader.loadPDF(bytes));
    }

    private static Optional<String> fromPdf(Loading loading) throws IOException {
        try (PDDocument document = loading.load()) {
            return recipe(document);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // What a PDF from elsewhere makes the reader stumble over is a broken file, not our failure. So
            // is one of a megabyte whose tables inflate to gigabytes, which the reader does not bound.
            throw new BrokenPicture(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> recipe(PDDocument document) {
        return Optional.ofNullable(document.getDocumentInformation().getCustomMetadataValue(PdfWriter.KEY));
    }

    /** A picture that does not follow its format. */
    static final class BrokenPicture extends IOException {
        private static final long serialVersionUID = 1;

        BrokenPicture(String what) {
            super(what);
        }
    }

    /** Finds the recipe in a picture's bytes, read from the start. */
    private interface Reader {
        Optional<String> read(DataInputStream in) throws IOException;
    }

    /** Opens a PDF. */
    private interface Loading {
        PDDocument load() throws IOException;
    }

    private static Optional<String> streamed(Path picture, Reader reader) throws IOException {
        try (InputStream file = Files.newInputStream(picture);
                DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16))) {
            return reader.read(in);
        }
    }

    private static Optional<String> fromPdf(Path picture) throws IOException {
        if (Files.size(picture) > MAX_PDF_BYTES) {
            return Optional.empty();
        }
        return fromPdf(() -> Loader.loadPDF(picture.toFile()));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PngEncoder.SIGNATURE.length);
        }
    }

    private static Optional<Format> format(byte[] head) {
        if (Arrays.equals(head, PngEncoder.SIGNATURE)) {
            return Optional.of(Format.PNG);
        }
        if (begins(head, GIF)) {
            return Optional.of(Format.GIF);
        }
        return begins(head, PDF) ? Optional.of(Format.PDF) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    /** Whether a text found in a picture may be one of our recipes. */
    static boolean maybeRecipe(String text) {
        return text.stripLeading().startsWith("{") && text.contains("gradient-lab/");
    }

    /** The rest of a stream, or empty if it is longer than a recipe may be. */
    static Optional<byte[]> atMost(InputStream in, int most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] part = new byte[1 << 13];
        int read = in.read(part);
        while (read >= 0) {
            bytes.write(part, 0, read);
            if (bytes.size() > most) {
                return Optional.empty();
            }
            read = in.read(part);
        }
        return Optional.of(bytes.toByteArray());
    }
}
