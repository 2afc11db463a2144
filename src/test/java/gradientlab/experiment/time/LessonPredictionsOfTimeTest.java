package gradientlab.experiment.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gradientlab.experiment.Lessons;
import gradientlab.experiment.Slide;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the lessons about networks through time let a class predict. */
class LessonPredictionsOfTimeTest {

    /** The last time steps are seen, those before are asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"why-rnns-forget", "what-the-lstm-changes"})
    void aQuestionAboutAStartShowsItsChartAndRestsThereWhenItIsAnswered(String lesson) {
        for (Slide slide : Lessons.find(lesson).orElseThrow().slides()) {
            if (slide.showing().stays() && slide.showing().chart().equals("share")) {
                assertEquals(OptionalInt.of(0), slide.hideAfter());
                assertEquals(0, slide.showing().step());
                assertFalse(slide.showing().hidden());
            }
        }
    }
}
