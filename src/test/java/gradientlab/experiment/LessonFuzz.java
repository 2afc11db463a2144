package gradientlab.experiment;

import gradientlab.experiment.json.RecipeException;
import gradientlab.fuzz.Bounds;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.nio.charset.StandardCharsets;

/** A hostile lesson: refused by a sentence, or read with slides whose recipes run. */
public final class LessonFuzz {

    private LessonFuzz() {}

    public static void read(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        boolean lesson = LessonJson.is(text);
        try {
            Lesson read = LessonJson.read(text);
            Bounds.check(lesson, "read what is no lesson");
            read.slides().forEach(slide -> slide.experiment().ifPresent(RecipeFuzz::accepted));
            read.slides()
                    .forEach(slide -> slide.asked().ifPresent(asked -> asked.words(Texts.of(Language.EN))));
        } catch (RecipeException e) {
            Bounds.refused(e);
        }
    }
}
