package gradientlab.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ground in chapters, the lessons that ship in their order; read from {@code assets/lessons/ORDER}, where
 * a line that ends in a colon begins a chapter and the others name its lessons.
 */
public final class Course {

    private static final String BEGINS = ":";

    /** Read on first use, once; lessons are not. */
    private static final class Loaded {
        static final List<Chapter> ALL = chapters(Lessons.text("ORDER").lines().toList());
    }

    private Course() {}

    /** All chapters, in order. */
    public static List<Chapter> chapters() {
        return Loaded.ALL;
    }

    /** The chapter a lesson stands in; empty for one that does not ship. */
    public static Optional<Chapter> of(String lesson) {
        return chapters().stream().filter(chapter -> chapter.lessons().contains(lesson)).findFirst();
    }

    /** How long the whole takes in class. */
    public static int minutes() {
        return chapters().stream().mapToInt(Chapter::minutes).sum();
    }

    private static List<Chapter> chapters(List<String> lines) {
        List<Chapter> all = new ArrayList<>();
        String id = "";
        List<String> lessons = new ArrayList<>();
        for (String line : lines) {
            if (line.endsWith(BEGINS)) {
                add(all, id, lessons);
                id = line.substring(0, line.length() - BEGINS.length());
                lessons.clear();
            } else if (!line.isBlank()) {
                lessons.add(line);
            }
        }
        add(all, id, lessons);
        return List.copyOf(all);
    }

    private static void add(List<Chapter> all, String id, List<String> lessons) {
        if (!lessons.isEmpty()) {
            all.add(new Chapter(id, lessons));
        }
    }
}
