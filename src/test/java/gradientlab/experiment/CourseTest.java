package gradientlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The course leads through all lessons, each once, and says of each how long it takes and where it plays. */
class CourseTest {

    @Test
    void everyLessonStandsInExactlyOneOfEightChapters() throws Exception {
        assertEquals(8, Course.chapters().size());
        List<String> all = new ArrayList<>();
        Course.chapters().forEach(chapter -> all.addAll(chapter.lessons()));
        assertEquals(Lessons.ids(), all, "one order for the course and the lecture");
        assertEquals(all.size(), new TreeSet<>(all).size());
        try (Stream<Path> files = Files.list(Path.of("assets/lessons"))) {
            assertEquals(new TreeSet<>(all),
                    new TreeSet<>(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".json"))
                            .map(name -> name.replace(".json", "")).toList()));
        }
        for (Chapter chapter : Course.chapters()) {
            chapter.lessons().forEach(id -> assertEquals(Optional.of(chapter), Course.of(id)));
        }
        assertEquals(Optional.empty(), Course.of("mine"));
    }

    @Test
    void minutesFollowFromTheSlides() {
        int all = 0;
        for (Chapter chapter : Course.chapters()) {
            int minutes = 0;
            for (String id : chapter.lessons()) {
                Lesson lesson = Lessons.find(id).orElseThrow();
                long asked = lesson.slides().stream().filter(slide -> !slide.question().isEmpty()).count();
                assertEquals(lesson.slides().size() + asked, lesson.minutes(), id);
                minutes += lesson.minutes();
            }
            assertEquals(minutes, chapter.minutes());
            assertTrue(minutes >= 15 && minutes <= 60, chapter.id() + " takes " + minutes);
            all += minutes;
        }
        assertEquals(all, Course.minutes());
        Slide text = new Slide(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(Language.EN, "Break"),
                Optional.empty(), Showing.ALL);
        assertEquals(1, new Lesson(Map.of(), List.of(text)).minutes());
        assertEquals(List.of(), new Lesson(Map.of(), List.of(text)).labs());
    }

    @Test
    void everyLabHasAChapterAndEveryChapterALab() {
        TreeSet<String> labs = new TreeSet<>();
        Course.chapters().forEach(chapter -> chapter.lessons().forEach(id -> {
            List<String> own = Lessons.find(id).orElseThrow().labs();
            assertTrue(!own.isEmpty(), id);
            labs.add(own.get(0));
        }));
        TreeSet<String> kinds = new TreeSet<>();
        Recipes.kinds().forEach(kind -> kinds.add(kind.id()));
        assertTrue(labs.containsAll(List.of("descent", "flow", "graph", "time", "convolution",
                "generalization")) && kinds.containsAll(labs), labs.toString());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyChapterSaysWhatItShowsInOneSentence(Language language) {
        Texts texts = Texts.of(language);
        for (Chapter chapter : Course.chapters()) {
            assertTrue(texts.get(chapter.titleKey()).length() <= 40, texts.get(chapter.titleKey()));
            String shows = texts.get(chapter.showsKey());
            assertTrue(shows.endsWith(".") && shows.indexOf(". ") < 0, shows);
            assertTrue(shows.length() <= 130, shows);
        }
    }

    @Test
    void aLessonIsFoundByItsIdAndItsIdByTheLesson() {
        for (String id : Lessons.ids()) {
            assertEquals(Optional.of(id), Lessons.id(Lessons.find(id).orElseThrow()));
        }
        assertEquals(Optional.empty(), Lessons.id(new Lesson(Map.of(Language.EN, "Mine"), List.of())));
    }
}
