package gradientlab.experiment;

import gradientlab.text.Texts;

/** A recipe that can't be run: says what is wrong, where, and what is allowed, in either language. */
public final class RecipeException extends Exception {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] arguments;

    /**
     * @param key of the text, in the part "errors"
     * @param arguments for the text
     */
    public RecipeException(String key, Object... arguments) {
        super(Texts.of(Texts.Language.EN).get(key, arguments));
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** The sentence in a language; {@link #getMessage} has the English one. */
    public String in(Texts texts) {
        return arguments == null ? getMessage() : texts.get(key, arguments);
    }
}
