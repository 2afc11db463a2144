package gradientlab.experiment;

import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonReader;
import gradientlab.experiment.json.JsonText;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeKind;
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
import java.util.OptionalInt;

/** Lessons as JSON text: strict reading that names slide and field of what is wrong. */
public final class LessonJson {

    /** The most characters of a title, a question or an answer. */
    public static final int MAX_TEXT = 300;

    private static final List<String> FIELDS = List.of("format", "title", "slides");
    private static final List<String> SLIDE_FIELDS =
            List.of("title", "question", "answer", "lab", "preset", "recipe", "hide_after", "apart");

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
     * The lesson a text holds.
     *
     * @throws RecipeException with one sentence that names the slide, the field, what was found and what
     *     is allowed
     */
    public static Lesson read(String json) throws RecipeException {
        JsonValue value = JsonText.parse(json);
        if (!(value instanceof JsonValue.Fields)) {
            throw new RecipeException("lesson.one_object", value.shown());
        }
        JsonField root = new JsonField("lesson", "", value);
        Map<String, JsonField> fields = root.fields(FIELDS);
        JsonField format = root.need("format");
        if (!format.text().equals(Lesson.FORMAT)) {
            throw format.outside("recipe.exactly", Lesson.FORMAT);
        }
        List<JsonField> items = root.need("slides").items();
        if (items.isEmpty() || items.size() > Lesson.MAX_SLIDES) {
            throw new RecipeException("lesson.slides", Lesson.MAX_SLIDES, items.size());
        }
        Map<Language, String> title = text(root.need("title"));
        List<Slide> slides = new ArrayList<>();
        for (JsonField item : items) {
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
            return read(JsonText.of(in));
        } catch (IOException e) {
            throw new RecipeException("recipe.file.unreadable", file);
        }
    }

    private static Slide slide(JsonField found, int number) throws RecipeException {
        try {
            // Within a slide places are told from the slide on: its number says the rest.
            return slide(new JsonField("slide", "", found.value()));
        } catch (RecipeException e) {
            throw new RecipeException("lesson.slide", number, e);
        }
    }

    private static Slide slide(JsonField slide) throws RecipeException {
        Map<String, JsonField> fields = slide.fields(SLIDE_FIELDS);
        if (fields.containsKey("preset") == fields.containsKey("recipe")) {
            throw new RecipeException("lesson.recipe");
        }
        Recipe recipe = recipe(fields);
        OptionalInt hideAfter = fields.containsKey("hide_after")
                ? OptionalInt.of((int) fields.get("hide_after").whole(0, steps(recipe) - 1))
                : OptionalInt.empty();
        return new Slide(
                text(slide.need("title")),
                fields.containsKey("question") ? text(fields.get("question")) : Map.of(),
                fields.containsKey("answer") ? text(fields.get("answer")) : Map.of(),
                recipe,
                hideAfter);
    }

    private static <R extends Recipe> int steps(R recipe) {
        return Recipes.kindOf(recipe).steps(recipe);
    }

    /**
     * The slide's recipe, whose format need not be told again in every slide, nor its lab where the slide
     * tells it or it is a descent. A slide may say {@code apart} beside it, for the recipe to hold.
     */
    private static Recipe recipe(Map<String, JsonField> fields) throws RecipeException {
        JsonField given = fields.containsKey("preset") ? fields.get("preset") : fields.get("recipe");
        Map<String, JsonValue> all = new LinkedHashMap<>();
        if (fields.containsKey("preset")) {
            RecipeKind<?> kind = kind(fields.get("lab"));
            Preset<?> preset = Presets.find(kind, given.text()).orElse(null);
            if (preset == null) {
                throw given.unknown("preset", Presets.of(kind).stream().map(Preset::id).toList());
            }
            if (!fields.containsKey("apart")) {
                return preset.recipe();
            }
            all.putAll(((JsonValue.Fields) JsonReader.read(Recipes.write(preset.recipe()))).fields());
        } else {
            if (!(given.value() instanceof JsonValue.Fields own)) {
                throw given.unlike("recipe.object");
            }
            all.put("format", new JsonValue.Text(Recipe.FORMAT));
            all.put("lab", new JsonValue.Text(kind(fields.get("lab")).id()));
            all.putAll(own.fields());
        }
        if (fields.containsKey("apart")) {
            all.put("apart", fields.get("apart").value());
        }
        return Recipes.read(new JsonField(given.name(), given.path(), new JsonValue.Fields(all)));
    }

    /** The lab a slide names, descent if it names none. */
    private static RecipeKind<?> kind(JsonField lab) throws RecipeException {
        if (lab == null) {
            return DescentKind.KIND;
        }
        RecipeKind<?> kind = Recipes.kind(lab.text()).orElse(null);
        if (kind == null) {
            throw lab.unknown("lab", Recipes.kinds().stream().map(RecipeKind::id).toList());
        }
        return kind;
    }

    /** A text for all languages, or an object with one for each. */
    private static Map<Language, String> text(JsonField found) throws RecipeException {
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
        Map<String, JsonField> named = found.fields(List.of(Language.EN.code(), Language.KO.code()));
        for (Language language : Language.values()) {
            if (named.containsKey(language.code())) {
                texts.put(language, checked(named.get(language.code())));
            }
        }
        return texts;
    }

    private static String checked(JsonField found) throws RecipeException {
        String text = found.text();
        if (text.isBlank() || text.length() > MAX_TEXT) {
            throw found.outside("lesson.length", String.valueOf(MAX_TEXT));
        }
        return text;
    }
}
