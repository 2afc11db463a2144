package gradientlab.experiment;

import gradientlab.text.Texts.Language;
import java.util.List;
import java.util.Map;

/**
 * A lecture in slides, each an experiment with a question; slides may be of several labs.
 *
 * @param title of the whole, by language
 * @param slides 1 to {@link #MAX_SLIDES}, in order
 */
public record Lesson(Map<Language, String> title, List<Slide> slides) {

    /** The value of {@code "format"} in every lesson file. */
    public static final String FORMAT = "gradient-lab-lesson/1";

    public static final int MAX_SLIDES = 200;

    public Lesson {
        title = Map.copyOf(title);
        slides = List.copyOf(slides);
    }

    /** A text in a language, or in the other one where that is missing; "" where there is neither. */
    public static String in(Map<Language, String> texts, Language language) {
        return texts.getOrDefault(language, texts.values().stream().findFirst().orElse(""));
    }
}
