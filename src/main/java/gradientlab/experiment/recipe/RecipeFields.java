package gradientlab.experiment.recipe;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Schedule;
import gradientlab.core.optimizer.Schedules;
import gradientlab.core.surface.Camera;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import gradientlab.text.Texts.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fields that recipes of several labs share, and how they are read and written. */
public final class RecipeFields {

    /** The most characters of one of the notes. */
    static final int MAX_NOTE = 500;

    /** The largest limit of clipping. */
    public static final double MAX_CLIP = 1e6;

    private RecipeFields() {}

    /** Title, task, what to watch and what to predict, as {@link #head} writes them. */
    public static Notes notes(Map<String, JsonField> fields) throws RecipeException {
        return new Notes(note(fields.get("title")), note(fields.get("do")), note(fields.get("watch")),
                note(fields.get("question")));
    }

    /** The names that may stand in an object beside those of knobs. */
    public static List<String> names(List<String> first, List<Knob> knobs) {
        List<String> names = new ArrayList<>(first);
        knobs.forEach(knob -> names.add(knob.id()));
        return names;
    }

    /** {@code {"kind": "cosine", ...}} with the schedule's knobs. */
    public static ScheduleChoice schedule(JsonField found) throws RecipeException {
        JsonField kind = found.need("kind");
        Schedule schedule = Schedules.find(kind.text()).orElse(null);
        if (schedule == null) {
            throw kind.unknown("schedule", Schedules.all().stream().map(Schedule::id).toList());
        }
        found.fields(names(List.of("kind"), schedule.knobs()));
        return new ScheduleChoice(
                schedule.id(), Settings.defaults(schedule.knobs()).with(found.knobs(schedule.knobs())));
    }

    /** {@code "off"}, {@code {"norm": c}}, {@code {"norm": c, "exact": true}} or {@code {"value": c}}. */
    public static Clip clip(JsonField found) throws RecipeException {
        return clip(found, "recipe.clip", List.of("norm", "value"));
    }

    /** As {@link #clip(JsonField)}, or {@code {"tensor": c}}, to which exact may be added as well. */
    public static Clip tensorClip(JsonField found) throws RecipeException {
        return clip(found, "recipe.clip.tensor", List.of("norm", "value", "tensor"));
    }

    private static Clip clip(JsonField found, String otherwise, List<String> kinds) throws RecipeException {
        if (found.value() instanceof JsonValue.Text text && text.text().equals("off")) {
            return Clip.OFF;
        }
        if (!(found.value() instanceof JsonValue.Fields)) {
            throw found.unlike(otherwise);
        }
        Map<String, JsonField> fields = found.fields(names(kinds, "exact"));
        List<String> named = kinds.stream().filter(fields::containsKey).toList();
        if (named.size() != 1 || named.get(0).equals("value") && fields.containsKey("exact")) {
            throw found.unlike(otherwise);
        }
        return new Clip(
                Clip.Kind.valueOf(named.get(0).toUpperCase(Locale.ROOT)),
                fields.get(named.get(0)).positive(MAX_CLIP),
                fields.containsKey("exact") && fields.get("exact").on());
    }

    /** {@code {"azimuth": -30, "elevation": 45}}, what is left out as at {@code home}. */
    public static Camera camera(JsonField found, Camera home) throws RecipeException {
        Map<String, JsonField> fields = found.fields(List.of("azimuth", "elevation"));
        return new Camera(
                fields.containsKey("azimuth")
                        ? fields.get("azimuth").number(-180, 180)
                        : home.azimuth(),
                fields.containsKey("elevation")
                        ? fields.get("elevation").number(Camera.LOWEST, Camera.HIGHEST)
                        : home.elevation());
    }

    /** As {@link #camera(JsonField, Camera)} reads it. */
    public static Map<String, Object> camera(Camera camera) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("azimuth", camera.azimuth());
        tree.put("elevation", camera.elevation());
        return tree;
    }

    private static List<String> names(List<String> first, String last) {
        List<String> names = new ArrayList<>(first);
        names.add(last);
        return names;
    }

    private static Map<Language, String> note(JsonField found) throws RecipeException {
        Map<Language, String> note = new EnumMap<>(Language.class);
        if (found == null) {
            return note;
        }
        Map<String, JsonField> fields = found.fields(List.of(Language.EN.code(), Language.KO.code()));
        for (Language language : Language.values()) {
            if (fields.containsKey(language.code())) {
                JsonField text = fields.get(language.code());
                if (text.text().length() > MAX_NOTE) {
                    throw text.outside("recipe.note", String.valueOf(MAX_NOTE));
                }
                note.put(language, text.text());
            }
        }
        return note;
    }

    /** What recipes of every lab begin with. */
    public static Map<String, Object> head(Recipe recipe) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", Recipe.FORMAT);
        tree.put("lab", recipe.lab());
        note(tree, "title", recipe.notes().title());
        note(tree, "do", recipe.notes().task());
        note(tree, "watch", recipe.notes().watch());
        note(tree, "question", recipe.notes().question());
        return tree;
    }

    /** As {@link #schedule(JsonField)} reads it. */
    public static Map<String, Object> schedule(ScheduleChoice schedule) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", schedule.kind());
        knobs(tree, schedule.knobs(), Schedules.find(schedule.kind()).map(Schedule::knobs).orElse(List.of()));
        return tree;
    }

    /** As {@link #clip(JsonField)} reads it. */
    public static Object clip(Clip clip) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (clip.kind() == Clip.Kind.OFF) {
            return "off";
        }
        tree.put(clip.kind().name().toLowerCase(Locale.ROOT), clip.limit());
        if (clip.exact()) {
            tree.put("exact", true);
        }
        return tree;
    }

    /** Switches as booleans, choices by name, in the knobs' own order; what is no knob comes last. */
    public static void knobs(Map<String, Object> tree, Settings settings, List<Knob> knobs) {
        for (Knob knob : knobs) {
            if (settings.has(knob.id())) {
                tree.put(knob.id(), value(knob, settings.get(knob.id())));
            }
        }
        settings.values().forEach(tree::putIfAbsent);
    }

    private static Object value(Knob knob, double value) {
        return switch (knob.kind()) {
            case SWITCH -> value == 0 || value == 1 ? (Object) (value == 1) : value;
            case CHOICE -> knob.allows(value) ? knob.choices().get((int) value) : value;
            case REAL, WHOLE -> value;
        };
    }

    private static void note(Map<String, Object> tree, String field, Map<Language, String> note) {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            if (note.containsKey(language)) {
                texts.put(language.code(), note.get(language));
            }
        }
        if (!texts.isEmpty()) {
            tree.put(field, texts);
        }
    }
}
