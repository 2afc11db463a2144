package gradientlab.experiment;

import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.guess.Question;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonReader;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Dial;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.text.Texts.Language;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads one slide of a lesson: its words, its recipe, and how that is shown. */
final class SlideReader {

    private static final List<String> FIELDS = List.of(
            "title", "question", "answer", "notes", "text", "lab", "preset", "recipe", "file", "hide_after",
            "hide", "step", "stay", "speed", "chart", "knob", "guess", "apart");
    /** Where a slide has its experiment from, or its text. */
    private static final List<String> SOURCES = List.of("preset", "recipe", "file", "text");
    /** What makes sense for an experiment alone. */
    private static final List<String> OF_RUN = List.of(
            "lab", "hide_after", "hide", "step", "stay", "speed", "chart", "knob", "guess", "apart");

    private final Map<String, JsonField> fields;
    private final JsonField slide;
    private final Optional<Path> folder;

    private SlideReader(JsonField slide, Optional<Path> folder) throws RecipeException {
        this.slide = slide;
        this.folder = folder;
        fields = slide.fields(FIELDS);
    }

    /**
     * The slide.
     *
     * @param folder where files of recipes are looked for; empty where none may be named
     */
    static Slide read(JsonField slide, Optional<Path> folder) throws RecipeException {
        return new SlideReader(slide, folder).read();
    }

    private Slide read() throws RecipeException {
        if (SOURCES.stream().filter(fields::containsKey).count() != 1) {
            throw new RecipeException("lesson.recipe", String.join(", ", SOURCES));
        }
        if (fields.containsKey("text")) {
            return ofText();
        }
        Recipe recipe = recipe();
        return new Slide(
                words(slide.need("title"), LessonJson.MAX_TEXT), optional("question", LessonJson.MAX_TEXT),
                optional("answer", LessonJson.MAX_TEXT), optional("notes", LessonJson.MAX_NOTES), Map.of(),
                Optional.of(recipe), showing(recipe));
    }

    private Slide ofText() throws RecipeException {
        for (String field : OF_RUN) {
            if (fields.containsKey(field)) {
                throw new RecipeException("lesson.of_text", field, String.join(", ",
                        FIELDS.subList(0, FIELDS.indexOf("lab"))));
            }
        }
        return new Slide(
                words(slide.need("title"), LessonJson.MAX_TEXT), optional("question", LessonJson.MAX_TEXT),
                optional("answer", LessonJson.MAX_TEXT), optional("notes", LessonJson.MAX_NOTES),
                words(fields.get("text"), LessonJson.MAX_BODY), Optional.empty(), Showing.ALL);
    }

    private Showing showing(Recipe recipe) throws RecipeException {
        int steps = steps(recipe);
        int step = fields.containsKey("step") ? (int) fields.get("step").whole(0, steps)
                : on("stay") ? Math.min(steps, seenAt(recipe)) : 0;
        OptionalInt hideAfter = fields.containsKey("hide_after")
                ? OptionalInt.of((int) fields.get("hide_after").whole(step, on("stay") ? steps : steps - 1))
                : OptionalInt.empty();
        String chart = named("chart", Recipes.kindOf(recipe).charts());
        return new Showing(
                new Showing.Hiding(hideAfter, on("hide"), guess(recipe, hideAfter, step, chart)), step,
                on("stay"),
                fields.containsKey("speed")
                        ? OptionalDouble.of(fields.get("speed").positive(LessonJson.MAX_SPEED))
                        : OptionalDouble.empty(),
                chart, knob(recipe));
    }

    /**
     * What can be guessed: what the slide names, or what fits what it hides. What is drawn or clicked needs a
     * picture that is seen, and a line over steps needs steps that are hidden.
     */
    private <R extends Recipe> Optional<Question> guess(
            R recipe, OptionalInt hideAfter, int step, String chart) throws RecipeException {
        JsonField named = fields.get("guess");
        boolean hidden = on("hide");
        if (!hidden && hideAfter.isEmpty()) {
            if (named != null) {
                throw new RecipeException("lesson.guess.nothing");
            }
            return Optional.empty();
        }
        List<Question> all = Recipes.kindOf(recipe).questions(recipe);
        boolean goesOn = !hidden && hideAfter.getAsInt() < steps(recipe)
                && !(on("stay") && hideAfter.getAsInt() == step);
        if (named == null) {
            return Question.fitting(all, chart, !hidden, goesOn);
        }
        List<String> allowed = Stream.concat(
                all.stream().filter(question -> !hidden || !question.form().onPicture())
                        .filter(question -> goesOn || !question.form().overSteps()).map(Question::id),
                Stream.of(Question.NONE)).toList();
        String id = named("guess", allowed);
        return all.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    private boolean on(String field) throws RecipeException {
        return fields.containsKey(field) && fields.get(field).on();
    }

    private static <R extends Recipe> int steps(R recipe) {
        return Recipes.kindOf(recipe).steps(recipe);
    }

    private static <R extends Recipe> int seenAt(R recipe) {
        return Recipes.kindOf(recipe).seenAt(recipe);
    }

    private <R extends Recipe> String knob(R recipe) throws RecipeException {
        return fields.containsKey("knob")
                ? named("knob", Recipes.kindOf(recipe).dials(recipe).stream().map(Dial::id).toList())
                : "";
    }

    /** One of several names; "" if the slide does not say. */
    private String named(String field, List<String> allowed) throws RecipeException {
        JsonField found = fields.get(field);
        if (found == null) {
            return "";
        }
        if (!allowed.contains(found.text())) {
            throw found.unknown(field, allowed);
        }
        return found.text();
    }

    /**
     * The slide's recipe, whose format need not be told again in every slide, nor its lab where the slide
     * tells it or it is a descent. A slide may say {@code apart} beside it, for the recipe to hold.
     */
    private Recipe recipe() throws RecipeException {
        JsonField given = SOURCES.stream().filter(fields::containsKey).map(fields::get).findFirst()
                .orElseThrow();
        Map<String, JsonValue> all = new LinkedHashMap<>();
        if (given.name().equals("recipe")) {
            if (!(given.value() instanceof JsonValue.Fields own)) {
                throw given.unlike("recipe.object");
            }
            all.put("format", new JsonValue.Text(Recipe.FORMAT));
            all.put("lab", new JsonValue.Text(kind().id()));
            all.putAll(own.fields());
        } else {
            Recipe known = given.name().equals("preset") ? preset(given) : file(given);
            if (!fields.containsKey("apart")) {
                return known;
            }
            all.putAll(((JsonValue.Fields) JsonReader.read(Recipes.write(known))).fields());
        }
        if (fields.containsKey("apart")) {
            all.put("apart", fields.get("apart").value());
        }
        return Recipes.read(new JsonField(given.name(), given.path(), new JsonValue.Fields(all)));
    }

    private Recipe preset(JsonField given) throws RecipeException {
        RecipeKind<?> kind = kind();
        Preset<?> preset = Presets.find(kind, given.text()).orElse(null);
        if (preset == null) {
            throw given.unknown("preset", Presets.of(kind).stream().map(Preset::id).toList());
        }
        return preset.recipe();
    }

    private Recipe file(JsonField given) throws RecipeException {
        if (folder.isEmpty()) {
            throw new RecipeException("lesson.no_folder", given.text());
        }
        try {
            return Recipes.read(folder.get().resolve(given.text()));
        } catch (InvalidPathException e) {
            throw new RecipeException("recipe.file.missing", given.text());
        } catch (RecipeException e) {
            throw new RecipeException("lesson.file", given.text(), e);
        }
    }

    /** The lab the slide names, descent if it names none. */
    private RecipeKind<?> kind() throws RecipeException {
        JsonField lab = fields.get("lab");
        if (lab == null) {
            return DescentKind.KIND;
        }
        RecipeKind<?> kind = Recipes.kind(lab.text()).orElse(null);
        if (kind == null) {
            throw lab.unknown("lab", Recipes.kinds().stream().map(RecipeKind::id).toList());
        }
        return kind;
    }

    private Map<Language, String> optional(String field, int most) throws RecipeException {
        return fields.containsKey(field) ? words(fields.get(field), most) : Map.of();
    }

    /** A text for all languages, or an object with one for each. */
    static Map<Language, String> words(JsonField found, int most) throws RecipeException {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        if (found.value() instanceof JsonValue.Text) {
            for (Language language : Language.values()) {
                texts.put(language, checked(found, most));
            }
            return texts;
        }
        if (!(found.value() instanceof JsonValue.Fields given) || given.fields().isEmpty()) {
            throw found.unlike("lesson.text");
        }
        Map<String, JsonField> named = found.fields(List.of(Language.EN.code(), Language.KO.code()));
        for (Language language : Language.values()) {
            if (named.containsKey(language.code())) {
                texts.put(language, checked(named.get(language.code()), most));
            }
        }
        return texts;
    }

    private static String checked(JsonField found, int most) throws RecipeException {
        String text = found.text();
        if (text.isBlank() || text.length() > most) {
            throw found.outside("lesson.length", String.valueOf(most));
        }
        return text;
    }
}
