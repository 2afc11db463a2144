package gradientlab.cli.descent;

import gradientlab.cli.option.NamedKnobs;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.core.expression.ExpressionException;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.core.surface.expression.Expression;
import gradientlab.experiment.json.RecipeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A surface as the command line writes it, turned into JSON for a recipe: an id, an id with knobs after a
 * colon, or a formula with its parameters' values.
 */
public final class SurfaceWords {

    /** A word that nobody would write as a formula: a mistyped id shall be called one. */
    private static final Pattern ID = Pattern.compile("[A-Za-z]{2,}([_-]?[A-Za-z0-9]{2,})*\\s*(:.*)?");

    private SurfaceWords() {}

    /**
     * The JSON.
     *
     * @param option what is blamed
     * @param text the surface
     * @param parameters a=1 or a=1,b=2 each
     * @param view the formula's view as JSON, or null
     * @throws Refusal for parameters that are no pairs, or belong to no formula
     * @throws RecipeException for a formula with a mistake
     */
    public static String json(
            String option, String text, List<String> parameters, String view, Terminal terminal)
            throws Refusal, RecipeException {
        String plain = text.strip();
        if (isFormula(plain)) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("expression", NamedKnobs.quote(plain));
            if (!parameters.isEmpty()) {
                fields.put("param", NamedKnobs.object(pairs(parameters, terminal)));
            }
            if (view != null) {
                fields.put("view", view);
            }
            return NamedKnobs.object(fields);
        }
        if (!parameters.isEmpty()) {
            throw Refusal.usage(terminal.text("cli.error.param.none", plain));
        }
        return plain.contains(":") ? NamedKnobs.json(option, text, "id", terminal) : NamedKnobs.quote(plain);
    }

    /** The values of {@code --param}, as JSON by name. */
    static Map<String, String> pairs(List<String> parameters, Terminal terminal) throws Refusal {
        Map<String, String> values = new LinkedHashMap<>();
        for (String word : parameters) {
            for (String pair : word.split(",", -1)) {
                int equals = pair.indexOf('=');
                if (equals < 1 || pair.substring(equals + 1).isBlank()) {
                    throw Refusal.usage(terminal.text("cli.error.param", word));
                }
                String name = pair.substring(0, equals).strip();
                if (values.put(name, NamedKnobs.value(pair.substring(equals + 1))) != null) {
                    throw Refusal.usage(terminal.text("cli.error.knob.twice", "--param", name, word));
                }
            }
        }
        return values;
    }

    private static boolean isFormula(String text) throws RecipeException {
        if (Surfaces.find(text).isPresent()) {
            return false;
        }
        try {
            Expression.parse(text);
            return true;
        } catch (ExpressionException e) {
            if (text.isEmpty() || ID.matcher(text).matches()) {
                return false;
            }
            throw RecipeException.of(e);
        }
    }
}
