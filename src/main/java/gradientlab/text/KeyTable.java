package gradientlab.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The keys of the window with what they do: one table, {@code assets/keys}, from which the list under "?",
 * the search and the command line take them.
 */
public final class KeyTable {

    private static final String FILE = "/assets/keys/window.keys";
    /** How combinations name the key that is Ctrl, or Command on a Mac. */
    private static final String SHORTCUT = "Shortcut+";

    /**
     * Where keys hold.
     *
     * @param id {@code window}, {@code lesson}, or a lab's id
     * @param nameKey the text key of what it is called
     * @param modeKey the text key of the lab's mode in which they hold; "" for those that hold in others too
     */
    public record Place(String id, String nameKey, String modeKey) {}

    /**
     * A key.
     *
     * @param place where it holds
     * @param keys as shown to people, where {@code Shortcut} is Ctrl, or Command on a Mac; or the text key of
     *     that, where it has words
     * @param textKey the text key of what it does
     */
    public record Row(Place place, String keys, String textKey) {

        /** The keys as they are called in a language and on this system. */
        public String shown(Texts texts) {
            return texts.has(keys) ? texts.get(keys) : keys.replace(SHORTCUT, command());
        }

        /** The id of the lab whose key it is; "" for those of the window and of a lesson. */
        public String lab() {
            return place.id().equals(WINDOW) || place.id().equals(LESSON) ? "" : place.id();
        }
    }

    private static final String PARTS = " \\| ";
    /** The place of the keys that hold whichever lab is shown. */
    public static final String WINDOW = "window";
    /** The place of the keys of a presentation. */
    public static final String LESSON = "lesson";

    /** Read on first use, once. */
    private static final class Loaded {
        static final List<Row> ALL = load();
    }

    private KeyTable() {}

    /** All keys: those of the window, of a lesson, then lab by lab. */
    public static List<Row> all() {
        return Loaded.ALL;
    }

    /** Where keys hold, in the order of the table. */
    public static List<Place> places() {
        return all().stream().map(Row::place).distinct().toList();
    }

    /** The keys of a place. */
    public static List<Row> of(Place place) {
        return all().stream().filter(row -> row.place().equals(place)).toList();
    }

    /** The key that does something; empty for one of a lab that stands apart. */
    public static Optional<Row> find(String textKey) {
        return all().stream().filter(row -> row.textKey().equals(textKey)).findFirst();
    }

    private static String command() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "⌘" : "Ctrl+";
    }

    private static List<Row> load() {
        try (InputStream in = KeyTable.class.getResourceAsStream(FILE)) {
            List<Row> rows = new ArrayList<>();
            Place place = new Place("", "", "");
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.endsWith(":")) {
                    String[] head = line.substring(0, line.length() - 1).split(PARTS);
                    place = new Place(head[0], head[1], head.length > 2 ? head[2] : "");
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(PARTS);
                    rows.add(new Row(place, parts[0].strip(), parts[1].strip()));
                }
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
