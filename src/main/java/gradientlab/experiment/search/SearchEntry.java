package gradientlab.experiment.search;

import gradientlab.text.Texts.Language;
import java.util.Map;

/**
 * Something that can be found.
 *
 * @param lab the id of the lab it belongs to; of a lesson, the one with most of its slides; "" for none
 * @param id of a preset or a lesson its id, of a term or a key its text key
 * @param title what it is called, by language
 * @param text what is said of it, by language
 */
public record SearchEntry(
        Kind kind, String lab, String id, Map<Language, String> title, Map<Language, String> text) {

    /** What can be found. */
    public enum Kind {
        PRESET,
        LESSON,
        TERM,
        KEY
    }

    public SearchEntry {
        title = Map.copyOf(title);
        text = Map.copyOf(text);
    }
}
