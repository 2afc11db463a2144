package gradientlab.export.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.recipe.Recipe;
import gradientlab.paint.picture.PictureLook;
import gradientlab.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {

    private static final ExportOptions OPTIONS =
            ExportOptions.defaults(Texts.of(Texts.Language.EN)).withSize(320, 240);

    @TempDir
    Path folder;

    /** A number, and a picture that no memory holds. */
    private record Hungry(int number) implements Exportable, Numbers {
        @Override
        public String name() {
            return "hungry";
        }

        @Override
        public Optional<Recipe> recipe(ExportOptions options) {
            return Optional.empty();
        }

        @Override
        public int steps() {
            return 0;
        }

        @Override
        public Set<Format> formats() {
            return EnumSet.complementOf(EnumSet.of(Format.GIF));
        }

        @Override
        public Frames frames(PictureLook look) {
            throw new OutOfMemoryError();
        }

        @Override
        public Still still(ExportOptions options, Progress progress) {
            throw new OutOfMemoryError();
        }

        @Override
        public Numbers numbers(Format format) {
            return this;
        }

        @Override
        public String header() {
            return "index,number\n";
        }

        @Override
        public void csv(Writer out, int recipe, Progress progress) throws IOException {
            out.write(recipe + "," + number + "\n");
        }

        @Override
        public void json(Writer out, Progress progress) throws IOException {
            out.write("{\"number\":" + number + "}");
        }
    }

    @Test
    void aPictureThatMemoryDoesNotHoldIsASentenceAndNoFile() {
        for (Format format : List.of(Format.PNG, Format.PDF)) {
            Path file = folder.resolve("picture." + format.id());
            ExportException e = assertThrows(ExportException.class, () -> Exports.write(
                    new Hungry(1), format, OPTIONS, Target.file(file), Progress.NONE));
            assertTrue(e.getMessage().contains("320x240 pixels does not fit into memory"), e.getMessage());
            assertFalse(Files.exists(file));
        }
    }

    @Test
    void aFormatThatItDoesNotHaveIsRefused() {
        Target target = Target.file(folder.resolve("picture.gif"));
        assertThrows(IllegalArgumentException.class,
                () -> Exports.write(new Hungry(1), Format.GIF, OPTIONS, target, Progress.NONE));
    }

    @Test
    void numbersOfSeveralStandInOneFile() throws ExportException {
        assertEquals("index,number\n0,3\n1,4\n", numbers(Format.CSV, 3, 4));
        assertEquals("[{\"number\":3},\n{\"number\":4}]\n", numbers(Format.JSON, 3, 4));
        assertEquals("{\"number\":3}\n", numbers(Format.JSON, 3));
        assertEquals("{\"number\":3}\n{\"number\":4}\n", numbers(Format.JSONL, 3, 4));
        ExportException e = assertThrows(ExportException.class, () -> numbers(Format.PNG, 3, 4));
        assertTrue(e.getMessage().contains("png"), e.getMessage());
    }

    private static String numbers(Format format, Integer... all) throws ExportException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Numbers> numbers = List.of(all).stream().<Numbers>map(Hungry::new).toList();
        Exports.write(numbers, format, Target.stream(out), Progress.NONE);
        return out.toString(StandardCharsets.UTF_8);
    }
}
