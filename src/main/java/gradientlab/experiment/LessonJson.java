package gradientlab.experiment;

import gradientlab.experiment.Slide.Apart;
import gradientlab.text.Texts.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Lessons as JSON text: strict reading that names slide and field of what is wrong. */
public final class LessonJson {

    /** The most characters of a title, a question or an answer. */
    public static final int MAX_TEXT = 300;

    private static final List<String> FIELDS = List.of("format", "title", "slides");
    private static final List<String> SLIDE_FIELDS =
            List.of("title", "question", "answer", "preset", "recipe", "hide_after", "apart");

    private LessonJson() {}

    /** Whether a text says that it is a lesson; false also where it is no JSON at all. */
    public static boolean is(String json) {
        try {
            return JsonReader.read(RecipeJson.unmarked(json)) instanceof JsonValue.Fields root
                    && root.fields().get("format") instanceof JsonValue.Text format
                    && format.text().startsWith(Lesson.FORMAT.substring(0, Lesson.FORMAT.indexOf('/')));
        } catch (RecipeException e) {
            return false;
        }
    }

    /** Whether a file says that it is a lesson; false also where it can't be read. */
    public static boolean is(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return is(RecipeJson.text(in));
        } catch (IOException | RecipeException e) {
            return false;
        }
    }

    /**
     * The lesson a text holds.
     *
     * @throws RecipeException with one sentence that names the slide, the field, what was found and what
     *     is allowed
     */
    public static Lesson read(String json) throws RecipeException {
        JsonValue value = JsonReader.read(RecipeJson.unmarked(json));
        if (!(value instanceof JsonValue.Fields)) {
            throw new RecipeException("lesson.one_object", value.shown());
        }
        Found root = new Found("lesson", "", value);
        Map<String, Found> fields = root.fields(FIELDS);
        Found format = root.need("format");
        if (!format.text().equals(Lesson.FORMAT)) {
            throw format.outside("recipe.exactly", Lesson.FORMAT);
        }
        List<Found> items = root.need("slides").items();
        if (items.isEmpty() || items.size() > Lesson.MAX_SLIDES) {
            throw new RecipeException("lesson.slides", Lesson.MAX_SLIDES, items.size());
        }
        Map<Language, String> title = text(root.need("title"));
        List<Slide> slides = new ArrayList<>();
        for (Found item : items) {
            slides.add(slide(item, slides.size() + 1));
        }
        return new Lesson(title, slides);
    }

    /**
     * The lesson a UTF-8 file holds; see {@link #read(String)}.
     *
     * @throws RecipeException also if the file can't be read
     */
    public static Lesson read(Path file) throws RecipeException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(RecipeJson.text(in));
        } catch (IOException e) {
            throw new RecipeException("recipe.file.unreadable", file);
        }
    }

    private static Slide slide(Found found, int number) throws RecipeException {
        try {
            // Within a slide places are told from the slide on: its number says the rest.
            return slide(new Found("slide", "", found.value()));
        } catch (RecipeException e) {
            throw new RecipeException("lesson.slide", number, e);
        }
    }

    private static Slide slide(Found slide) throws RecipeException {
        Map<String, Found> fields = slide.fields(SLIDE_FIELDS);
        if (fields.containsKey("preset") == fields.containsKey("recipe")) {
            throw new RecipeException("lesson.recipe");
        }
        DescentRecipe recipe =
                fields.containsKey("preset") ? preset(fields.get("preset")) : recipe(fields.get("recipe"));
        OptionalInt hideAfter = fields.containsKey("hide_after")
                ? OptionalInt.of((int) fields.get("hide_after").whole(0, recipe.steps() - 1))
                : OptionalInt.empty();
        return new Slide(
                text(slide.need("title")),
                fields.containsKey("question") ? text(fields.get("question")) : Map.of(),
                fields.containsKey("answer") ? text(fields.get("answer")) : Map.of(),
                recipe,
                hideAfter,
                fields.containsKey("apart") ? Optional.of(apart(fields.get("apart"), recipe))
                        : Optional.empty());
    }

    /** A step of a runner that races: {@code {"runner": 0, "step": 10}}. */
    private static Apart apart(Found found, DescentRecipe recipe) throws RecipeException {
        Map<String, Found> fields = found.fields(List.of("runner", "step"));
        int runner = fields.containsKey("runner")
                ? (int) fields.get("runner").whole(0, recipe.runners().size() - 1)
                : 0;
        if (!recipe.runners().get(runner).shown()) {
            throw new RecipeException("lesson.apart.off", runner);
        }
        // Whether the runner lives to take that step is not asked: a lesson is read without running it.
        return new Apart(runner, (int) found.need("step").whole(0, recipe.steps() - 1));
    }

    private static DescentRecipe preset(Found found) throws RecipeException {
        Preset preset = Presets.find(found.text()).orElse(null);
        if (preset == null) {
            throw found.unknown("preset", Presets.all().stream().map(Preset::id).toList());
        }
        return preset.recipe();
    }

    /** A recipe, whose format and lab need not be told again in every slide. */
    private static DescentRecipe recipe(Found found) throws RecipeException {
        if (!(found.value() instanceof JsonValue.Fields fields)) {
            throw found.unlike("recipe.object");
        }
        Map<String, JsonValue> all = new LinkedHashMap<>();
        all.put("format", new JsonValue.Text(Recipe.FORMAT));
        all.put("lab", new JsonValue.Text(DescentRecipe.LAB));
        all.putAll(fields.fields());
        Recipe recipe = RecipeReader.read(new Found(found.name(), found.path(), new JsonValue.Fields(all)));
        if (recipe instanceof DescentRecipe descent) {
            return descent;
        }
        throw new RecipeException("lesson.lab", recipe.lab());
    }

    /** A text for all languages, or an object with one for each. */
    private static Map<Language, String> text(Found found) throws RecipeException {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        if (found.value() instanceof JsonValue.Text) {
            for (Language language : Language.values()) {
                texts.put(language, checked(found));
            }
            return texts;
        }
        if (!(found.value() instanceof JsonValue.Fields fields) || fields.fields().isEmpty()) {
            throw found.unlike("lesson.text");
        }
        Map<String, Found> named = found.fields(List.of(Language.EN.code(), Language.KO.code()));
        for (Language language : Language.values()) {
            if (named.containsKey(language.code())) {
                texts.put(language, checked(named.get(language.code())));
            }
        }
        return texts;
    }

    private static String checked(Found found) throws RecipeException {
        String text = found.text();
        if (text.isBlank() || text.length() > MAX_TEXT) {
            throw found.outside("lesson.length", String.valueOf(MAX_TEXT));
        }
        return text;
    }
}
