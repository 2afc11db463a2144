package gradientlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.text.Texts.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the shipped lessons are whole; LessonClaimsTest computes what they say. */
class LessonsTest {

    static List<String> ids() {
        return Lessons.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everySlideSpeaksBothLanguagesAndFitsTheScreen(String id) {
        Lesson lesson = Lessons.find(id).orElseThrow();
        Set<String> titles = new HashSet<>();
        for (Language language : Language.values()) {
            assertTrue(lesson.title().containsKey(language) && !lesson.title().get(language).isBlank());
            for (Slide slide : lesson.slides()) {
                for (Map<Language, String> text : List.of(slide.title(), slide.question(), slide.answer())) {
                    assertTrue(text.containsKey(language), id + " " + slide.title());
                }
                assertTrue(titles.add(slide.title().get(language)), slide.title().get(language));
                assertTrue(slide.title().get(language).length() <= 46, slide.title().get(language));
                assertTrue(slide.question().get(language).length() <= 88, slide.question().get(language));
                assertTrue(slide.answer().get(language).length() <= 88, slide.answer().get(language));
                assertFalse((slide.title().get(language) + slide.question().get(language)
                        + slide.answer().get(language)).contains("!"));
            }
        }
        assertTrue(lesson.slides().size() >= 4);
    }

    @Test
    void theLectureGoesThroughAllOfThemInOrder() {
        assertEquals(
                List.of("rate-and-stability", "batch-and-noise", "ravine-and-momentum", "vanishing-rates",
                        "adam-from-halves", "where-the-gradient-dies", "its-cures", "backprop-node-by-node",
                        "why-slopes-multiply", "batch-norm-step-by-step", "why-rnns-forget",
                        "what-the-lstm-changes", "what-a-convolution-computes",
                        "its-gradient-is-a-convolution", "why-cnns-need-so-few-weights", "overfitting",
                        "choosing-by-folds", "bias-and-variance", "many-weak-models", "regularizers"),
                Lessons.ids());
        Lesson first = Lessons.find("rate-and-stability").orElseThrow();
        assertEquals("What is a gradient?", first.slides().get(0).title().get(Language.EN));
        Lesson adam = Lessons.find("adam-from-halves").orElseThrow();
        assertEquals("Why Adam?", adam.slides().get(adam.slides().size() - 1).title().get(Language.EN));
        assertEquals(Lessons.find("batch-and-noise"), Lessons.after(first));
        assertEquals(Lessons.find("vanishing-rates"), Lessons.before(adam));
        Lesson last = Lessons.find("regularizers").orElseThrow();
        assertTrue(Lessons.before(first).isEmpty() && Lessons.after(last).isEmpty());
    }
}
