package gradientlab.cli.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.cli.Run;
import gradientlab.experiment.Chapter;
import gradientlab.experiment.Course;
import gradientlab.experiment.Lessons;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonsCommandTest {

    @TempDir
    Path folder;

    @Test
    void theListNamesEveryLessonAndItsSlidesInTheLanguageAskedFor() {
        Run run = Run.of("lessons", "--lang", "ko");
        assertEquals(0, run.code());
        Lessons.ids().forEach(id -> assertTrue(run.out().lines().anyMatch(line -> line.startsWith(id)), id));
        assertTrue(run.out().contains("기울기란 무엇일까?"));
        assertTrue(run.out().startsWith("1  학습률  (22분)\n기울기란 무엇인지"), run.out());
        String english = Run.of("lessons", "--lang", "en").out();
        for (int i = 0; i < Course.chapters().size(); i++) {
            Chapter chapter = Course.chapters().get(i);
            String head = (i + 1) + "  " + Texts.of(Language.EN).get(chapter.titleKey()) + "  ("
                    + chapter.minutes() + " min)\n" + Texts.of(Language.EN).get(chapter.showsKey()) + "\n\n"
                    + chapter.lessons().get(0) + " ";
            assertTrue(english.contains(head), head);
        }
        assertTrue(
                Run.of("lessons", "--format", "json").out().startsWith("[\n{\"id\":\"rate-and-stability\""));
        assertTrue(Run.of("lessons", "--format", "json", "--lang", "en").out().contains("\"chapter\":4,"
                + "\"chapter_title\":\"Backpropagation\",\"labs\":[\"graph\"],\"minutes\":12,"));
    }

    @Test
    void theSpeakerReadsTitlesQuestionsAnswersAndNotes() throws IOException {
        Path file = folder.resolve("mine.json");
        Files.writeString(file, """
                {"format":"gradient-lab-lesson/1","title":"Mine","slides":[
                 {"title":"First","preset":"ravine","question":"Where?","notes":"Wait for three answers."},
                 {"title":"Then","text":"Break"}]}""");
        String said = Run.of("lessons", file.toString(), "--notes").out();
        assertEquals("Mine\n\n1  First\n   Where?\n   Wait for three answers.\n\n2  Then",
                said.strip().replace("\r", ""));
        Path text = folder.resolve("notes.txt");
        assertEquals(0,
                Run.of("lessons", file.toString(), "--notes", "--out", text.toString()).code());
        assertEquals(said.strip(), Files.readString(text).strip());
        Path handout = folder.resolve("notes.pdf");
        Run refused = Run.of("lessons", file.toString(), "--notes", "--out", handout.toString());
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("--out must end in one of txt, md, got "), refused.err());
        assertFalse(Files.exists(handout));
    }

    @Test
    void aTitleOverMoreThanTwoLinesIsRefusedWithItsSlide() throws IOException {
        Path file = folder.resolve("long.json");
        Files.writeString(file, """
                {"format":"gradient-lab-lesson/1","title":"Mine","slides":[
                 {"title":"Short","preset":"ravine"},
                 {"title":{"en":"Short","ko":"%s"},"preset":"ravine"}]}""".formatted("긴 제목 ".repeat(30)));
        Run check = Run.of("check", file.toString());
        assertEquals(2, check.code());
        assertTrue(check.err().matches("(?s).*slide 2: title takes [3-5] lines at 1280 x 720, at most 2"
                + " \\(title.ko\\)\\s*"), check.err());
    }

    @Test
    void aLessonThatIsPrintedIsALessonThatChecks() throws IOException {
        for (String id : Lessons.ids()) {
            Path file = folder.resolve(id + ".json");
            Files.writeString(file, Run.of("lessons", id).out());
            Run check = Run.of("check", file.toString());
            assertEquals(0, check.code(), check.err());
            assertTrue(check.out().matches("(?s)ok .*\\(lesson, [4-8] slides\\)\\s+"), check.out());
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
        Run handout = Run.of("lessons", file.toString(), "--out", folder.resolve("h.pdf").toString());
        assertEquals(2, handout.code());
        assertTrue(handout.err().contains("slide 1: lr must be"), handout.err());
    }

    @Test
    void aHandoutIsMadeOfALessonOrAFileOfOne() throws IOException {
        Path file = folder.resolve("mine.json");
        Files.writeString(file, Lessons.json("ravine-and-momentum"));
        for (String lesson : new String[] {"ravine-and-momentum", file.toString()}) {
            Path out = folder.resolve("handout.pdf");
            Run run = Run.of("lessons", lesson, "--out", out.toString(), "--lang", "ko");
            assertEquals(0, run.code(), run.err());
            assertEquals("", run.out() + run.err());
            assertTrue(Files.readString(out, StandardCharsets.ISO_8859_1).startsWith("%PDF"));
            Files.delete(out);
        }
    }

    @Test
    void whatIsPrintedCanBeWrittenToAFile() throws IOException {
        Path out = folder.resolve("out.json");
        assertEquals(0, Run.of("lessons", "rate-and-stability", "--out", out.toString()).code());
        assertEquals(Run.of("lessons", "rate-and-stability").out(), Files.readString(out));
        assertEquals(0, Run.of("lessons", "--out", out.toString()).code());
        assertEquals(Run.of("lessons", "--format", "json").out(), Files.readString(out));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "lessons ravine-and-momentun | neither a lesson nor a file; did you mean ravine-and-momentum?",
            "lessons --out h.pdf | a handout is made of one lesson",
            "lessons rate-and-stability --out h.png | --out must end in one of pdf, json, got h.png",
            "lessons rate-and-stability --out nowhere/h.pdf | there is no folder",
            "lessons nothing --out h.pdf | nothing is neither a lesson nor a file; lessons: rate-and-stability",
    })
    void whatCanNotBeMadeIsRefusedInOneSentence(String line, String words) {
        Run run = Run.of(line.split(" "));
        assertEquals(2, run.code());
        assertTrue(run.err().contains(words), run.err());
        assertEquals("", run.out());
    }

    @Test
    void helpHasItsOwnExamplesAndNoOthers() {
        for (String language : new String[] {"en", "ko"}) {
            String help = Run.of("lessons", "--help", "--lang", language).out();
            assertTrue(help.contains("gradient-lab lessons mine.json --out handout.pdf"), help);
            assertFalse(help.contains("descend"), help);
            assertFalse(Run.of("networks", "--help", "--lang", language).out().contains("descend"), help);
        }
        assertTrue(Run.of("--help", "--lang", "en").out().contains("gradient-lab descend --surface beale"));
    }
}
