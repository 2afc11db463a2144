package gradientlab.export.format;

import gradientlab.experiment.json.RecipeException;
import gradientlab.text.Texts;

/** An export or a reading that failed: says what is wrong and what to do, in either language. */
public class ExportException extends Exception {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] arguments;

    /**
     * @param key of the text, in the part "export"
     * @param arguments for the text
     */
    public ExportException(String key, Object... arguments) {
        super(Texts.of(Texts.Language.EN).get(key, arguments));
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** The same with what made it fail. */
    public ExportException(Throwable cause, String key, Object... arguments) {
        this(key, arguments);
        initCause(cause);
    }

    /** A recipe that turned out to have nothing to run on. */
    public ExportException(RecipeException cause) {
        super(cause.getMessage(), cause);
        key = "";
        arguments = new Object[0];
    }

    /** The sentence in a language; {@link #getMessage} has the English one. */
    public String in(Texts texts) {
        if (getCause() instanceof RecipeException recipe) {
            return recipe.in(texts);
        }
        return arguments == null ? getMessage() : texts.get(key, arguments);
    }
}
