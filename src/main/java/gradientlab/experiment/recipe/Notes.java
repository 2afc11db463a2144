package gradientlab.experiment.recipe;

import gradientlab.text.Texts.Language;
import java.util.Map;

/**
 * What a recipe says about itself, by language: its title, what to do, what to watch, what to predict.
 *
 * @param title short, e.g. "Four valleys"; empty if there is none
 * @param task one sentence: what to do ("do" in JSON)
 * @param watch one sentence: what to look at
 * @param question one sentence: what a class may predict before it sees it
 */
public record Notes(Map<Language, String> title, Map<Language, String> task, Map<Language, String> watch,
        Map<Language, String> question) {

    public static final Notes NONE = new Notes(Map.of(), Map.of(), Map.of());

    public Notes {
        title = Map.copyOf(title);
        task = Map.copyOf(task);
        watch = Map.copyOf(watch);
        question = Map.copyOf(question);
    }

    /** Without a question. */
    public Notes(Map<Language, String> title, Map<Language, String> task, Map<Language, String> watch) {
        this(title, task, watch, Map.of());
    }

    /** One of them in a language; English where there is no Korean, "" where there is neither. */
    public static String in(Map<Language, String> texts, Language language) {
        return texts.getOrDefault(language, texts.getOrDefault(Language.EN, ""));
    }
}
