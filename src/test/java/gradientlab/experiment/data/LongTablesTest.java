package gradientlab.experiment.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import gradientlab.experiment.convolution.file.GridFile;
import gradientlab.experiment.generalization.data.CurveFile;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.log.LogForm;
import gradientlab.experiment.log.LogReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of 32 MB, the most that is read, is refused before its cells fill the memory there is. */
class LongTablesTest {

    private static final int SIZE = CsvText.MAX_BYTES;

    /** Three quarters of what the program runs in, for all that reading allocates, even what goes at once. */
    private static final long MOST = 480L << 20;

    private static final LogForm LOG =
            new LogForm(List.of("runner"), List.of("x", "y"), List.of(), true);

    @TempDir
    private Path folder;

    /** Reads a file, one way or another. */
    @FunctionalInterface
    private interface Reading {
        Object read(Path file) throws RecipeException;
    }

    private static final List<Reading> READERS = List.of(
            GridFile::read, file -> CurveFile.read(file.toString()), CsvReader::read,
            file -> CsvReader.columns(file, 1, 2), file -> LogReader.read(file, LOG));

    static Stream<String> parts() {
        return Stream.of("1,", "1,2\n");
    }

    private Path file(String head, String part, int size) throws IOException {
        byte[] text = (head + part.repeat((size - head.length()) / part.length()))
                .getBytes(StandardCharsets.UTF_8);
        return Files.write(folder.resolve("long.csv"), text);
    }

    private static RecipeException refused(Reading reader, Path file) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        RecipeException refusal = assertThrows(RecipeException.class, () -> reader.read(file));
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < MOST, (allocated >> 20) + " MB: " + refusal.getMessage());
        return refusal;
    }

    @ParameterizedTest
    @MethodSource("parts")
    void whatOneLineOrMillionsOfThemHoldIsNeverAllInMemory(String part) throws IOException {
        Path file = file("", part, SIZE);
        for (Reading reader : READERS) {
            String sentence = refused(reader, file).getMessage();
            assertTrue(sentence.length() < 300 + file.toString().length(), sentence);
        }
    }

    @Test
    void aLineTooLongIsNamed() throws IOException {
        Path file = file("1,2\n3,4\n", "5,", SIZE);
        for (Reading reader : READERS.subList(2, 4)) {
            assertEquals(file + ", line 3 is longer than 1048576 characters",
                    refused(reader, file).getMessage());
        }
    }

    @Test
    void aTableLongerThanThatIsCalledATableAndNoRecipe() throws IOException {
        Path file = file("", "1,2\n", SIZE + 8);
        for (Reading reader : READERS) {
            assertEquals(file + " may have at most 32 MB", refused(reader, file).getMessage());
        }
    }

    @Test
    void howManyPointsAFileHasIsSaidWithoutReadingThemAll() throws IOException {
        Path file = file("x,y\n", "1,2\n", SIZE);
        int points = SIZE / 4 - 1;
        assertEquals("2 to 2000 points are allowed, the file has " + points,
                refused(read -> CurveFile.read(read.toString()), file).getMessage());
    }
}
