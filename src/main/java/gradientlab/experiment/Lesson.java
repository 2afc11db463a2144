package gradientlab.experiment;

import gradientlab.experiment.recipe.Recipe;
import gradientlab.text.Texts.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /**
     * How long it takes in class: a minute a slide to look at it, and one more where something is asked, for
     * the class to predict and to compare.
     */
    public int minutes() {
        return slides.stream().mapToInt(slide -> slide.question().isEmpty() ? 1 : 2).sum();
    }

    /** The ids of the labs its experiments are of, the one with most slides first. */
    public List<String> labs() {
        Map<String, Long> slidesOf = slides.stream().flatMap(slide -> slide.experiment().stream())
                .collect(Collectors.groupingBy(Recipe::lab, LinkedHashMap::new, Collectors.counting()));
        return slidesOf.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey).toList();
    }

    /** A text in a language, or in the other one where that is missing; "" where there is neither. */
    public static String in(Map<Language, String> texts, Language language) {
        return texts.getOrDefault(language, texts.values().stream().findFirst().orElse(""));
    }
}
