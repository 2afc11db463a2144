package gradientlab.export.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PDF whose tables inflate to more than the memory there is, read in a Java that has little. */
class SwollenPdfTest {

    private static final int MEGABYTES = 250;

    @TempDir
    private Path folder;

    private Path swollen() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < MEGABYTES; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        String objects = "%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                + "2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n";
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(
                (objects + "3 0 obj\n<</Type/XRef/Size 9/W[1 1 1]/Root 1 0 R/Filter/FlateDecode/Length "
                        + packed.size() + ">>\nstream\n").getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes(("\nendstream\nendobj\nstartxref\n" + objects.length() + "\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII));
        return Files.write(folder.resolve("swollen.pdf"), pdf.toByteArray());
    }

    @Test
    void isCalledDamagedFromAFileAndFromAStream() throws Exception {
        Path file = swollen();
        assertTrue(Files.size(file) < 1 << 20);
        String damaged = " is damaged or incomplete: it can't be read as a picture.\n";
        assertEquals(file + damaged + "-" + damaged, child(file));
    }

    /** What {@link #main} says in a Java that has less memory than the file takes. */
    private static String child(Path file) throws IOException, InterruptedException {
        List<String> line = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m", "-XX:+UseSerialGC", "-classpath", System.getProperty("java.class.path"),
                SwollenPdfTest.class.getName(), file.toString());
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        return said.replace("\r", "");
    }

    /** Reads a file twice, and says what is wrong with it. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        try {
            System.out.println(EmbeddedRecipe.read(file));
        } catch (ExportException e) {
            System.out.println(e.getMessage());
        }
        try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(file))) {
            System.out.println(EmbeddedRecipe.read(in, "-"));
        } catch (ExportException e) {
            System.out.println(e.getMessage());
        }
    }
}
