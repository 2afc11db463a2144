package gradientlab.ui.course;

import gradientlab.experiment.Chapter;
import gradientlab.experiment.Course;
import gradientlab.experiment.Lesson;
import gradientlab.experiment.Lessons;
import gradientlab.ui.lab.Lecture;
import gradientlab.ui.settings.Preferences;
import java.util.Optional;

/**
 * How far someone has come: of each lesson that ships, the furthest slide that was shown whole, counted from
 * 1; a jump over slides counts them too. Kept with the settings.
 */
final class CourseProgress {

    private final Preferences preferences;
    private final Runnable changed;

    /** @param changed told when a lesson has come further */
    CourseProgress(Preferences preferences, Runnable changed) {
        this.preferences = preferences;
        this.changed = changed;
    }

    /** A lesson stands at a place: nothing of it is lost by going back. */
    void note(Lecture.Place at) {
        int whole = at.asks() ? at.number() : at.number() + 1;
        Lessons.id(at.lesson()).filter(id -> whole > seen(id)).ifPresent(id -> {
            preferences.setSeen(id, whole);
            changed.run();
        });
    }

    /** How many slides of a lesson were shown whole. */
    int seen(String lesson) {
        return Math.min(preferences.seen(lesson), slides(lesson));
    }

    /** How many slides a lesson has. */
    static int slides(String lesson) {
        return lesson(lesson).slides().size();
    }

    boolean done(String lesson) {
        return seen(lesson) == slides(lesson);
    }

    boolean begun(String lesson) {
        return seen(lesson) > 0;
    }

    /** How many lessons of a chapter were shown to their end. */
    int done(Chapter chapter) {
        return (int) chapter.lessons().stream().filter(this::done).count();
    }

    /** How many slides of all lessons were shown whole. */
    int seen() {
        return Lessons.ids().stream().mapToInt(this::seen).sum();
    }

    /** How many slides all lessons have. */
    static int slides() {
        return Lessons.ids().stream().mapToInt(CourseProgress::slides).sum();
    }

    /** The slide to go on with, from 0: the first that was not shown whole; of a lesson done, the first. */
    int next(String lesson) {
        return done(lesson) ? 0 : seen(lesson);
    }

    /**
     * The lesson to go on with: the first that was begun and not done, else the first that was not begun;
     * empty when all are done.
     */
    Optional<String> next() {
        return Lessons.ids().stream().filter(id -> begun(id) && !done(id)).findFirst()
                .or(() -> Lessons.ids().stream().filter(id -> !done(id)).findFirst());
    }

    /** The chapter of {@link #next()}; the first when all are done. */
    Chapter nextChapter() {
        return next().flatMap(Course::of).orElse(Course.chapters().get(0));
    }

    static Lesson lesson(String id) {
        return Lessons.find(id).orElseThrow();
    }
}
