package gradientlab.experiment;

import java.util.List;

/**
 * A part of the course: lessons on one idea, in the order of a lecture.
 *
 * @param id {@code backprop}; its texts are {@code course.<id>.title} and {@code course.<id>.shows}
 * @param lessons their ids, 1 or more
 */
public record Chapter(String id, List<String> lessons) {

    public Chapter {
        lessons = List.copyOf(lessons);
    }

    /** The text key of its title. */
    public String titleKey() {
        return "course." + id + ".title";
    }

    /** The text key of what it shows, in one sentence. */
    public String showsKey() {
        return "course." + id + ".shows";
    }

    /** How long all of it takes in class. */
    public int minutes() {
        return lessons.stream().mapToInt(lesson -> Lessons.find(lesson).orElseThrow().minutes()).sum();
    }
}
