package gradientlab.ui.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Chapter;
import gradientlab.experiment.Course;
import gradientlab.experiment.Lesson;
import gradientlab.experiment.Lessons;
import gradientlab.text.Texts.Language;
import gradientlab.ui.lab.Lecture;
import gradientlab.ui.settings.Preferences;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far one has come is what was shown whole, is never lost by going back, and is kept. */
class CourseProgressTest {

    @TempDir
    private Path home;

    private final List<String> lessons = Lessons.ids();
    private int changes;

    private CourseProgress progress(Preferences preferences) {
        return new CourseProgress(preferences, () -> changes++);
    }

    private static Lecture.Place at(String lesson, int slide, boolean answered) {
        return new Lecture.Place(Lessons.find(lesson).orElseThrow(), slide, answered);
    }

    @Test
    void aSlideCountsWhenItsAnswerWasShownAndGoingBackTakesNothing() {
        CourseProgress progress = progress(Preferences.in(home));
        String first = lessons.get(0);
        progress.note(at(first, 0, false));
        assertEquals(0, progress.seen(first), "its question alone");
        progress.note(at(first, 0, true));
        assertEquals(1, progress.seen(first));
        progress.note(at(first, 3, false));
        assertEquals(3, progress.seen(first));
        progress.note(at(first, 1, true));
        assertEquals(3, progress.seen(first));
        assertEquals(3, progress.next(first), "it goes on where it was left");
        assertEquals(2, changes);
        assertEquals(3, progress.seen());
    }

    @Test
    void whatWasSeenIsKeptWithTheSettingsAndNonsenseCountsAsNothing() throws IOException {
        Preferences preferences = Preferences.in(home);
        assertTrue(preferences.fresh());
        progress(preferences).note(at(lessons.get(2), 1, true));
        preferences.setSeen(lessons.get(3), 1000);
        preferences.setSeen(lessons.get(4), -5);
        preferences.save();
        Preferences again = Preferences.in(home);
        assertFalse(again.fresh());
        assertEquals(2, progress(again).seen(lessons.get(2)));
        assertEquals(CourseProgress.slides(lessons.get(3)), progress(again).seen(lessons.get(3)));
        assertEquals(0, progress(again).seen(lessons.get(4)));
    }

    @Test
    void whatIsBegunComesBeforeWhatIsNotAndAfterAllNothing() {
        CourseProgress progress = progress(Preferences.in(home));
        assertEquals(Optional.of(lessons.get(0)), progress.next());
        progress.note(at(lessons.get(5), 0, true));
        assertEquals(Optional.of(lessons.get(5)), progress.next());
        assertEquals(Course.of(lessons.get(5)).orElseThrow(), progress.nextChapter());
        for (String lesson : lessons) {
            progress.note(at(lesson, CourseProgress.slides(lesson) - 1, true));
            assertTrue(progress.done(lesson));
            assertEquals(0, progress.next(lesson), "once more from the first slide");
        }
        assertEquals(Optional.empty(), progress.next());
        assertEquals(CourseProgress.slides(), progress.seen());
        for (Chapter chapter : Course.chapters()) {
            assertEquals(chapter.lessons().size(), progress.done(chapter));
        }
    }

    @Test
    void aLessonOfOnesOwnIsNotOfTheCourse() {
        CourseProgress progress = progress(Preferences.in(home));
        Lesson own = new Lesson(Map.of(Language.EN, "Mine"),
                Lessons.find(lessons.get(0)).orElseThrow().slides());
        progress.note(new Lecture.Place(own, 0, true));
        assertEquals(0, progress.seen());
        assertEquals(0, changes);
    }
}
