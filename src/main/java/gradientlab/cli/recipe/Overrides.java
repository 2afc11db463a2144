package gradientlab.cli.recipe;

import gradientlab.cli.option.NamedKnobs;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fields of a recipe as options name them. They are read as a recipe's JSON, so that a wrong value is refused
 * in the same words as in a file. What is null was not named.
 */
public final class Overrides {

    private final Terminal terminal;
    private final Map<String, String> fields = new LinkedHashMap<>();

    public Overrides(Terminal terminal) {
        this.terminal = terminal;
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Whether that field was named. */
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** A field whose value is JSON already. */
    public void json(String field, String json) {
        if (json != null) {
            fields.put(field, json);
        }
    }

    /** A field whose value is a number, a truth value or a text. */
    public void word(String field, String word) {
        json(field, word == null ? null : NamedKnobs.value(word));
    }

    /** A field whose value is a thing with its knobs, under the name of the option {@code --field}. */
    public void knobs(String field, String word, String idField) throws Refusal {
        json(field, word == null ? null : NamedKnobs.json("--" + field, word, idField, terminal));
    }

    /** The clipping of the gradient. */
    public void clip(String norm, String value, boolean exact) {
        clip(norm, value, null, exact);
    }

    /** The same, where each tensor may be clipped on its own. */
    public void clip(String norm, String value, String tensor, boolean exact) {
        Overrides clip = new Overrides(terminal);
        clip.word("norm", norm);
        clip.word("value", value);
        clip.word("tensor", tensor);
        clip.json("exact", exact ? "true" : null);
        json("clip", clip.isEmpty() ? null : NamedKnobs.object(clip.fields));
    }

    /**
     * The fields of one network, with {@code clip=1} and {@code clip_KIND=1} as a recipe has them;
     * {@code clip=off} is so already.
     *
     * @param fields each value as JSON; changed
     * @param kinds what may stand behind {@code clip_}
     */
    public static Map<String, String> clipped(Map<String, String> fields, String... kinds) {
        Map<String, String> clip = new LinkedHashMap<>();
        for (String kind : kinds) {
            String limit = fields.remove("clip_" + kind);
            if (limit != null) {
                clip.put(kind, limit);
            }
        }
        String norm = fields.get("clip");
        if (norm != null && (!clip.isEmpty() || NamedKnobs.isNumber(norm))) {
            clip.put("norm", norm);
        }
        if (!clip.isEmpty()) {
            fields.put("clip", NamedKnobs.object(clip));
        }
        return fields;
    }

    /** The recipe of a lab that has these fields and no others. */
    public <R extends Recipe> R alone(RecipeKind<R> kind) throws RecipeException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("format", NamedKnobs.quote(Recipe.FORMAT));
        all.put("lab", NamedKnobs.quote(kind.id()));
        all.putAll(fields);
        return kind.type().cast(Recipes.read(NamedKnobs.object(all)));
    }

    /** The recipe with these fields in the place of its own. */
    public <R extends Recipe> R in(R base, Collection<String> dropped) throws RecipeException {
        Map<String, String> all = new LinkedHashMap<>();
        Recipes.tree(base).forEach((field, value) -> all.put(field, JsonWriter.line(value)));
        all.keySet().removeAll(dropped);
        all.putAll(fields);
        return Recipes.kindOf(base).type().cast(Recipes.read(NamedKnobs.object(all)));
    }
}
