package gradientlab.experiment;

import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonText;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import gradientlab.text.Texts.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lessons as JSON text: strict reading that names slide and field of what is wrong. */
public final class LessonJson {

    /** The most characters of a title, a question or an answer. */
    public static final int MAX_TEXT = 300;

    /** The most characters of the text of a slide without an experiment. */
    public static final int MAX_BODY = 600;

    /** The most characters of a speaker's notes. */
    public static final int MAX_NOTES = 4000;

    /** The most steps a second. */
    public static final double MAX_SPEED = 10_000;

    private static final List<String> FIELDS = List.of("format", "title", "slides");

    private LessonJson() {}

    /** Whether a text says that it is a lesson; false also where it is no JSON at all. */
    public static boolean is(String json) {
        try {
            return JsonText.parse(json) instanceof JsonValue.Fields root
                    && root.fields().get("format") instanceof JsonValue.Text format
                    && format.text().startsWith(Lesson.FORMAT.substring(0, Lesson.FORMAT.indexOf('/')));
        } catch (RecipeException e) {
            return false;
        }
    }

    /** Whether a file says that it is a lesson; false also where it can't be read. */
    public static boolean is(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return is(JsonText.of(in));
        } catch (IOException | RecipeException e) {
            return false;
        }
    }

    /**
     * The lesson a text holds, whose slides may name no files.
     *
     * @throws RecipeException with one sentence that names the slide, the field, what was found and what
     *     is allowed
     */
    public static Lesson read(String json) throws RecipeException {
        return read(json, Optional.empty());
    }

    private static Lesson read(String json, Optional<Path> folder) throws RecipeException {
        JsonValue value = JsonText.parse(json);
        if (!(value instanceof JsonValue.Fields)) {
            throw new RecipeException("lesson.one_object", value.shown());
        }
        JsonField root = new JsonField("lesson", "", value);
        root.fields(FIELDS);
        JsonField format = root.need("format");
        if (!format.text().equals(Lesson.FORMAT)) {
            throw format.outside("recipe.exactly", Lesson.FORMAT);
        }
        List<JsonField> items = root.need("slides").items();
        if (items.isEmpty() || items.size() > Lesson.MAX_SLIDES) {
            throw new RecipeException("lesson.slides", Lesson.MAX_SLIDES, items.size());
        }
        Map<Language, String> title = SlideReader.words(root.need("title"), MAX_TEXT);
        List<Slide> slides = new ArrayList<>();
        for (JsonField item : items) {
            slides.add(slide(item, slides.size() + 1, folder));
        }
        return new Lesson(title, slides);
    }

    /**
     * The lesson a UTF-8 file holds, whose slides may name files beside it; see {@link #read(String)}.
     *
     * @throws RecipeException also if the file can't be read
     */
    public static Lesson read(Path file) throws RecipeException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(JsonText.of(in), Optional.of(file.toAbsolutePath().getParent()));
        } catch (IOException e) {
            throw new RecipeException("recipe.file.unreadable", file);
        }
    }

    private static Slide slide(JsonField found, int number, Optional<Path> folder) throws RecipeException {
        try {
            // Within a slide places are told from the slide on: its number says the rest.
            return SlideReader.read(new JsonField("slide", "", found.value()), folder);
        } catch (RecipeException e) {
            throw new RecipeException("lesson.slide", number, e);
        }
    }
}
