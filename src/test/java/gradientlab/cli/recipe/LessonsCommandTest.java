package gradientlab.cli.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.cli.Run;
import gradientlab.experiment.Lessons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsCommandTest {

    @TempDir
    Path folder;

    @Test
    void theListNamesEveryLessonAndItsSlidesInTheLanguageAskedFor() {
        Run run = Run.of("lessons", "--lang", "ko");
        assertEquals(0, run.code());
        Lessons.ids().forEach(id -> assertTrue(run.out().lines().anyMatch(line -> line.startsWith(id)), id));
        assertTrue(run.out().contains("기울기란 무엇일까?"));
        assertTrue(
                Run.of("lessons", "--format", "json").out().startsWith("[\n{\"id\":\"rate-and-stability\""));
    }

    @Test
    void aLessonThatIsPrintedIsALessonThatChecks() throws IOException {
        for (String id : Lessons.ids()) {
            Path file = folder.resolve(id + ".json");
            Files.writeString(file, Run.of("lessons", id).out());
            Run check = Run.of("check", file.toString());
            assertEquals(0, check.code(), check.err());
            assertTrue(check.out().matches("(?s)ok .*\\(lesson, [456] slides\\)\\s+"), check.out());
        }
    }

    @Test
    void aWrongLessonIsNamedWithItsSlideAndField() throws IOException {
        Path file = folder.resolve("mine.json");
        String json = Lessons.json("ravine-and-momentum").replaceFirst("\"lr\": 0.95", "\"lr\": -1");
        Files.writeString(file, json);
        Run run = Run.of("check", file.toString());
        assertEquals(2, run.code());
        assertEquals(1, run.errLines().size());
        assertTrue(run.err().contains("slide 1: lr must be in (0, 10], got -1 (recipe.runners[0].lr)"),
                run.err());
        assertEquals(2, Run.of("lessons", "nope").code());
    }
}
