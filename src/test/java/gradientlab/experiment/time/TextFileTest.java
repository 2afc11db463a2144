package gradientlab.experiment.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradientlab.experiment.json.RecipeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text is taken as it stands in its file, or refused by one sentence. */
class TextFileTest {

    private static final int LENGTH = 5;

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("text.txt"), text);
    }

    private static void refused(String sentence, Path file) {
        assertEquals(sentence, assertThrows(
                RecipeException.class, () -> TextFile.read(file.toString(), LENGTH)).getMessage());
    }

    @Test
    void aMarkInFrontIsLeftOutAndALineEndsWithOneCharacter() throws Exception {
        assertEquals("one\ntwo", TextFile.read(file("\uFEFFone\r\ntwo").toString(), LENGTH));
    }

    @Test
    void aCharacterBeyondTheFirstPlaneCountsAsOne() throws Exception {
        refused("task.text needs at least 7 characters, T + 2; this file has 6", file("😀".repeat(6)));
        assertEquals("😀".repeat(7), TextFile.read(file("😀".repeat(7)).toString(), LENGTH));
    }

    @Test
    void aTextOfAMegabyteAndAThousandCharactersIsTheMost() throws Exception {
        StringBuilder different = new StringBuilder();
        for (int c = 0; c < 1000; c++) {
            different.append((char) (0xAC00 + c));
        }
        String thousand = different.toString();
        assertEquals(thousand, TextFile.read(file(thousand).toString(), LENGTH));
        refused("task.text may have at most 1000 different characters, this file has 1001",
                file(thousand + "a"));
        assertEquals(1 << 20, TextFile.read(file("a".repeat(1 << 20)).toString(), LENGTH).length());
        Path tooLong = file("a".repeat((1 << 20) + 1));
        refused(tooLong + " may have at most 1 MB", tooLong);
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Path none = folder.resolve("none.txt");
        refused(none + " does not exist", none);
        refused(folder + " is a folder, not a file of text", folder);
        Path latin = Files.write(folder.resolve("latin.txt"),
                "Würde ist".getBytes(StandardCharsets.ISO_8859_1));
        refused(latin + " is not UTF-8 text", latin);
    }

    /** A share, which a recipe from elsewhere must not make this computer sign in to, and a pipe. */
    @Test
    void neitherAnotherMachineIsAskedNorAPipeWaitedFor() throws Exception {
        Path share = Path.of("\\\\elsewhere\\share\\text.txt");
        refused(share + " can't be read", share);
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        Path pipe = folder.resolve("pipe.txt");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refused(pipe + " can't be read", pipe));
    }
}
