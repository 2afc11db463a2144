package gradientlab.experiment.json;

import gradientlab.core.expression.ExpressionException;
import gradientlab.text.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A recipe that can't be run: says what is wrong, where, and what is allowed, in either language. */
public final class RecipeException extends Exception {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] arguments;
    private final transient Excerpt excerpt;

    /**
     * @param key of the text
     * @param arguments for the text; another such exception stands for its own sentence
     */
    public RecipeException(String key, Object... arguments) {
        this(null, key, arguments);
    }

    /** @param excerpt where in a typed text it is; null where it is in none */
    public RecipeException(Excerpt excerpt, String key, Object... arguments) {
        super(sentence(Texts.of(Texts.Language.EN), key, arguments));
        this.key = key;
        this.arguments = arguments.clone();
        this.excerpt = excerpt;
    }

    /** What is wrong with a formula, and at which character. */
    public static RecipeException of(ExpressionException wrong) {
        String key = "recipe.expression." + wrong.problem().name().toLowerCase(Locale.ROOT);
        // What ends too early has nothing to show at the place.
        boolean end = wrong.problem() == ExpressionException.Problem.OPERAND && wrong.found().isEmpty();
        return new RecipeException(
                end ? "recipe.expression.end" : key, wrong.position() + 1, JsonValue.shorten(wrong.found()),
                wrong.allowed());
    }

    /** The same, with where in a typed text it is. */
    public RecipeException at(Excerpt place) {
        return new RecipeException(place, key, arguments);
    }

    /** The sentence in a language; {@link #getMessage} has the English one. */
    public String in(Texts texts) {
        return arguments == null ? getMessage() : sentence(texts, key, arguments);
    }

    /** Where in a typed text it is, if it is in one; that of the exception inside. */
    public Optional<Excerpt> excerpt() {
        if (excerpt != null || arguments == null) {
            return Optional.ofNullable(excerpt);
        }
        return Arrays.stream(arguments).filter(RecipeException.class::isInstance)
                .map(RecipeException.class::cast).findFirst().flatMap(RecipeException::excerpt);
    }

    private static String sentence(Texts texts, String key, Object... arguments) {
        return texts.get(key, Arrays.stream(arguments)
                .map(argument -> argument instanceof RecipeException inner ? inner.in(texts) : argument)
                .toArray());
    }
}
