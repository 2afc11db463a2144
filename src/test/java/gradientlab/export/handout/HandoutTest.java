package gradientlab.export.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Lesson;
import gradientlab.experiment.LessonJson;
import gradientlab.experiment.Slide;
import gradientlab.experiment.json.RecipeException;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Target;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads handouts back as a viewer would. */
class HandoutTest {

    private static final Lesson LESSON = lesson("Why ∇f ⊙ λ₁?");

    @TempDir
    Path folder;

    private static Lesson lesson(String question) {
        try {
            return LessonJson.read("""
                    {"format": "gradient-lab-lesson/1", "title": {"en": "Two slides", "ko": "슬라이드 둘"},
                     "slides": [
                      {"title": {"en": "A bowl", "ko": "그릇"}, "question": "%s",
                       "answer": {"en": "It converges.", "ko": "수렴합니다."}, "recipe":
                       {"surface": "bowl", "steps": 5, "runners": [{"optimizer": "sgd", "lr": 0.1}]}},
                      {"title": "Networks", "lab": "flow", "recipe":
                       {"networks": [{"activation": "relu", "depth": 2, "width": 3}], "data": {"id": "moons"},
                        "steps": 3}}]}""".formatted(question));
        } catch (RecipeException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PDDocument written(Lesson lesson, Language language) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Handout(lesson, Texts.of(language)).write(Target.stream(out), Progress.NONE);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String text(PDDocument document, int page) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPageASlideWithItsWordsAsText(Language language) throws Exception {
        Texts texts = Texts.of(language);
        try (PDDocument document = written(LESSON, language)) {
            assertEquals(2, document.getNumberOfPages());
            Slide slide = LESSON.slides().get(0);
            String first = text(document, 1);
            for (String words : new String[] {
                    Lesson.in(LESSON.title(), language) + "   1 / 2", Lesson.in(slide.title(), language),
                    texts.get("handout.question"), "Why ∇f ⊙ λ₁?", texts.get("handout.answer"),
                    Lesson.in(slide.answer(), language)}) {
                assertTrue(first.contains(words), words + " in " + first);
            }
            assertTrue(text(document, 2).contains("Networks"));
            assertFalse(text(document, 2).contains(texts.get("handout.answer")), "a slide without an answer");
        }
    }

    /** Where words and picture are, a page that is drawn has ink. */
    @Test
    void everyLetterAndThePictureAreDrawn() throws Exception {
        try (PDDocument document = written(LESSON, Language.KO)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 72);
            assertTrue(ink(page, 42, 60, 90, 92) > 20, "title");
            assertTrue(ink(page, 42, 120, 550, 400) > 100_000, "picture");
            assertTrue(ink(page, 42, 430, 200, 500) > 50, "question and answer");
            assertEquals(0, ink(page, 42, 600, 550, 800));
        }
    }

    private static int ink(BufferedImage page, int left, int top, int right, int bottom) {
        int ink = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                ink += (page.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
            }
        }
        return ink;
    }

    /** More different letters than a part of a font holds, in lines that are broken where they end. */
    @Test
    void longTextsOfManyLettersKeepEachOfThem() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 280; i++) {
            many.appendCodePoint('가' + 28 * i);
        }
        try (PDDocument document = written(lesson(many.toString()), Language.KO)) {
            assertTrue(text(document, 1).replaceAll("\\R", "").contains(many), text(document, 1));
        }
    }

    @Test
    void aStoppedHandoutLeavesNoFile() throws Exception {
        Path file = folder.resolve("handout.pdf");
        Progress stop = new Progress() {
            private int slides;

            @Override
            public void at(int done, int of) {
                slides = done;
            }

            @Override
            public boolean cancelled() {
                return slides == 1;
            }
        };
        Handout handout = new Handout(LESSON, Texts.of(Language.EN));
        assertThrows(ExportCancelled.class, () -> handout.write(Target.file(file), stop));
        assertEquals(0, Files.list(folder).count());
    }
}
