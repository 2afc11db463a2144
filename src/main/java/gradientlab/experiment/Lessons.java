package gradientlab.experiment;

import gradientlab.experiment.json.RecipeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lessons that ship with the program, in the order of a lecture; read from {@code assets/lessons} in the
 * order of the {@link Course}.
 */
public final class Lessons {

    private static final String FOLDER = "/assets/lessons/";

    /** Read on first use, once. */
    private static final class Loaded {
        static final Map<String, Lesson> ALL = new LinkedHashMap<>();

        static {
            Course.chapters().stream().flatMap(chapter -> chapter.lessons().stream())
                    .forEach(id -> ALL.put(id, load(id)));
        }
    }

    private Lessons() {}

    /** Their ids: a file's name without the ending. */
    public static List<String> ids() {
        return List.copyOf(Loaded.ALL.keySet());
    }

    /** The lesson of that id, if there is one. */
    public static Optional<Lesson> find(String id) {
        return Optional.ofNullable(Loaded.ALL.get(id));
    }

    /** The id of a lesson; empty for one that does not ship. */
    public static Optional<String> id(Lesson lesson) {
        return Loaded.ALL.entrySet().stream().filter(entry -> entry.getValue() == lesson)
                .map(Map.Entry::getKey).findFirst();
    }

    /** The file of a lesson there is, as it ships: an example to write another by. */
    public static String json(String id) {
        return text(id + ".json");
    }

    /** The lesson after this one in a lecture; empty after the last, and after one that does not ship. */
    public static Optional<Lesson> after(Lesson lesson) {
        List<Lesson> all = List.copyOf(Loaded.ALL.values());
        int at = all.indexOf(lesson);
        return at < 0 || at + 1 >= all.size() ? Optional.empty() : Optional.of(all.get(at + 1));
    }

    /** The lesson before this one in a lecture; empty before the first, and before one that does not ship. */
    public static Optional<Lesson> before(Lesson lesson) {
        List<Lesson> all = List.copyOf(Loaded.ALL.values());
        int at = all.indexOf(lesson);
        return at <= 0 ? Optional.empty() : Optional.of(all.get(at - 1));
    }

    private static Lesson load(String id) {
        try {
            return LessonJson.read(text(id + ".json"));
        } catch (RecipeException e) {
            throw new IllegalStateException("lesson " + id + ": " + e.getMessage(), e);
        }
    }

    static String text(String name) {
        try (InputStream in = Lessons.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
